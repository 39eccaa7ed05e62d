using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>数字之年: a figure of this year (现有438名，月工资3100元，从去年1月起缴了五险) is no answer about the one before, though its sentence names that too.</summary>
public static class YearOfFigure
{
    /// <summary>Whether a year is asked about and each figure of the asked measure stands behind a date of another.</summary>
    public static bool IsOfOther(ScoredUnit unit, Ask ask)
    {
        if (ask.Type != AskType.Figure || YearAgreement.AskedYear(ask) is not (> 0 and var year)) return false;
        var range = unit.Range.Range;
        var isTold = false;
        foreach (var figure in FigureFinder.Find(unit.View.Folded.AsSpan(range.Start, range.Length)))
        {
            if (figure.Measure.Length == 0 || !FigureFinder.IsOfAny(figure, ask.Units)) continue;
            if (unit.View.DatedBy.Before(unit.Unit, range.Start + figure.Start) is not var (from, to) || from <= year && year <= to) return false;
            isTold = true;
        }
        return isTold;
    }
}
