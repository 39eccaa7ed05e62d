using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>数段之名: a name of several numbered pieces (一心两轴三区). Where no page prints any of them apart from the whole name, the name is only named.</summary>
public static class CompoundName
{
    private const int LongestPiece = 5;
    private const int FewestPieces = 3;
    private const string Numbers = "一二三四五六七八九十两双";

    /// <summary>The name that the ask quotes and that no article explains; null where one does, or where none prints it.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="articles">The best articles.</param>
    public static string? OnlyNamed(Ask ask, IReadOnlyList<ArticleView> articles)
    {
        foreach (var name in QuotedNames.In(ask.Content, shortest: 2 * FewestPieces))
        {
            if (Pieces(name) is not { Count: >= FewestPieces } pieces) continue;
            var isPrinted = false;
            var isTold = false;
            foreach (var view in articles)
            {
                if (!view.Folded.Contains(name, StringComparison.Ordinal)) continue;
                isPrinted = true;
                var apart = view.Folded.Replace(name, ",", StringComparison.Ordinal);
                isTold |= pieces.Exists(p => apart.Contains(p, StringComparison.Ordinal)) || IsLedOn(view.Folded, name);
            }
            if (isPrinted && !isTold) return name;
        }
        return null;
    }

    // “…”，即…; …：…: what stands behind it explains it in other words.
    private static bool IsLedOn(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            if (text.AsSpan(at + name.Length).TrimStart("”\",， )") is [':' or '即' or '(' or '—', ..]) return true;
        return false;
    }

    private static List<string> Pieces(string name)
    {
        var pieces = new List<string>();
        for (int start = 0, next; start < name.Length; start = next)
        {
            if (!IsNumber(name[start])) return [];
            next = start + 1;
            while (next < name.Length && !IsNumber(name[next])) next++;
            if (next - start is < 2 or > LongestPiece) return [];
            pieces.Add(name[start..next]);
        }
        return pieces;
    }

    private static bool IsNumber(char c) => char.IsAsciiDigit(c) || Numbers.Contains(c, StringComparison.Ordinal);
}
