using System.Text.RegularExpressions;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>事后之时: a time told from an event on and not by the calendar: 调成后3天, 15日内, 当日, 每季度一次.</summary>
public static partial class TimeAfterEvent
{
    /// <summary>Whether folded text tells such a time.</summary>
    public static bool IsTold(ReadOnlySpan<char> text) => Told().IsMatch(text);

    [GeneratedRegex("[后起满][0-9一二三四五六七八九十两半]+个?(?:天|日|周|星期|月|年|小时|工作日)|[0-9一二三四五六七八九十两半]+个?(?:天|日|周|星期|月|年|小时|工作日)(?:之|以)?[内后]|每(?:天|日|周|月|季度?|半年|年)[^,。;]{0,4}[一两二三四1-9]次|当日|当天|次日|第二天", RegexOptions.CultureInvariant)]
    private static partial Regex Told();
}
