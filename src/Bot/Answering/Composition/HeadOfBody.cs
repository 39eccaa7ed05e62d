using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 单位之长: 中医院院长是谁, of a report on the 中医院 that calls its head 院长 only: the body is named before the person, or in the headline.
/// </summary>
public static class HeadOfBody
{
    /// <summary>How near such a post comes to the asked one.</summary>
    public const double Likeness = 0.85;

    // Heads of bodies that a report need not name again.
    private static readonly string[] Heads = ["院长", "校长", "园长", "馆长", "厂长", "站长", "社长", "会长", "董事长", "总经理", "理事长"];

    private const string Levels = "省市县区镇乡村";
    private const int Shortest = 2;
    private const int Longest = 14;

    /// <summary>Whether a person is the head of the body whose head is asked for.</summary>
    /// <param name="view">The article that names the person.</param>
    /// <param name="person">The person.</param>
    /// <param name="asked">The asked post, with its body.</param>
    public static bool Is(ArticleView view, Person person, string asked)
    {
        var post = Folding.Fold(person.Post);
        if (!Heads.Contains(post) || !asked.EndsWith(post, StringComparison.Ordinal)) return false;
        var body = asked[..^post.Length].TrimEnd('的');
        if (body.Length > Shortest && Levels.Contains(body[0], StringComparison.Ordinal)) body = body[1..];
        if (body.Length is < Shortest or > Longest) return false;
        return view.Article.Title.Contains(body, StringComparison.Ordinal) || view.Folded.AsSpan(0, Math.Min(person.Range.Start, view.Folded.Length)).Contains(body, StringComparison.Ordinal) && !OthersBefore(view, person, body);
    }

    // 中医院 and 人民医院 named before: which of them the head is of is not said.
    private static bool OthersBefore(ArticleView view, Person person, string body)
    {
        var before = view.Folded.AsSpan(0, person.Range.Start);
        var last = before.LastIndexOf(body, StringComparison.Ordinal);
        var kind = body[^(body.Length > Shortest ? Shortest : 1)..];
        return before[(last + body.Length)..].Contains(kind, StringComparison.Ordinal);
    }
}
