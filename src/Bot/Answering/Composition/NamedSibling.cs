using System.Buffers;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>同类别物: the figure of one river, park or bridge is no answer about another, though the sentence says of it what is asked (治理长度).</summary>
public static class NamedSibling
{
    // Kinds of things that have names of their own and are no places of a directory.
    private static readonly string[] Kinds = ["产业园", "工业园", "创业园", "水库", "大桥", "隧道", "林场", "河", "江"];

    // Behind a kind of one character: what makes another word of it (河长, 江南).
    private const string Continuing = "长道流湖北南西东村镇乡县市区畔岸边堤水";

    // Before a kind: what tells none of it from another.
    private const string Unnamed = "条座个的在到沿与和及、大小新老两各该本内外过跨治修建型险全县";

    // Characters before a longer kind by which it is called.
    private const int Name = 2;

    /// <summary>Whether a figure is asked of a named thing, and the unit names only another of its kind.</summary>
    public static bool IsOther(ScoredUnit unit, Ask ask)
    {
        if (ask.Type != AskType.Figure) return false;
        var text = unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length);
        foreach (var kind in Kinds)
        {
            if (NameOf(ask.Text, kind, 0) is not (>= 0 and var at)) continue;
            var name = ask.Text.AsSpan(at - NameLength(kind), NameLength(kind));
            // 沐河流经: the asked one, whatever word its kind begins there.
            if (text.Contains(ask.Text.AsSpan(at - name.Length, name.Length + kind.Length), StringComparison.Ordinal)) continue;
            var isOther = false;
            for (var from = 0; NameOf(text, kind, from) is >= 0 and var told; from = told + 1)
            {
                if (text.Slice(told - NameLength(kind), NameLength(kind)).IndexOfAny(name) >= 0) return false;
                isOther |= !IsPointedAt(text[..told]);
            }
            if (isOther && (name.Length < Name || text.IndexOf(name, StringComparison.Ordinal) < 0)) return true;
        }
        return false;
    }

    // 这座公路大桥, 该现代农业产业园: the thing that is spoken of, by its kind.
    private static bool IsPointedAt(ReadOnlySpan<char> before)
    {
        var clause = before[(before.LastIndexOfAny(ClauseEnds) + 1)..];
        return clause[^Math.Min(clause.Length, Pointing)..].IndexOfAny('这', '该') >= 0;
    }

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，,。；;：:");

    // Characters from the pointing word to the kind, at most.
    private const int Pointing = 9;

    private static int NameLength(string kind) => kind.Length == 1 ? 1 : Name;

    // Where a kind with a name before it stands; below 0 where none does.
    private static int NameOf(ReadOnlySpan<char> text, string kind, int from)
    {
        for (var at = text[from..].IndexOf(kind, StringComparison.Ordinal); at >= 0;)
        {
            var found = from + at;
            if (IsNamed(text, found, kind)) return found;
            from = found + 1;
            at = text[from..].IndexOf(kind, StringComparison.Ordinal);
        }
        return -1;
    }

    private static bool IsNamed(ReadOnlySpan<char> text, int at, string kind)
    {
        var end = at + kind.Length;
        if (kind.Length == 1 && end < text.Length && Continuing.Contains(text[end], StringComparison.Ordinal)) return false;
        if (at < NameLength(kind)) return false;
        foreach (var c in text.Slice(at - NameLength(kind), NameLength(kind)))
            if (c is < '\u3400' or > '\u9fff' || Unnamed.Contains(c, StringComparison.Ordinal)) return false;
        return true;
    }
}
