using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.Schemes;

/// <summary>A scheme's name where it stands, taken apart.</summary>
/// <param name="Name">As printed, without quotation marks.</param>
/// <param name="Range">Where it stands.</param>
/// <param name="Number">How many parts it states; 0 when none.</param>
/// <param name="Symbols">For names made of figures ("1675", "1+X"): each figure; else empty.</param>
/// <param name="Counted">The characters that follow its numbers (桥 in 三桥, 化 and 有 in 六化六有): what each part is called.</param>
/// <param name="IsQuoted">Whether it stands between quotation marks.</param>
internal sealed record SchemeName(string Name, TextRange Range, int Number, IReadOnlyList<string> Symbols, string Counted, bool IsQuoted)
{
    // The largest number of parts that a named scheme has in print; larger numbers are amounts.
    private const int MostParts = 30;

    // Measures of time, length, money and rank count no parts.
    private static readonly WordTable Units = new("分钟 分 天 小时 公里 里 元 万 亿 岁 周 秒 米 星 大精神 大召开 大胜利 大报告 年 月 日");

    /// <summary>Takes a name apart; the numbers add up (一堡垒五中心 has six parts).</summary>
    public static SchemeName Parse(string name, TextRange range, bool quoted)
    {
        if (FiguresOf(name) is { Count: > 1 } figures)
            return new SchemeName(name, range, figures.Count, figures, "", quoted);
        var number = 0;
        var counted = "";
        for (var i = 0; i < name.Length;)
        {
            var length = Numerals.Read(name, i, out var value);
            if (length == 0)
            {
                i++;
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

    // 三项工程 counts 工程, 五大方略 counts 方略; 三桥 counts 桥.
    private static string CountedAt(string name, int index) => name[index] is '个' ? "个" : name[index] is '项' or '大' or '种' or '条' && index + 1 < name.Length && Han.Is(name[index + 1]) ? "" : name[index].ToString();

    // Joined figures are taken whole (1+12), a plain row one by one (1675).
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
