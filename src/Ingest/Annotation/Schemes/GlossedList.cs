using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.Schemes;

/// <summary>释义列项: the parts listed behind a name: …，即甲、乙、丙 / …：甲、乙、丙 / …(甲、乙、丙) / …是甲、乙、丙 / …——甲、乙、丙.</summary>
internal static class GlossedList
{
    // A quoted name may be followed by its noun before 即: “四小服务”工作法为抓手,即….
    private const int Within = 16;

    private static readonly WordTable Marks = new("即 就是 分别是 分别为 指的是 是指 包括 包含 ： : —— —");

    // Directly behind the closing mark these define; further off they are ordinary verbs.
    private static readonly WordTable Near = new("是 指 即是");

    /// <summary>The parts behind the name; empty when no list of its number follows.</summary>
    public static List<SchemePart> After(string text, SchemeName name)
    {
        var end = name.After;
        var stop = SentenceEnd(text, end);
        if (end < stop && text[end] is '(' or '（' && text.AsSpan(end, stop - end).IndexOfAny(')', '）') is > 0 and var close)
            return ListItems.Split(text, end + 1, end + close, "、，,") is var inside && inside.Count == name.Number ? inside : Items(text, end + 1, end + close, name, false);
        for (var i = end; i < Math.Min(stop, end + Within); i++)
        {
            var length = Marks.LengthAt(text, i);
            if (length == 0 && name.IsQuoted && i == end)
                length = Near.LengthAt(text, i);
            if (text[i] is '“' or ' ' or '\u3000')
                return [];
            if (length == 0 || (text[i] == '即' && Han.Is(text[i - 1])) || (text[i] is '包' or '就' && i > end + 1))
                continue;
            var start = i + length;
            if (start < stop && text[start] is '“' && Quoted(text, start, stop, name) is { Count: > 0 } quoted)
                return quoted;
            return Items(text, start, stop, name, text[i] == '即');
        }
        return [];
    }

    // “甲、乙、丙”, or “甲”“乙”“丙”.
    private static List<SchemePart> Quoted(string text, int start, int stop, SchemeName name)
    {
        var close = text.AsSpan(start, stop - start).IndexOf('”');
        if (close < 0)
            return [];
        if (ListItems.Split(text, start + 1, start + close, "、，,") is var items && items.Count == name.Number)
            return items;
        var run = QuotedRun.Adjacent(text, start, stop);
        return run.Count == name.Number ? run : [];
    }

    private static List<SchemePart> Items(string text, int start, int stop, SchemeName name, bool strong)
    {
        var items = ListItems.Split(text, start, stop, "；;");
        if (items.Count == name.Number && name.Number > 2)
            return ItemShape.Even(text, items);
        var sentence = text.AsSpan(start, stop - start).IndexOfAny("；;");
        if (sentence >= 0)
            stop = start + sentence;
        if (ListItems.First(text, start, stop, name.Number) is { Count: > 0 } first)
            return first;
        if (name.Groups.Count == 1 && ListItems.Regrouped(text, start, stop, name.Groups[0]) is { Count: > 0 } regrouped)
            return regrouped;
        foreach (var marks in (string[])["—-－", "→", "、，,", "、"])
            if (ListItems.Split(text, start, stop, marks) is var split && !Runs(split, marks) && (split.Count == name.Number || (strong && marks == "、，," && split.Count > 2 && split.Count == name.Number - 1)))
                return split;
        return [];
    }

    // Items that hold commas or colons themselves are sentences that happen to be as many.
    private static bool Runs(List<SchemePart> items, string marks) =>
        items.Exists(i => i.Text.AsSpan().ContainsAny('：', ':') || (!marks.Contains('，', StringComparison.Ordinal) && i.Text.AsSpan().ContainsAny('，', ',')));

    private static int SentenceEnd(string text, int from)
    {
        var at = from < text.Length ? text.AsSpan(from).IndexOfAny("。\n") : -1;
        return at < 0 ? text.Length : from + at;
    }
}
