namespace Wenzheng.Bot.Channels.Telegram.Rendering;

/// <summary>对照表: "place: what is said" lines side by side in monospace, as wide as a phone.</summary>
internal static class ComparisonTable
{
    /// <summary>Columns of a phone's message in monospace; a Han character takes two.</summary>
    private const int Width = 32;

    /// <summary>A longer name is no name but a sentence; longer cells read better as text.</summary>
    private const int MaxName = 12, MaxCell = 120;

    /// <summary>Adds the text as a table; false, and nothing added, when it is no comparison or too long for one.</summary>
    public static bool TryAdd(RichText page, string text)
    {
        var rows = text.Split('\n').Select(Row).ToList();
        if (rows.Count < 2 || rows.Contains(null))
            return false;
        var nameWidth = rows.Max(r => Columns(r!.Value.Name));
        if (nameWidth > MaxName || rows.Any(r => Columns(r!.Value.Cell) > MaxCell))
            return false;
        var lines = rows.SelectMany(r => Lines(r!.Value.Name, r.Value.Cell, nameWidth));
        page.Add(string.Join('\n', lines), Mark.Mono);
        return true;
    }

    private static (string Name, string Cell)? Row(string line) =>
        line.IndexOf('：', StringComparison.Ordinal) is > 0 and var colon && colon + 1 < line.Length ? (line[..colon], line[(colon + 1)..]) : null;

    private static IEnumerable<string> Lines(string name, string cell, int nameWidth)
    {
        var first = true;
        foreach (var piece in Wrap(cell, Width - nameWidth - 3))
        {
            var left = first ? name : "";
            yield return $"{left}{new string(' ', nameWidth - Columns(left))} │ {piece}";
            first = false;
        }
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var (start, columns) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            var isPair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length;
            var wide = isPair || text[at] >= '\u1100' ? 2 : 1;
            if (columns + wide > width)
            {
                yield return text[start..at];
                (start, columns) = (at, 0);
            }
            columns += wide;
            if (isPair)
                at++;
        }
        yield return text[start..];
    }

    private static int Columns(string text) => text.Sum(c => char.IsLowSurrogate(c) ? 0 : char.IsHighSurrogate(c) || c >= '\u1100' ? 2 : 1);
}
