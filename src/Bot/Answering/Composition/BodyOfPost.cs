using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 哪个支部的书记: 外卖党支部书记 is no secretary whose article never speaks of 外卖, though all the rest of his post is like the asked one; and it is whoever
/// is called 支部书记 in the sentence that names that branch.
/// </summary>
public static partial class BodyOfPost
{
    /// <summary>How near a post that leaves its body to the sentence comes to the asked one.</summary>
    public const double Likeness = 0.85;

    // The level of a place names no body of its own.
    private static readonly string[] Levels = ["街道", "社区", "乡镇", "镇街", "村级", "全县", "全市", "全区", "机关", "苏木", "嘎查", "现任", "首任", "第一"];

    // Whose secretary a village has is told by places, which an article need not name where it is theirs.
    private const string OfPlaces = "村屯寨庄镇乡县区市旗州省";

    /// <summary>The body whose committee's secretary is asked for and that committee's post; null where the ask names none.</summary>
    /// <param name="asked">The asked post, its place aside.</param>
    public static (string Body, string Post)? In(string asked) =>
        Committee().Match(asked) is { Success: true } post && post.Groups["body"].Value is var body && !Levels.Contains(body) && !OfPlaces.Contains(body[^1], StringComparison.Ordinal) ? (body, post.Groups["post"].Value) : null;

    /// <summary>Whether the person's article never names the body, which another article does.</summary>
    /// <param name="view">The person's article.</param>
    /// <param name="body">The asked body.</param>
    /// <param name="articles">What was looked at.</param>
    public static bool IsOfOther(ArticleView view, string body, IReadOnlyList<ArticleView> articles)
    {
        if (view.Folded.Contains(body, StringComparison.Ordinal)) return false;
        foreach (var other in articles)
            if (other.Folded.Contains(body, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>Whether a person called by the bare post is named behind the body in one sentence.</summary>
    /// <param name="view">The person's article.</param>
    /// <param name="person">The person.</param>
    /// <param name="body">The asked body.</param>
    /// <param name="post">The post of its committee's secretary.</param>
    public static bool Is(ArticleView view, Person person, string body, string post)
    {
        var held = Folding.Fold(person.Post);
        if (held.Length < 2 || !post.EndsWith(held, StringComparison.Ordinal) || view.UnitAt(person.Range.Start) is not (>= 0 and var unit)) return false;
        var start = view.Units[view.SentenceOf(unit).First].Range.Start;
        return start < person.Range.Start && view.Folded.AsSpan(start..person.Range.Start).Contains(body, StringComparison.Ordinal);
    }

    /// <summary>某某是某某流动党支部书记, 骑手某某当选支部书记: whom a sentence on the body says to be its secretary, though nothing read lists him; null where none does.</summary>
    /// <param name="body">The asked body.</param>
    /// <param name="articles">What was looked at, best first.</param>
    public static Draft? Named(string body, IReadOnlyList<ArticleView> articles)
    {
        foreach (var view in articles)
            for (var u = 0; u < view.Units.Count; u++)
            {
                if (view.KindOf(view.Units[u]) is not ParagraphKind.Body) continue;
                var (first, last) = view.SentenceOf(u);
                if (first != u) continue;
                var start = view.Units[first].Range.Start;
                var sentence = view.Folded[start..view.Units[last].Range.End];
                if (Being().Match(sentence) is not { Success: true } being) continue;
                var end = being.Index + being.Length;
                if (!sentence[..end].Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal).Contains(body, StringComparison.Ordinal)) continue;
                // From where the body is named, where that is not far before.
                var from = sentence.IndexOf(body, StringComparison.Ordinal) is >= 0 and var at && at < being.Index && end - at <= Longest ? at : being.Index;
                return new Draft(AnswerKind.Person, [new DraftSentence("", [new Quote(view, SchemeSentences.WholeClauses(view, start + from, start + end))])], Likeness);
            }
        return null;
    }

    // Characters.
    private const int Longest = 80;

    // 书记是谁 asks, 第一书记 is sent from above.
    [GeneratedRegex("[一-龥]{2,4}(?:是|当选为?|担任|兼任|出任)[^,。;?]{0,18}(?:支部|总支|党委|工委)书记", RegexOptions.CultureInvariant)]
    private static partial Regex Being();

    [GeneratedRegex("^(?<body>[一-龥]{1,7}?[一-龥-[党总支]])的?(?<post>党?总?支部?书记|党工?委书记)$", RegexOptions.CultureInvariant)]
    private static partial Regex Committee();
}
