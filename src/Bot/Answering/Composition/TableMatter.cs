using System.Globalization;
using Wenzheng.Bot.Answering.Evidence;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>表所言: whether a question speaks of what a table is about, and of nothing else.</summary>
internal sealed class TableMatter(TableQuestion question, string context)
{
    private readonly string text = question.Text;
    private readonly PageTable table = question.Table;

    private const int LongestUnknown = 2;
    private const int DigitsOfYear = 4;

    /// <summary>Whether it names a year, and nothing tells the table's.</summary>
    public bool IsUndated { get; private set; }

    /// <summary>Whether the question speaks of the matter that the table's title names, not of one of its rows alone.</summary>
    public bool SaysTitle()
    {
        var title = table.Title;
        for (var at = 0; at + TableQuestion.ShortestPiece <= title.Length; at++)
        {
            var piece = title.AsSpan(at, TableQuestion.ShortestPiece);
            if (!ContentOnly(piece) || !text.AsSpan().Contains(piece, StringComparison.Ordinal)) continue;
            var said = piece.ToString();
            if (Array.Exists(TableWords.Light, w => w.Contains(said, StringComparison.Ordinal)) || Array.Exists(TableWords.Levels, l => said.EndsWith(l, StringComparison.Ordinal)) || IsOfNames(said)) continue;
            return true;
        }
        return false;
    }

    private static bool ContentOnly(ReadOnlySpan<char> piece)
    {
        foreach (var c in piece)
            if (c is < '\u3400' or > '\u9fff' || TableWords.LightCharacters.Contains(c, StringComparison.Ordinal)) return false;
        return true;
    }

    private bool IsOfNames(string piece) =>
        Enumerable.Range(0, table.Rows.Count).Any(r => table.NameOf(r).Contains(piece, StringComparison.Ordinal))
        || Enumerable.Range(0, table.Columns.Count).Any(c => table.Kinds(c).Any(k => k.Contains(piece, StringComparison.Ordinal)))
        || table.View.Article.Places.Any(p => p.Name.Contains(piece, StringComparison.Ordinal));

    /// <summary>
    /// Whether every character not read yet stands in the table's title or heads, or only asks. Beside a column that goes by another word (钱 for
    /// 资金) a word that no page has may be one of the same (招来).
    /// </summary>
    /// <param name="asksSum">Whether the sum is asked for, which the note under the table tells.</param>
    public bool IsExplained(bool asksSum)
    {
        var known = table.Title + string.Concat(table.Columns.Select(c => $"{c.Name} {c.Unit} ")) + (asksSum ? string.Concat(table.Notes.Select(n => table.Text(n.Range))) : "") + context;
        foreach (var term in question.Terms.Where(t => !t.IsIndexed && t.Text.Length <= LongestUnknown))
            if (question.IsParaphrase || term.Variants.Any(v => v.Text.Length >= TableQuestion.ShortestPiece && known.Contains(v.Text, StringComparison.Ordinal))) question.Mark(term.Text);
        foreach (var word in TableWords.Light) question.Mark(word);
        // 五个乡镇 of a table of five.
        var rows = Enumerable.Range(0, table.Rows.Count).Count(r => !table.IsTotal(r));
        for (var at = text.IndexOf('个', StringComparison.Ordinal); at > 0; at = text.IndexOf('个', at + 1))
            if (Numerals.ValueOfAny(text.AsSpan(at - 1, 1)) == rows) question.MarkAt(at - 1, 1);
        for (var i = 0; i < text.Length; i++)
        {
            if (question.IsReadAt(i)) continue;
            if (char.IsAsciiDigit(text[i]) ? !IsYear(ref i, known) : !TableWords.LightCharacters.Contains(text[i], StringComparison.Ordinal) && !known.Contains(text[i], StringComparison.Ordinal)) return false;
        }
        return true;
    }

    // The digits of a year that the table is of, read to their end; 22年 is 2022.
    private bool IsYear(ref int at, string known)
    {
        var start = at;
        while (at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])) at++;
        var digits = text[start..(at + 1)];
        if (known.Contains(digits, StringComparison.Ordinal)) return true;
        var isShort = digits.Length == TableQuestion.ShortestPiece && at + 1 < text.Length && text[at + 1] == '年';
        if (digits.Length != DigitsOfYear && !isShort) return false;
        if (PrintedYears.In(known).Count > 0 || PrintedYears.In(table.View.Folded).Count > 0) return false;
        if (table.View.Article.Published is { } day) return day.Year.ToString(CultureInfo.InvariantCulture).EndsWith(digits, StringComparison.Ordinal);
        return IsUndated = true;
    }
}
