using System.Buffers;

namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 已知人物: whom a text takes for known. An article names a person with the post once (县委书记林远山) and goes on with the bare name; the next
/// article names its own people anew.
/// </summary>
internal sealed class KnownPeople(IReadOnlyList<PageLine> lines)
{
    /// <summary>Characters of a line that are searched.</summary>
    private const int Reach = 800;

    private static readonly string[] Posts = ["书记", "主任", "县长", "市长", "区长", "镇长", "乡长", "局长", "所长", "校长", "院长", "站长", "队长", "会长", "部长", "支书", "主席", "经理", "村民", "社长", "厂长", "理事长", "委员", "老人", "医生", "老师", "负责人"];

    private static readonly SearchValues<string> AnyPost = SearchValues.Create(Posts, StringComparison.Ordinal);

    private readonly List<string>?[] named = new List<string>?[lines.Count];
    private readonly List<string>?[] mentions = new List<string>?[lines.Count];
    private List<string>? known;

    /// <summary>Whether the text names someone without a post, whom one of the lines named with one.</summary>
    public bool AreIn(ReadOnlySpan<char> text, IEnumerable<int> told)
    {
        foreach (var line in told)
            foreach (var name in named[line] ??= Named(lines[line].Text))
                if (text.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at)
                {
                    if (!HasPost(text[..at]))
                        return true;
                    break;
                }
        return false;
    }

    /// <summary>Whether one line names without a post someone whom the other names too, and whom a line of the page named with one.</summary>
    public bool GoOn(int above, int below)
    {
        known ??= [.. Enumerable.Range(0, lines.Count).SelectMany(i => named[i] ??= Named(lines[i].Text)).Distinct(StringComparer.Ordinal)];
        var mentioned = mentions[below] ??= known.FindAll(name => Head(below).IndexOf(name, StringComparison.Ordinal) is >= 0 and var at && !HasPost(Head(below)[..at]));
        foreach (var name in mentioned)
            if (Head(above).Contains(name, StringComparison.Ordinal))
                return true;
        return false;
    }

    private ReadOnlySpan<char> Head(int line) => lines[line].Text.AsSpan(0, Math.Min(lines[line].Text.Length, Reach));

    /// <summary>Names behind posts, the longer reading first.</summary>
    private static List<string> Named(string text)
    {
        var names = new List<string>();
        var rest = text.AsSpan(0, Math.Min(text.Length, Reach));
        while (rest.IndexOfAny(AnyPost) is >= 0 and var at)
        {
            rest = rest[at..];
            foreach (var post in Posts)
                if (rest.StartsWith(post, StringComparison.Ordinal))
                {
                    rest = rest[post.Length..];
                    break;
                }
            for (var length = Math.Min(3, rest.Length); length >= 2; length--)
                if (PersonNames.IsName(rest[..length]) && (length == 3 || rest.Length == 2 || !Glyphs.IsHan(rest[2]) || IsVerb(rest[2])))
                    names.Add(rest[..length].ToString());
        }
        return names;
    }

    /// <summary>What follows a name in running text.</summary>
    private static bool IsVerb(char c) => "说在到和带为是把的介表对将给也从有就没向又算坦".Contains(c);

    private static bool HasPost(ReadOnlySpan<char> before)
    {
        foreach (var post in Posts)
            if (before.EndsWith(post, StringComparison.Ordinal))
                return true;
        return false;
    }
}
