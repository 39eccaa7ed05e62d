using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.Schemes;

/// <summary>找方略名: quoted names with a number or a naming noun, and unquoted numbered names (8项重点任务).</summary>
internal static class SchemeNames
{
    private const int LongestQuoted = 16;
    private const int LongestUnquoted = 14;
    private const int LongestEnumerated = 8;

    // A verb between the number and the noun: the noun is not what is counted (4个部门成立…工作).
    private static readonly WordTable Verbs = new("将 根据 推进 推动 成立 作出 出台 进行 提出 做好 以下 设计 开展 实施 完善 加强 落实 以及 和 与 对 在 为 从");

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
            if (!Han.Is(c) && !char.IsLetterOrDigit(c) && c is not ('+' or '＋' or '-' or '·'))
                return false;
        return !"的了吗呢吧".Contains(quote.Text[^1], StringComparison.Ordinal) && !(quote.Text.Length == 4 && int.TryParse(quote.Text, out var year) && year is > 1900 and < 2100 && Han.HasAt(text, quote.After, "年"));
    }

    private static bool IsNaming(string text, QuotedRun quote) =>
        SchemeWords.NamingNouns.LengthBefore(quote.Text, quote.Text.Length) is > 0 and var inside && inside < quote.Text.Length
        || SchemeWords.NamingNouns.LengthAt(text, quote.After) > 0;

    // 8项重点任务: a number, a measure, up to eight characters, a scheme noun.
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
            if (Unquoted(text, start, start + length, number) is { } name)
                names.Add(name);
        }
    }

    private static SchemeName? Unquoted(string text, int start, int counted, int number)
    {
        if (SchemeWords.Measures.LengthAt(text, counted) is > 0 and var measure)
        {
            for (var end = counted + measure; end <= text.Length && end - start <= LongestUnquoted; end++)
            {
                if (end < text.Length && !Han.Is(text[end - 1]) && !Numerals.IsNumeral(text[end - 1]))
                    break;
                if (SchemeWords.Nouns.LengthBefore(text, end) is > 0 and var noun && end - noun >= counted + measure && !Verbs.StandsIn(text, counted + measure, end - noun) && SchemeWords.Nouns.LengthAt(text, end) == 0
                    && !(end < text.Length && text[end] is '日' or '量' or '者' or '组' or '点'))
                    return Named(text, start, end, number);
            }
        }
        return Enumerated(text, start, counted, number);
    }

    // 三条路子。第一条路子是…, 办三件事，一是…: any noun will do where the ordinals follow.
    private static SchemeName? Enumerated(string text, int start, int counted, int number)
    {
        if (SchemeWords.Counters.LengthAt(text, counted) == 0)
            return null;
        var end = counted;
        while (end < text.Length && end - start <= LongestEnumerated && Han.Is(text[end]) && !Numerals.IsNumeral(text[end]))
            end++;
        if (end - counted is < 2 or > LongestEnumerated || end >= text.Length || text[end] is not ('。' or '：' or ':' or '，' or ','))
            return null;
        // 三个工作日后 counts days.
        var name = SchemeName.Parse(text[start..end], new TextRange(start, end - start), false);
        return name.Number == number && Enumerations.After(text, end, number).Count > 0 ? name : null;
    }

    private static SchemeName Named(string text, int start, int end, int number)
    {
        var name = text[start..end];
        var parsed = SchemeName.Parse(name, new TextRange(start, end - start), false);
        return parsed.Number == number ? parsed : parsed with { Number = number };
    }
}
