using System.Buffers;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 分行: cuts a page into lines and takes out what is not text: markdown marks (of headings, rules, tables) and characters that cannot be seen.
/// </summary>
internal static class LineSplitter
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    public const string MarkRule = "markdown mark";
    public const string InvisibleRule = "invisible character";

    public static List<PageLine> Split(string page, List<DroppedText> dropped)
    {
        var lines = new List<PageLine>();
        int number = 0, gap = 0, at = 0;
        while (at < page.Length)
        {
            var length = page.AsSpan(at).IndexOfAny(LineEnds);
            var end = length < 0 ? page.Length : at + length;
            number++;
            // Between the head of a table and its rows; it parts them no more than a line end does.
            if (IsTableRule(page.AsSpan(at, end - at)))
            {
                Drop(dropped, at, end - at, MarkRule);
                at = Following(page, end);
                continue;
            }
            var line = Read(page, at, end, number, gap, dropped);
            gap = line is null ? gap + 1 : 0;
            if (line is not null)
                lines.Add(line);
            at = Following(page, end);
        }
        return lines;
    }

    private static int Following(string page, int end) => end + (end + 1 < page.Length && page[end] == '\r' && page[end + 1] == '\n' ? 2 : 1);

    private static PageLine? Read(string page, int start, int end, int number, int gap, List<DroppedText> dropped)
    {
        var indent = 0;
        int from = start, to = end;
        for (; from < to && IsBlank(page, from); from++)
        {
            if (char.IsWhiteSpace(page[from]))
                indent += page[from] is '\t' ? 4 : page[from] == '\u3000' ? 2 : 1;
            else
                Drop(dropped, from, 1, InvisibleRule);
        }
        for (; to > from && IsBlank(page, to - 1); to--)
            if (!char.IsWhiteSpace(page[to - 1]))
                Drop(dropped, to - 1, 1, InvisibleRule);
        if (from == to)
            return null;
        if (IsRule(page.AsSpan(from, to - from)) || IsImage(page.AsSpan(from, to - from)))
        {
            Drop(dropped, from, to - from, MarkRule);
            return null;
        }
        var level = HeadingMark(page.AsSpan(from, to - from));
        if (level > 0)
        {
            Drop(dropped, from, level, MarkRule);
            from = Skip(page, from + level, to);
            var closing = to;
            while (closing > from && page[closing - 1] == '#')
                closing--;
            if (closing < to)
            {
                Drop(dropped, closing, to - closing, MarkRule);
                to = closing;
                while (to > from && char.IsWhiteSpace(page[to - 1]))
                    to--;
            }
        }
        else if (page[from] == '>' && from + 1 < to && page[from + 1] is ' ' or '\u3000')
        {
            Drop(dropped, from, 1, MarkRule);
            from = Skip(page, from + 1, to);
        }
        var isRow = level == 0 && IsFramedRow(page.AsSpan(from, to - from));
        if (isRow)
        {
            Drop(dropped, from, 1, MarkRule);
            from = Skip(page, from + 1, to);
            Drop(dropped, --to, 1, MarkRule);
            while (to > from && char.IsWhiteSpace(page[to - 1]))
                to--;
        }
        var isBold = to - from > 4 && page.AsSpan(from, 2) is "**" && page.AsSpan(to - 2, 2) is "**";
        return Clean(page, from, to, dropped) is (var text, var offsets) && text.Length > 0
            ? new PageLine(number, text, offsets?[0] ?? from, offsets) { HashLevel = Math.Min(level, 6), IsBold = isBold, IsRow = isRow, Gap = gap, Indent = indent }
            : null;
    }

    /// <summary>The text between two offsets without invisible characters and bold marks; offsets only where something was taken out.</summary>
    private static (string Text, int[]? Offsets) Clean(string page, int from, int to, List<DroppedText> dropped)
    {
        var span = page.AsSpan(from, to - from);
        var bold = span.IndexOf("**") is var first && first >= 0 && span[(first + 2)..].Contains("**", StringComparison.Ordinal);
        var dirty = bold;
        for (var i = 0; i < span.Length && !dirty; i++)
            dirty = IsInvisible(span, i);
        if (!dirty)
            return (span.ToString(), null);
        var text = new char[span.Length];
        var offsets = new int[span.Length];
        var count = 0;
        for (var i = 0; i < span.Length; i++)
        {
            if (IsInvisible(span, i))
                Drop(dropped, from + i, 1, InvisibleRule);
            else if (bold && span[i] == '*' && i + 1 < span.Length && span[i + 1] == '*')
                Drop(dropped, from + i++, 2, MarkRule);
            else
                (text[count], offsets[count++]) = (span[i], from + i);
        }
        int head = 0, tail = count;
        while (head < tail && char.IsWhiteSpace(text[head]))
            head++;
        while (tail > head && char.IsWhiteSpace(text[tail - 1]))
            tail--;
        return (new string(text, head, tail - head), offsets[head..tail]);
    }

    /// <summary>Number of leading hashes that mark a heading; a hash that belongs to the text ("#1") is none.</summary>
    private static int HeadingMark(ReadOnlySpan<char> line)
    {
        var level = 0;
        while (level < line.Length && line[level] == '#')
            level++;
        if (level is 0 or > 6 || level == line.Length)
            return 0;
        return char.IsWhiteSpace(line[level]) || line[level] >= 0x2E80 || level > 1 ? level : 0;
    }

    private static bool IsRule(ReadOnlySpan<char> line)
    {
        if (line.Length < 3 || line[0] is not ('-' or '*' or '=' or '_' or '#'))
            return false;
        foreach (var c in line)
            if (c != line[0] && !char.IsWhiteSpace(c))
                return false;
        return true;
    }

    /// <summary>A table's row between bars, with a bar between its cells: | a | b |.</summary>
    private static bool IsFramedRow(ReadOnlySpan<char> line) => line.Length > 4 && line[0] == '|' && line[^1] == '|' && line[1..^1] is var cells && cells.Contains('|') && cells.IndexOfAnyExcept(' ', '|') >= 0;

    /// <summary>The line under a table's head: |---|:--:|.</summary>
    private static bool IsTableRule(ReadOnlySpan<char> line)
    {
        int bars = 0, dashes = 0;
        foreach (var c in line)
        {
            if (c == '|') bars++;
            else if (c == '-') dashes++;
            else if (c is not (':' or ' ' or '\t')) return false;
        }
        return bars > 0 && dashes > 1;
    }

    private static bool IsImage(ReadOnlySpan<char> line) =>
        line.StartsWith("![") && line[^1] == ')' && line.IndexOf("](") is > 0 and var at && line[at..].IndexOf(')') == line.Length - at - 1;

    private static bool IsBlank(string page, int at) => char.IsWhiteSpace(page[at]) || IsInvisible(page, at);

    /// <summary>Control, zero-width, direction and tag characters: they show nothing and may hide text.</summary>
    private static bool IsInvisible(ReadOnlySpan<char> text, int at) => text[at] is var c && IsTag(text, at) || (c < ' ' ? c != '\t' : c is >= '\u007f' and <= '\u009f' or '\u00ad' or >= '\u200b' and <= '\u200f' or >= '\u202a' and <= '\u202e'
            or >= '\u2060' and <= '\u206f' or '\ufeff' or >= '\ufff9' and <= '\ufffb');

    /// <summary>Half of a tag character (U+E0000 to U+E007F): a second, invisible alphabet.</summary>
    private static bool IsTag(ReadOnlySpan<char> text, int at) =>
        (text[at] == TagHigh && at + 1 < text.Length && IsTagLow(text[at + 1])) || (IsTagLow(text[at]) && at > 0 && text[at - 1] == TagHigh);

    private const char TagHigh = '\udb40';

    private static bool IsTagLow(char c) => c is >= '\udc00' and <= '\udc7f';

    private static int Skip(string page, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(page[from]))
            from++;
        return from;
    }

    private static void Drop(List<DroppedText> dropped, int start, int length, string rule)
    {
        if (dropped.Count > 0 && dropped[^1] is var last && last.Rule == rule && last.Range.End == start)
            dropped[^1] = last with { Range = new TextRange(last.Range.Start, last.Range.Length + length) };
        else
            dropped.Add(new DroppedText(new TextRange(start, length), rule));
    }
}
