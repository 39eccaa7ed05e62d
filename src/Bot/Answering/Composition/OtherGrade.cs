using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>别级: the sum for 一级 and 二级 is no answer about 三级, of which the article says nothing.</summary>
public static partial class OtherGrade
{
    /// <summary>Whether a figure of one grade is asked for, the unit tells of others and the article never of that one.</summary>
    public static bool IsOnlyOther(ScoredUnit unit, Ask ask)
    {
        if (ask.Type != AskType.Figure) return false;
        foreach (Match asked in Grade().Matches(ask.Text))
        {
            var (number, kind) = Read(asked);
            var isOther = false;
            foreach (Match told in Grade().Matches(unit.View.Folded.Substring(unit.Range.Range.Start, unit.Range.Range.Length)))
                isOther |= Read(told) is var (value, of) && of == kind && value != number;
            if (isOther && !Grade().Matches(unit.View.Folded).Any(m => Read(m) == (number, kind))) return true;
        }
        return false;
    }

    private static (int Number, string Kind) Read(Match grade) => (Numerals.ValueOfAny(grade.Groups[1].ValueSpan), grade.Groups[2].Value);

    [GeneratedRegex("([0-9]{1,2}|[一二三四五六七八九十])(级|档|星级|类|等奖|层)", RegexOptions.CultureInvariant)]
    private static partial Regex Grade();
}
