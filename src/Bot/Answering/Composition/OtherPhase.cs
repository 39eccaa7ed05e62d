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
        if (Names(told, number + "期")) return false;
        return Told().IsMatch(told) || !Names(unit.View.Folded, number + "期") && Told().IsMatch(unit.View.Folded);
    }

    // 分三期建设 says how many there are.
    private static bool Names(string text, string phase)
    {
        for (var at = text.IndexOf(phase, StringComparison.Ordinal); at >= 0; at = text.IndexOf(phase, at + phase.Length, StringComparison.Ordinal))
            if (at == 0 || text[at - 1] is not ('分' or '共')) return true;
        return false;
    }

    // 第二期 of a course and 三期培训 are no works.
    [GeneratedRegex("(?:^|[^0-9一二三四五六七八九十第])([一二三四五六])期(?:的?(?:工程|项目|总投资|投资|建设|占地|改造|厂房|用地|改扩建|扩建|开工|动工|完工|竣工|投产)|(?:什么时候|啥时候|何时|哪年|多久)(?:[开动完竣]工|建|修|投产|投用)|要?投(?:了|资)?多少|(?:总共|一共|共)?(?:花|投)(?:了|资)?多少)", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex("(?:^|[^0-9一二三四五六七八九十第分共])[一二三四五六]期(?:工程|项目|总投资|投资|建设|占地|改造|厂房|用地|改扩建|扩建|开工|动工|投用|投产|建成|竣工|完工|[,，。])", RegexOptions.CultureInvariant)]
    private static partial Regex Told();
}
