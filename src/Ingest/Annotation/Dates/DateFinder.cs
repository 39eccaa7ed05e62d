using System.Buffers;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.Dates;

/// <summary>找时间: reads date expressions from left to right.</summary>
internal static class DateFinder
{
    private static readonly SearchValues<char> Starts = SearchValues.Create("0123456789０１２３４５６７８９零〇○一二三四五六七八九十今去前明当同本上下年近日昨目连截第到自从");

    private static readonly WordTable RelativeYears = new("今年 本年 去年 上年 前年 明年 年内");
    private static readonly WordTable Parts = new("上半年 下半年 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 年初 年中 年末 年底 初 末 底 上旬 中旬 下旬");
    private static readonly WordTable Alone = new(
        "上半年 下半年 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 年初 年底 年末 昨日 昨天 今日 今天 明天 前天 本周 上周 上周末 本月 上月 下月 当日 当天 " +
        "近日 日前 近期 近年来 连日来 目前 截至目前 近段时间以来 近段时间");

    private static readonly WordTable Closings = new("以来 起 开始");
    private static readonly WordTable Plans = new("计划 预计 力争 确保 争取 规划 目标是");

    public static List<DateExpression> Find(string text)
    {
        var found = new List<DateExpression>();
        for (var i = 0; i < text.Length;)
        {
            var at = text.AsSpan(i).IndexOfAny(Starts);
            if (at < 0)
                break;
            i += at;
            if (Read(text, i) is { Range.Length: > 0 } expression)
            {
                found.Add(expression);
                i = expression.Range.End;
            }
            else
            {
                i += Numerals.IsNumeral(text[i]) ? Math.Max(1, NumberLength(text, i)) : 1;
            }
        }
        return found;
    }

    private static int NumberLength(string text, int index)
    {
        var end = index;
        while (end < text.Length && (Numerals.IsNumeral(text[end]) || text[end] is '.' or ','))
            end++;
        return end - index;
    }

    private static DateExpression Read(string text, int start)
    {
        var i = start;
        var until = false;
        if (Han.HasAt(text, i, "截至") || Han.HasAt(text, i, "截止"))
        {
            if (Alone.LengthAt(text, i) is > 0 and var whole)
                return new DateExpression(new TextRange(start, whole), 0, null, 0, 0, text.Substring(i, whole), true, false);
            until = true;
            i += 2;
        }
        var first = i += LeadLength(text, i, ref until, out var since);
        var (year, month, day, part) = (0, 0, 0, "");
        int? offset = null;
        if (RelativeYears.LengthAt(text, i) is > 0 and var relative && !IsSpan(text, i))
        {
            offset = text[i] switch { '去' or '上' => -1, '前' => -2, '明' => 1, _ => 0 };
            part = text[i] == '年' ? "年内" : "";
            i += relative;
        }
        else if (ReadUnit(text, i, "年", out var value) is > 0 and var length && length >= 5 && value is >= 1000 and <= 2199)
        {
            year = value;
            i += length;
        }
        var before = i;
        if (part.Length == 0 && ReadUnit(text, i, "月", out var m) is > 0 and var monthLength && m is >= 1 and <= 12)
        {
            month = m;
            i += monthLength + (Han.HasAt(text, i + monthLength, "份") ? 1 : 0);
        }
        if ((month > 0 || before == start) && ReadDay(text, i, out var d) is > 0 and var dayLength && (month > 0 || IsBareDay(text, start, i + dayLength)))
        {
            day = d;
            i += dayLength;
        }
        if ((year > 0 || offset is not null || month > 0) && day == 0 && Parts.LengthAt(text, i) is > 0 and var partLength)
        {
            part = text.Substring(i, partLength);
            i += partLength;
        }
        if (i == first)
        {
            if (since || (until && text[start] == '到'))
                return default;
            var alone = Alone.LengthAt(text, i);
            if (alone == 0 || IsInsideWord(text, i, alone))
                return default;
            part = text.Substring(i, alone);
            i += alone;
        }
        var end = since || until || part.Length > 0 ? default : ReadEnd(text, i, day > 0, month > 0);
        i += end.Length;
        if (end.Length == 0 && Closings.LengthAt(text, i) is > 0 and var closing && (since || Han.HasAt(text, i, "以来")))
            (since, i) = (true, i + closing);
        else if (since && Han.HasAt(text, i, "到") | Han.HasAt(text, i, "至"))
            since = false;
        return new DateExpression(new TextRange(start, i - start), year, offset, month, day, part, until, since) { End = (end.Year, end.Month, end.Day) };
    }

    /// <summary>到 and 自, 从 before a date: it names an end or a start. Not 来到, 来自, 服从.</summary>
    private static int LeadLength(string text, int at, ref bool until, out bool since)
    {
        since = at < text.Length && text[at] is '自' or '从' && (at == 0 || text[at - 1] is not ('来' or '各' or '独' or '亲' or '服' or '顺' or '听' or '跟' or '无'));
        if (since)
            return Han.HasAt(text, at, "自从") ? 2 : 1;
        var isEnd = at < text.Length && text[at] == '到' && (Han.IsBoundaryBefore(text, at) || Plans.LengthBefore(text, at) > 0);
        until |= isEnd;
        return isEnd ? 1 : 0;
    }

    /// <summary>至16日, 至9月3日, 至2023年: how long a date's other end is, and what it says of itself.</summary>
    private static (int Length, int Year, int Month, int Day) ReadEnd(string text, int at, bool hasDay, bool hasMonth)
    {
        if (at >= text.Length || text[at] is not ('至' or '到' or '—' or '－' or '-' or '～' or '~'))
            return default;
        var i = at + 1;
        var (year, month, day) = (0, 0, 0);
        if (ReadUnit(text, i, "年", out var y) is >= 5 and var years && y is >= 1000 and <= 2199)
            (year, i) = (y, i + years);
        if (hasMonth && ReadUnit(text, i, "月", out var m) is > 0 and var months && m is >= 1 and <= 12)
            (month, i) = (m, i + months);
        if (hasDay && ReadDay(text, i, out var d) is > 0 and var days)
            (day, i) = (d, i + days);
        // Both ends are said with the same care: 8月10日至16日, 3月至5月, 2019年至2021年.
        return hasDay ? day > 0 ? (i - at, year, month, day) : default : hasMonth ? month > 0 ? (i - at, year, month, 0) : default : year > 0 ? (i - at, year, 0, 0) : default;
    }

    private static int ReadUnit(string text, int index, string unit, out int value)
    {
        var length = Numerals.Read(text, index, out value);
        return length > 0 && !IsInsideNumber(text, index) && Han.HasAt(text, index + length, unit) ? length + unit.Length : 0;
    }

    private static int ReadDay(string text, int index, out int value)
    {
        var length = Numerals.Read(text, index, out value);
        return length > 0 && value is >= 1 and <= 31 && (Han.HasAt(text, index + length, "日") || Han.HasAt(text, index + length, "号")) ? length + 1 : 0;
    }

    // A day without its month is a date only where it stands as an adverb: not 15日内, not 近3日, not 2号楼.
    private static bool IsBareDay(string text, int start, int end) =>
        Han.IsBoundaryBefore(text, start) && end < text.Length && text[end - 1] == '日' && text[end] is ',' or '，' or '上' or '下' or '晚' or '从' or '在';

    private static bool IsInsideNumber(string text, int index) => index > 0 && (text[index - 1] is '.' || (text[index - 1] is '-' or '—' && index > 1 && Numerals.IsNumeral(text[index - 2])) || char.IsAsciiLetterOrDigit(text[index - 1]));

    // 离校2年内 counts years; 年内 alone is this one.
    private static bool IsSpan(string text, int index) => text[index] == '年' && index > 0 && (Numerals.IsNumeral(text[index - 1]) || text[index - 1] is '几' or '多' or '半' or '当');

    private static bool IsInsideWord(string text, int index, int length) => text.AsSpan(index, length) switch
    {
        // 15日前 and 次日前 set a term.
        "日前" when index > 0 && (Numerals.IsNumeral(text[index - 1]) || text[index - 1] is '当' or '次' or '几') => true,
        "目前" or "日前" => index > 0 && text[index - 1] is '项' or '题' or '节' or '节' or '每' or '今' or '昨' or '同' or '周' or '假',
        "年底" or "年初" or "年末" => index > 0 && text[index - 1] is '每' or '同',
        _ => false,
    };
}
