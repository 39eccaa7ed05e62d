using System.Buffers;
using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>所答之时: 哪一年入党 is told by a year, 几点开门 by an hour; sentences without one tell neither, however much they speak of the subject.</summary>
public static partial class StatedTime
{
    /// <summary>Whether a folded text holds a time as fine as the ask wants; true where it asks for none of these.</summary>
    public static bool MayBeTold(Ask ask, string text) =>
        (ask.Type != AskType.When || text.AsSpan().ContainsAny(OfTime)) && (ask.Type != AskType.When || ask.Units is not ["年"] || !YearAsked().IsMatch(ask.Text) || Year().IsMatch(text)) && (!HourOfDay.IsAsked(ask) || HourOfDay.Stands(text)) && (!DayOfMonth().IsMatch(ask.Text) || Day().IsMatch(text));

    // Without any of these nothing tells when.
    private static readonly SearchValues<char> OfTime = SearchValues.Create("年月日号时天周季期晚早夜午晨节后前刻久点秒岁旬届次回逢0123456789");

    // 每月几号开门: a day that comes again.
    [GeneratedRegex("每个?月的?(?:几号|哪一?天|哪几天|几日)", RegexOptions.CultureInvariant)]
    private static partial Regex DayOfMonth();

    [GeneratedRegex("[0-9一二三四五六七八九十][日号]|[周期拜][0-9一二三四五六日末天]|逢|旬|月[初末底]|初[一二三四五六七八九十]|[每全][天日]", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex("哪一?年|何年|什么年份", RegexOptions.CultureInvariant)]
    private static partial Regex YearAsked();

    // 2020年, 二〇二〇年, 三年前, 去年, 年初, 90年代; the age somebody was then tells it too.
    [GeneratedRegex("[0-9〇零一二三四五六七八九十两几]年|[今去前明当同次翌]年|年[初底末内中代间]|[0-9]{4}|[0-9]岁", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
