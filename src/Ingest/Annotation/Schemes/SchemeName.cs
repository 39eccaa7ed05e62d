using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.Schemes;

/// <summary>A scheme's name where it stands, taken apart.</summary>
/// <param name="Name">As printed, without quotation marks.</param>
/// <param name="Range">Where it stands.</param>
/// <param name="Number">How many parts it states; 0 when none.</param>
/// <param name="Symbols">For names made of figures ("345", "1+X"): each figure; else empty.</param>
/// <param name="Groups">What its numbers count, in order.</param>
/// <param name="IsQuoted">Whether it stands between quotation marks.</param>
internal sealed record SchemeName(string Name, TextRange Range, int Number, IReadOnlyList<string> Symbols, IReadOnlyList<CountedGroup> Groups, bool IsQuoted)
{
    // The largest number of parts that a named scheme has in print; larger numbers are amounts.
    private const int MostParts = 30;

    // What may stand before the number: 新三样, 村两委, 平安五进.
    private const int LatestNumber = 2;

    // Measures of time, length, money and rank count no parts.
    private static readonly WordTable Units = new("分钟 分 天 小时 公里 里 元 万 亿 岁 周 秒 米 套 斤 吨 辆 等 代 时 号 强 亩 户 人 次 届 星 大精神 大召开 大胜利 大报告 年 月 日 个月 个工作日 个小时 个百分点 个季度 个交易日 个年头 个多");

    /// <summary>The first characters of what is counted, in order (化有 in 四化四有): what the parts are called.</summary>
    public string Counted { get; } = string.Concat(Groups.Select(g => g.Head[0]));

    /// <summary>First position of the name with its quotation mark.</summary>
    public int Open => IsQuoted ? Range.Start - 1 : Range.Start;

    /// <summary>First position after the name and its quotation mark.</summary>
    public int After => IsQuoted ? Range.End + 1 : Range.End;

    /// <summary>Takes a name apart; the numbers add up (一院四站 has five parts).</summary>
    public static SchemeName Parse(string name, TextRange range, bool quoted)
    {
        if (FiguresOf(name) is { Count: > 1 } figures && name.Any(char.IsAsciiDigit) && (figures.Count > 2 || name.IndexOfAny(['+', '＋', '·']) > 0))
            return new SchemeName(name, range, figures.Count, figures, [], quoted);
        var groups = GroupsOf(name);
        var number = groups.Sum(g => g.Number);
        // 一村一策 says "each", not "two".
        if (name[0] == '一' && number == groups.Count && name.AsSpan(1).Count('一') == 1)
            number = 0;
        return number is > 1 and <= MostParts ? new SchemeName(name, range, number, [], groups, quoted) : new SchemeName(name, range, 0, [], [], quoted);
    }

    private static List<CountedGroup> GroupsOf(string name)
    {
        var starts = new List<(int Start, int Number, int Head)>();
        for (var i = 0; i < name.Length;)
        {
            var start = i;
            var length = Numerals.Read(name, i, out var value);
            if (length == 0)
            {
                // A number further in belongs to a title or a slogan, not to a count of parts.
                if (++i > LatestNumber && starts.Count == 0)
                    break;
                continue;
            }
            i += length;
            // 五个一 counts what begins with 一; the 一 counts nothing.
            if (i < name.Length && (Units.LengthAt(name, i) > 0 || (value == 10 && name[i] == '字')) || value == 1 && start > 0 && name[start - 1] == '个')
                continue;
            if (i >= name.Length)
            {
                if (value == 1 && start > 0 && name[start - 1] == '个')
                    continue;
                break;
            }
            if (value is 0 or > MostParts || name[i] is '·' or '%' or '.' || char.IsAsciiLetterOrDigit(name[i]))
                continue;
            var measure = SchemeWords.Counters.LengthAt(name, i);
            // 两大三小 counts what is 大; 两大工程 counts 工程.
            starts.Add((start, value, i + (i + measure < name.Length && !Numerals.IsNumeral(name[i + measure]) ? measure : 0)));
        }
        var groups = new List<CountedGroup>();
        for (var g = 0; g < starts.Count; g++)
        {
            var end = g + 1 < starts.Count ? starts[g + 1].Start : name.Length;
            if (end > starts[g].Head)
                groups.Add(new CountedGroup(starts[g].Number, Stem(name[starts[g].Head..end]), name[starts[g].Start..end]));
        }
        return groups;
    }

    // A scheme of three bridges named …桥工程 counts 桥.
    private static string Stem(string head) => SchemeWords.Nouns.LengthBefore(head, head.Length) is > 0 and var noun && noun < head.Length ? head[..^noun] : head;

    // Joined figures are taken whole (2+10), a plain row one by one (345).
    private static List<string> FiguresOf(string name)
    {
        var joined = name.Split('+', '＋', '·');
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
