namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>找数: figures with their measure words in folded text, dates and ordinals left out.</summary>
public static class FigureFinder
{
    private const string Numerals = "零〇一二三四五六七八九十百千两";
    private const string Scales = "万亿千百十";

    // As sums are written in documents: 贰佰元. One of them alone is a word of its own (队伍, 陆地).
    private const string Written = "壹贰叁肆伍陆柒捌玖拾佰仟";

    // Measure words by what they count; two words of one class answer the same 多少.
    private static readonly (string Class, string[] Words)[] Measures =
    [
        ("money", ["元", "块钱", "毛钱", "角钱", "美元", "欧元", "港元", "日元", "英镑"]),
        ("share", ["%", "％", "‰", "个百分点", "成", "倍"]),
        ("person", ["名", "位", "人次", "人", "口"]),
        ("household", ["户"]),
        ("area", ["亩", "公顷", "平方千米", "平方公里", "平方米", "平米"]),
        ("length", ["公里", "千米", "厘米", "毫米", "米"]),
        ("weight", ["吨", "公斤", "千克", "斤", "克"]),
        ("volume", ["立方米", "方", "毫升", "升"]),
        ("temperature", ["℃", "度", "摄氏度"]),
        ("duration", ["天", "小时", "分钟", "个月", "个工作日", "工作日", "年", "周", "日"]),
        ("age", ["岁", "周岁"]),
        ("times", ["次", "回", "场次", "场", "期", "届", "轮", "遍", "趟"]),
        ("count", ["大车", "卡车", "袋", "桶", "箱", "筐", "个", "条", "项", "件", "家", "处", "台", "支", "座", "所", "起", "辆", "套", "棵", "株", "种", "类", "级", "批", "大", "方面", "宗", "艘", "架", "只", "头", "匹", "本", "部", "篇", "册", "句", "字", "层", "栋", "幢", "间", "门", "块", "张", "份", "票", "桌", "封", "枚", "颗", "盏", "分", "点", "步", "章", "节", "村", "县", "市"]),
    ];

    private static readonly Dictionary<char, (string Word, string Class)[]> ByFirst = Measures
        .SelectMany(m => m.Words.Select(w => (Word: w, m.Class)))
        .GroupBy(m => m.Word[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(m => m.Word.Length).ToArray());

    /// <summary>The class that a measure word typed in a question belongs to; empty when it is none.</summary>
    public static string ClassOf(string measure) =>
        measure.Length > 0 && ByFirst.TryGetValue(measure[0], out var words) ? words.FirstOrDefault(w => w.Word == measure, words[^1]).Class : "";

    /// <summary>Whether a figure is of the class of one of the asked measure words; any is where none is asked.</summary>
    public static bool IsOfAny(Figure figure, IReadOnlyList<string> units) =>
        units.Count == 0 || units.Any(u => ClassOf(u) == figure.Measure);

    /// <summary>All figures of a run of folded text, in order; offsets are those of the text.</summary>
    public static List<Figure> Find(ReadOnlySpan<char> text)
    {
        var figures = new List<Figure>();
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            if (char.IsAsciiDigit(text[i]))
            {
                while (i + 1 < text.Length && (char.IsAsciiDigit(text[i + 1])
                    || text[i + 1] is '.' or ',' or '-' or '至' && i + 2 < text.Length && char.IsAsciiDigit(text[i + 2]))) i++;
            }
            else if (Numerals.Contains(text[i], StringComparison.Ordinal))
            {
                while (i + 1 < text.Length && Numerals.Contains(text[i + 1], StringComparison.Ordinal)) i++;
                // 第一, 一是: ordinals and list marks state no amount.
                if (start > 0 && text[start - 1] is '第' or '之') continue;
            }
            else if (Written.Contains(text[i], StringComparison.Ordinal))
            {
                while (i + 1 < text.Length && Written.Contains(text[i + 1], StringComparison.Ordinal)) i++;
                if (i == start && !(i + 1 < text.Length && text[i + 1] is '万' or '亿')) continue;
            }
            else
            {
                continue;
            }
            var end = i + 1;
            while (end < text.Length && Scales.Contains(text[end], StringComparison.Ordinal)) end++;
            while (end < text.Length && text[end] is '余' or '多' or '来' or '几' or '左' && end + 1 < text.Length) end++;
            var (length, kind) = MeasureAt(text[end..]);
            var isDigit = char.IsAsciiDigit(text[start]);
            if (kind.Length == 0 && !isDigit) continue;
            // 4月10日 and 2022年 are dates.
            if (isDigit && IsDate(text, start, end)) { i = end - 1; continue; }
            // 一次性 is no count.
            if (kind == "times" && end + length < text.Length && text[end + length] == '性') { i = end; continue; }
            end += length;
            // 3块5, 两块半: a price as it is spoken; 3块 of anything else are pieces.
            if (length == 1 && text[end - 1] == '块' && end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '半'))
            {
                kind = "money";
                end++;
            }
            figures.Add(new Figure(start, end - start, kind));
            i = Math.Max(i, end - 1);
        }
        return figures;
    }

    /// <summary>Length and class of the measure word that the text begins with; 0 when it begins with none.</summary>
    internal static (int Length, string Class) MeasureAt(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || !ByFirst.TryGetValue(text[0], out var words)) return (0, "");
        foreach (var (word, kind) in words)
            if (text.StartsWith(word, StringComparison.Ordinal))
                return (word.Length, kind);
        return (0, "");
    }

    private static bool IsDate(ReadOnlySpan<char> text, int start, int end)
    {
        if (end >= text.Length) return false;
        var c = text[end];
        if (c == '年') return end - start == 4;
        if (c == '月') return !(end > 0 && text[end - 1] == '个');
        // “7·13”强降雨: a day that an event is named by.
        if (c == '·') return end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]);
        if (start > 1 && text[start - 1] == '·' && char.IsAsciiDigit(text[start - 2])) return true;
        // 清晨6点: an hour of the day.
        if (c == '点') return start > 0 && text[start - 1] is '晨' or '午' or '晚' or '早' || end + 1 < text.Length && text[end + 1] is '半' or '整';
        if (c is '日' or '号') return start > 0 && text[start - 1] == '月';
        return false;
    }
}
