using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.Schemes;

/// <summary>分组释义: 二室是甲、乙；三站是…: a name of several counts (二室三站) whose groups the text explains one by one.</summary>
internal static class GroupGlosses
{
    // The explanation follows within a paragraph or two of the name.
    private const int Reach = 800;

    private static readonly WordTable Verbs = new("就是 即 是 是指 指 指的是 即为 为 包括 包含 分别是 分别为 ： :");

    /// <summary>The parts of all groups in the order of the name; empty unless each group is followed by as many as it counts.</summary>
    public static List<SchemePart> Find(string text, SchemeName name)
    {
        if (name.Groups.Count < 2)
            return [];
        var parts = new List<SchemePart>();
        var from = name.After;
        foreach (var group in name.Groups)
        {
            var reach = Math.Min(text.Length, name.After + Reach);
            // The explanation of the group before may end where no other is looked for.
            if (from > reach || Of(text, group, ref from, reach) is not { } own || own.Count != group.Number)
                return [];
            parts.AddRange(own);
        }
        return parts;
    }

    private static List<SchemePart> Of(string text, CountedGroup group, ref int from, int reach)
    {
        for (var at = text.IndexOf(group.Label, from, reach - from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(group.Label, at + 1, reach - at - 1, StringComparison.Ordinal))
        {
            var after = at + group.Label.Length;
            if (after < text.Length && text[after] == '”')
                after++;
            if (Verbs.LengthAt(text, after) is not (> 0 and var verb))
                continue;
            var start = after + verb;
            var length = text.AsSpan(start).IndexOfAny("；;。\n");
            var stop = length < 0 ? text.Length : start + length;
            if (group.Number == 1)
            {
                var one = new List<SchemePart>();
                ListItems.Add(text, start, stop, one);
                from = stop;
                return one;
            }
            if (ListItems.First(text, start, stop, group.Number) is not { Count: > 0 } items)
                continue;
            from = items[^1].Range.End;
            return items;
        }
        return [];
    }
}
