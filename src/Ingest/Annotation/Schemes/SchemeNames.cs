using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.Schemes;

/// <summary>找方略名: quoted names with a number or a naming noun, and unquoted numbered names (10项重点任务).</summary>
internal static class SchemeNames
{
    private const int LongestQuoted = 16;
    private const int LongestUnquoted = 14;

    private static readonly WordTable NoNames = new("一线 一流 一带一路 第一 一个 一次 一些 一定 一起 一直 一样 万一 十分 百姓 两会 三农 十三五 十四五 十五五 二十大 十九大 二十届 两国 三国 第二 第三 双十一 三八 五一 六一 七一 八一 十一");

    public static List<SchemeName> Find(string text, List<QuotedRun> quotes)
    {
        var names = new List<SchemeName>();
        foreach (var quote in quotes)
            if (IsName(text, quote) && SchemeName.Parse(quote.Text, quote.Range, true) is var name && (name.Number > 0 || IsNaming(text, quote)))
                names.Add(name);
        Unquoted(text, names);
        names.Sort((a, b) => a.Range.Start.CompareTo(b.Range.Start));
        return names;
    }

    private static bool IsName(string text, QuotedRun quote)
    {
        if (quote.Text.Length is < 2 or > LongestQuoted || NoNames.LengthAt(quote.Text, 0) == quote.Text.Length)
            return false;
        foreach (var c in quote.Text)
            if (!Han.Is(c) && !char.IsLetterOrDigit(c) && c is not ('+' or '＋' or '-'))
                return false;
        return !"的了吗呢吧".Contains(quote.Text[^1], StringComparison.Ordinal) && !(quote.Text.Length == 4 && int.TryParse(quote.Text, out var year) && year is > 1900 and < 2100 && Han.HasAt(text, quote.After, "年"));
    }

    private static bool IsNaming(string text, QuotedRun quote) =>
        SchemeWords.NamingNouns.LengthBefore(quote.Text, quote.Text.Length) is > 0 and var inside && inside < quote.Text.Length
        || SchemeWords.NamingNouns.LengthAt(text, quote.After) > 0;

    // 10项重点任务: a number, a measure, up to eight characters, a scheme noun.
    private static void Unquoted(string text, List<SchemeName> names)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Numerals.IsNumeral(text[i]))
                continue;
            var length = Numerals.Read(text, i, out var number);
            var start = i;
            i += Math.Max(length, 1) - 1;
            if (length is 0 or > 3 || number is < 2 or > 30 || start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '第' or '“' or '+'))
                continue;
            var measure = SchemeWords.Measures.LengthAt(text, start + length);
            if (measure == 0)
                continue;
            for (var end = start + length + measure; end <= text.Length && end - start <= LongestUnquoted; end++)
            {
                if (end < text.Length && !Han.Is(text[end - 1]) && !Numerals.IsNumeral(text[end - 1]))
                    break;
                if (SchemeWords.Nouns.LengthBefore(text, end) is > 0 and var noun && end - noun >= start + length + measure && SchemeWords.Nouns.LengthAt(text, end) == 0)
                {
                    var range = new TextRange(start, end - start);
                    names.Add(new SchemeName(text[start..end], range, number, [], "", false));
                    break;
                }
            }
        }
    }
}
