using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.Schemes;

/// <summary>A scheme's name where it stands, taken apart.</summary>
/// <param name="Name">As printed, without quotation marks.</param>
/// <param name="Range">Where it stands.</param>
/// <param name="Number">How many parts it states; 0 when none.</param>
/// <param name="Symbols">For names made of figures ("345", "1+X"): each figure; else empty.</param>
/// <param name="Counted">The characters that follow its numbers (灯 in 三灯, 化 and 有 in 四化四有): what each part is called.</param>
/// <param name="IsQuoted">Whether it stands between quotation marks.</param>
internal sealed record SchemeName(string Name, TextRange Range, int Number, IReadOnlyList<string> Symbols, string Counted, bool IsQuoted)
{
    // The largest number of parts that a named scheme has in print; larger numbers are amounts.
    private const int MostParts = 30;

    // What may stand before the number: 新三样, 村两委, 平安五进.
    private const int LatestNumber = 2;

    // Measures of time, length, money and rank count no parts.
    private static readonly WordTable Units = new("分钟 分 天 小时 公里 里 元 万 亿 岁 周 秒 米 套 斤 吨 辆 等 代 时 号 强 亩 户 人 次 届 星 大精神 大召开 大胜利 大报告 年 月 日");

    /// <summary>Takes a name apart; the numbers add up (一院四站 has five parts).</summary>
    public static SchemeName Parse(string name, TextRange range, bool quoted)
    {
        if (FiguresOf(name) is { Count: > 1 } figures && name.Any(char.IsAsciiDigit) && (figures.Count > 2 || name.Contains('+', StringComparison.Ordinal) || name.Contains('＋', StringComparison.Ordinal)))
            return new SchemeName(name, range, figures.Count, figures, "", quoted);
        var number = 0;
        var counted = "";
        for (var i = 0; i < name.Length;)
        {
            var length = Numerals.Read(name, i, out var value);
            if (length == 0)
            {
                // A number further in belongs to a title or a slogan, not to a count of parts.
                if (++i > LatestNumber && number == 0)
                    break;
                continue;
            }
            i += length;
            if (i < name.Length && (Units.LengthAt(name, i) > 0 || (value == 1 && counted.EndsWith('个'))))
                continue;
            if (i >= name.Length || value is 0 or > MostParts || name[i] is '年' or '月' or '日' or '·' or '%' or '.' || char.IsAsciiLetterOrDigit(name[i]))
                continue;
            number += value;
            counted += CountedAt(name, i);
        }
        // 一村一策 says "each", not "two".
        if (name[0] == '一' && number == counted.Length && name.AsSpan(1).Count('一') == 1)
            number = 0;
        return new SchemeName(name, range, number is > 1 and <= MostParts ? number : 0, [], counted, quoted);
    }

    // 三项工程 counts 工程, 五大方略 counts 方略; 三灯 counts 灯.
    private static string CountedAt(string name, int index) => name[index] is '个' ? "个" : name[index] is '项' or '大' or '种' or '条' && index + 1 < name.Length && Han.Is(name[index + 1]) ? "" : name[index].ToString();

    // Joined figures are taken whole (2+10), a plain row one by one (345).
    private static List<string> FiguresOf(string name)
    {
        var joined = name.Split('+', '＋');
        if (joined.Length > 1)
            return joined.All(f => f.Length is 1 or 2 && f.All(char.IsAsciiLetterOrDigit)) ? [.. joined] : [];
        var figures = new List<string>();
        foreach (var c in name)
        {
            if (char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c))
                figures.Add(c.ToString());
            else
                return [];
        }
        return figures;
    }
}
