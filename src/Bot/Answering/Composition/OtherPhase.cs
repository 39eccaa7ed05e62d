using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>别期: what 二期 cost is no answer about 一期 of the same works.</summary>
public static partial class OtherPhase
{
    /// <summary>Whether the ask is for one phase of works and the unit tells of others, or the article of others alone.</summary>
    public static bool IsOnlyOther(ScoredUnit unit, Ask ask)
    {
        if (Asked().Match(ask.Text) is not { Success: true } asked) return false;
        var number = asked.Groups[1].Value;
        var told = unit.View.Folded.Substring(unit.Range.Range.Start, unit.Range.Range.Length);
        if (told.Contains(number + "期", StringComparison.Ordinal)) return false;
        return Told().IsMatch(told) || !unit.View.Folded.Contains(number + "期", StringComparison.Ordinal) && Told().IsMatch(unit.View.Folded);
    }

    // 第二期 of a course and 三期培训 are no works.
    [GeneratedRegex("(?:^|[^0-9一二三四五六七八九十第])([一二三四五六])期(?:工程|项目|总投资|投资|建设|占地|改造|厂房|用地)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex("(?:^|[^0-9一二三四五六七八九十第])[一二三四五六]期(?:工程|项目|总投资|投资|建设|占地|改造|厂房|用地|开工|动工|投用|投产|建成|竣工|完工|[,，。])", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Told();
}
