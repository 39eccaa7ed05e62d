using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>钟点: 几点开门 is told by an hour (8点, 18时20分, 9:30, 早晚), not by a day.</summary>
public static partial class HourOfDay
{
    /// <summary>Whether an hour is asked for; 几点建议 counts points.</summary>
    public static bool IsAsked(Ask ask) => ask.Type == AskType.When && Asked().IsMatch(ask.Text);

    /// <summary>Whether a folded text holds one.</summary>
    public static bool Stands(ReadOnlySpan<char> text) => Told().IsMatch(text);

    [GeneratedRegex("几点(?:$|[^\u4e00-\u9fff]|钟|开|关|上|下|到|结|营|才|能|起|出|供)", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex("[0-9一二三四五六七八九十][时点]|[0-9]:[0-9]|[上下中]午|[早晚夜]|24小时|全天", RegexOptions.CultureInvariant)]
    private static partial Regex Told();
}
