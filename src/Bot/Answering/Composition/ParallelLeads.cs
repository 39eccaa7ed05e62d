using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>并列句: the sentences of a report that open its points, told by their like shape (一是…, 以“…”…, …，实现“…”).</summary>
public static class ParallelLeads
{
    // Points are at least so many; a longer sentence tells more than a point's name.
    private const int Least = 3;
    private const int Longest = 70;

    // Letters of the shape, at its beginning and at its end, that make two sentences alike.
    private const int Beginning = 3;
    private const int Ending = 5;

    /// <summary>The largest set of sentences of like shape; empty where there is none.</summary>
    public static IReadOnlyList<TextRange> Alike(ArticleView view)
    {
        var leads = new List<(TextRange Range, string Shape)>();
        for (var u = 0; u < view.Units.Count; u++)
        {
            var unit = view.Units[u];
            if (view.KindOf(unit) is ParagraphKind.Body && unit.Range.Length <= Longest && Shape(view.Folded.AsSpan(unit.Range.Start, unit.Range.Length)) is { Length: > Beginning + Ending } shape) leads.Add((unit.Range, shape));
        }
        return leads.GroupBy(l => l.Shape[^Ending..]).Concat(leads.GroupBy(l => l.Shape[..Beginning])).Where(g => g.Count() >= Least && HasForm(g.Key))
            .OrderByDescending(g => g.Count()).FirstOrDefault()?.Select(l => l.Range).ToList() ?? [];
    }

    /// <summary>强化党建引领，夯实服务队伍。: short sentences that open most of the longer paragraphs head them; empty where they do not.</summary>
    public static IReadOnlyList<TextRange> RunIn(ArticleView view)
    {
        var (opening, paragraphs) = (new List<TextRange>(), 0);
        for (var u = 0; u + 1 < view.Units.Count; u++)
        {
            var unit = view.Units[u];
            if (view.KindOf(unit) is not ParagraphKind.Body || view.Units[u + 1].Paragraph != unit.Paragraph || u > 0 && view.Units[u - 1].Paragraph == unit.Paragraph) continue;
            paragraphs++;
            if (unit.Range.Length <= LongestRunIn && view.Folded[unit.Range.End - 1] == '。' && !view.Folded.AsSpan(unit.Range.Start, unit.Range.Length).ContainsAnyInRange('0', '9')) opening.Add(unit.Range);
        }
        return opening.Count >= Least && 2 * opening.Count >= paragraphs ? opening : [];
    }

    private const int LongestRunIn = 26;

    // Likeness of plain words alone (记者了解到, 的重要性) orders nothing: a quoted name or an ordinal has to stand in it.
    private static bool HasForm(string key) => key.Contains('”', StringComparison.Ordinal) || key.Contains('#', StringComparison.Ordinal);

    // What stands in quotation marks and which ordinal it is does not matter.
    private static string Shape(ReadOnlySpan<char> text)
    {
        Span<char> shape = stackalloc char[Longest];
        var (length, isQuoted) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '”') isQuoted = false;
            // “1”就是… and “6”是… are of one shape.
            if (isQuoted || text[i] == '就' && i + 1 < text.Length && text[i + 1] == '是') continue;
            isQuoted = text[i] == '“';
            shape[length++] = i + 1 < text.Length && Ordinals.Contains(text[i], StringComparison.Ordinal) && "是、要".Contains(text[i + 1], StringComparison.Ordinal) ? '#' : text[i];
        }
        return shape[..length].ToString();
    }

    private const string Ordinals = "一二三四五六七八九十";
}
