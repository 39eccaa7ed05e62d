namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>找时间: whether a run of folded text names a point or stretch of time.</summary>
public static class DateFinder
{
    private static readonly string[] Relative =
        ["今年", "去年", "前年", "明年", "上半年", "下半年", "年初", "年底", "年末", "年内", "月初", "月底", "月内", "上旬", "中旬", "下旬", "本周", "下周", "暑期", "寒假", "暑假", "近日", "日前", "昨日", "昨天", "今天", "上午", "下午", "晚上", "春节", "国庆", "中秋", "季度", "世纪", "年代"];

    /// <summary>Whether it names one; 截至2月底 dates what was counted till then, not what is told of.</summary>
    public static bool HasDate(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("截至", StringComparison.Ordinal) && text.IndexOf(',') is > 0 and var end) text = text[end..];
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] is not ('年' or '月' or '日' or '号' or '时') || !IsNumeral(text[i - 1])) continue;
            return true;
        }
        foreach (var word in Relative)
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        return HasWeekday(text) || HasMarketDay(text);
    }

    // 每月逢五逢十: days of the month that come again.
    private static bool HasMarketDay(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
            if (text[i] == '逢' && IsNumeral(text[i + 1])) return true;
        return false;
    }

    /// <summary>Whether it tells how often something comes again: 每年, 每半年, 一周一次.</summary>
    public static bool Recurs(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] is not ('每' or '一')) continue;
            var rest = text[(i + 1)..].TrimStart("隔半个一两三四五六七八九十0123456789");
            if (rest.Length == 0 || !"年月周季天日旬".Contains(rest[0], StringComparison.Ordinal)) continue;
            if (text[i] == '每' || rest.Length > 2 && rest[rest[1] == '度' ? 2 : 1] == '一') return true;
        }
        return false;
    }

    // 每周二, 星期六; 一周一调度 and 每周一次 tell how often.
    private static bool HasWeekday(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
            if (text[i] == '星' && text[i + 1] == '期' || text[i] == '周' && "一二三四五六日".Contains(text[i + 1], StringComparison.Ordinal) && (i == 0 || !IsNumeral(text[i - 1])) && (i + 2 == text.Length || !"次回趟遍场期节讲题评报".Contains(text[i + 2], StringComparison.Ordinal))) return true;
        return false;
    }

    /// <summary>Whether the run names a time as fine as asked (年, 月, 日); any time when nothing is said.</summary>
    public static bool HasGrain(ReadOnlySpan<char> text, IReadOnlyList<string> grains)
    {
        if (grains.Count == 0) return HasDate(text);
        // 哪天 is told by 每周二 too.
        if (grains.Contains("日") && (HasWeekday(text) || HasMarketDay(text))) return true;
        foreach (var grain in grains)
            for (var i = 1; i < text.Length; i++)
                if ((text[i] == grain[0] || grain == "日" && text[i] == '号') && IsNumeral(text[i - 1]))
                    return true;
        return false;
    }

    private static bool IsNumeral(char c) => char.IsAsciiDigit(c) || "〇零一二三四五六七八九十".Contains(c, StringComparison.Ordinal);
}
