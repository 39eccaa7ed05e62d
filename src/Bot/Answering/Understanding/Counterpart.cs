using System.Text.RegularExpressions;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>
/// 对应之物: what a follow-up names beside a thing of the question before by its place in a row (第六件: 第七件呢), by the other side (北主塔: 南边那个呢) or
/// by the same words around another name (卖给板材厂: 卖给电厂呢).
/// </summary>
public static partial class Counterpart
{
    // Characters that two names share at their start, and of the longest that gives way.
    private const int SharedStart = 2;
    private const int Longest = 8;

    // 南主塔: the side with what has it.
    private const int SideName = 3;

    private static readonly string[] Sides = ["南北", "东西", "上下", "左右", "前后", "内外", "大小", "新老", "新旧", "男女"];

    /// <summary>The question before with the other thing in it; null where it names no counterpart.</summary>
    /// <param name="previous">The whole question before, folded.</param>
    /// <param name="thing">What the follow-up names, without 那 and 呢.</param>
    public static string? In(string previous, string thing) => ByOrdinal(previous, thing) ?? BySide(previous, thing) ?? ByFrame(previous, thing);

    /// <summary>What of a named thing the question before does not say too: 电厂 of 卖给电厂 after 卖给板材厂, 南主塔 of 南边那个.</summary>
    /// <param name="thing">What the follow-up names.</param>
    /// <param name="whole">The question before with it.</param>
    /// <param name="history">The turns before.</param>
    public static string OwnPart(string thing, string whole, IReadOnlyList<Turn> history) =>
        Side().Match(thing) is { Success: true } side && whole.LastIndexOf(side.Groups[1].Value, StringComparison.Ordinal) is >= 0 and var at && at + SideName <= whole.Length ? whole.Substring(at, SideName)
        : thing.Length >= 2 * SharedStart && history.LastOrDefault(t => t.IsUser) is { } last && Folding.Fold(last.Text).Contains(thing[..SharedStart], StringComparison.Ordinal) ? thing[SharedStart..] : thing;

    private static string? ByOrdinal(string previous, string thing)
    {
        if (Ordinal().Match(thing) is not { Success: true } named || named.Length != thing.Length) return null;
        var alike = Ordinal().Matches(previous).Where(m => m.Groups[2].Value == named.Groups[2].Value).ToList();
        return alike is [var one] ? Replaced(previous, one.Index, one.Length, thing) : null;
    }

    private static string? BySide(string previous, string thing)
    {
        if (Side().Match(thing) is not { Success: true } named) return null;
        foreach (var pair in Sides)
        {
            if (pair.IndexOf(named.Groups[1].Value, StringComparison.Ordinal) is not (>= 0 and var own)) continue;
            var other = pair[1 - own];
            var at = previous.LastIndexOf(other);
            // 上游和下游都…: both sides were spoken of.
            if (at >= 0 && previous.IndexOf(other, StringComparison.Ordinal) == at && !previous.Contains(pair[own], StringComparison.Ordinal)) return Replaced(previous, at, 1, named.Groups[1].Value);
        }
        return null;
    }

    private static string? ByFrame(string previous, string thing)
    {
        if (thing.Length <= SharedStart || !thing.All(IsHan) || previous.Contains(thing, StringComparison.Ordinal)) return null;
        var start = previous.IndexOf(thing[..SharedStart], StringComparison.Ordinal);
        if (start < 0) return null;
        var end = previous.IndexOf(thing[^1], start + SharedStart);
        if (end < 0 || end - start >= Longest || !previous.AsSpan(start, end - start + 1).ContainsOnlyHan()) return null;
        return InterrogativeFinder.Find(previous).Exists(w => w.Start <= end && w.End > start) ? null : Replaced(previous, start, end - start + 1, thing);
    }

    private static bool ContainsOnlyHan(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!IsHan(c)) return false;
        return true;
    }

    private static string Replaced(string text, int at, int length, string with) => string.Concat(text.AsSpan(0, at), with, text.AsSpan(at + length));

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff';

    [GeneratedRegex("第([0-9]{1,2}|[一二三四五六七八九十]{1,3})([个项条步点招道关张层类种座章款位件样笔期批届])", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex("^([东南西北上下左右前后内外大小新老旧男女])(?:边|面|侧|头)?(?:的)?(?:那|这)?[个座条块段栋幢间所家头边面侧]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Side();
}
