using System.Text.RegularExpressions;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>求概括: 一句话概括某县的做法, 某县的经验能不能总结三条: how long the answer is to be says nothing of its subject.</summary>
public static partial class SummaryAsked
{
    /// <summary>A folded question with such words as the one verb that asks for a summary; other questions stay.</summary>
    public static string Plain(string folded)
    {
        if (Before().Match(folded) is { Success: true } opening) return "概括" + folded[opening.Length..];
        return After().Match(folded) is { Success: true, Index: > 2 } closing ? "概括" + folded[..closing.Index].TrimEnd(',', ' ') : folded;
    }

    /// <summary>How many sentences or points it asks for (一句话, 三条); 0 when it does not say.</summary>
    /// <param name="typed">The question as typed.</param>
    public static int Length(string typed)
    {
        var folded = Folding.Fold(typed);
        var said = Before().Match(folded) is { Success: true } opening ? opening.Value : After().Match(folded) is { Success: true } closing ? closing.Value : "";
        return Counted().Match(said) is { Success: true } counted ? "零一二三四五六".IndexOf(counted.Value[0] == '两' ? '二' : counted.Value[0], StringComparison.Ordinal) : 0;
    }

    // 一下 counts nothing.
    [GeneratedRegex("[一二两三四五六](?=个?(?:条|点|方面|句))", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    // 用一句话概括一下, 给我三句话说说.
    [GeneratedRegex("^(?:请|麻烦|帮我|给我|帮忙|能不能|能否|你|可以)*(?:(?:用|拿)?[一两二三几四五]?两?句话|用[一两二三几四五六]个?(?:条|点|方面))(?:来|就|简单|简要|给我|帮我)*(?:概括|总结|归纳|概述|说说|讲讲|说清楚?|介绍|说)(?:一下|下)?[,:]?", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    // 能不能总结三条, 归纳成几点, 用三句话总结一下.
    [GeneratedRegex("[,]?(?:能不能|能否|可不可以|可以|帮我|给我|请|麻烦)*(?:用[一两二三几四五]句话)?(?:总结|概括|归纳|提炼|梳理)(?:成|出|为|一下|下)?(?:[一两二三几四五六]个?(?:条|点|方面|句话?|句))?(?:吗|么|来|出来|一下|下)?[?]?$|[,]?(?:请|帮我|给我|你)?用[一两二三几四五六]个?(?:条|点|方面|句话)(?:来)?(?:说|讲|谈|概括|总结|归纳|介绍|回答)(?:说|讲)?(?:一下|下)?[?]?$", RegexOptions.CultureInvariant)]
    private static partial Regex After();
}
