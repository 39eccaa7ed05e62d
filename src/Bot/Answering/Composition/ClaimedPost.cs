using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 其人之职: 张三是局长吗 names no bureau, and any bureau has a head: the post that print gives 张三 is set against the claim, not whoever
/// heads another one.
/// </summary>
public static class ClaimedPost
{
    private const double Told = 0.9;

    /// <summary>Null where one alone holds what is asked, or print gives the claimed person none on another page than the holder's.</summary>
    /// <param name="claim">Who is claimed to hold which post.</param>
    /// <param name="holder">What names the holder that was found.</param>
    /// <param name="articles">What was found.</param>
    public static Draft? Judge(Claim claim, Quote holder, IReadOnlyList<ArticleView> articles)
    {
        var asked = claim.Asked.Content;
        if (asked.Length < 2 || holder.Text.Contains(claim.Claimed, StringComparison.Ordinal) || !IsHeldBySeveral(asked, articles)) return null;
        foreach (var view in articles)
            foreach (var person in view.Article.People)
            {
                if (person.Name != claim.Claimed || person.Post.Length < 2 || ReferenceEquals(view, holder.View) || Writers.Is(person.Post)) continue;
                var notice = Holds(Folding.Fold(person.Post), asked) ? $"是的，资料中是{person.Post}。" : $"资料中{person.Name}的职务是{person.Post}。";
                return new Draft(AnswerKind.Person, [new DraftSentence("", [new Quote(view, PersonComposer.Around(view, person.Range))])], Told) { Notice = notice };
            }
        return null;
    }

    private static bool IsHeldBySeveral(string asked, IReadOnlyList<ArticleView> articles) =>
        articles.SelectMany(v => v.Article.People).Where(p => Holds(Folding.Fold(p.Post), asked)).Select(p => p.Name).Distinct().Skip(1).Any();

    /// <summary>Whether a printed post is the asked one and not its deputy's; both folded.</summary>
    internal static bool Holds(string post, string asked) => post.EndsWith(asked, StringComparison.Ordinal) && !post[..^asked.Length].EndsWith('副');
}
