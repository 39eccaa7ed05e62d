using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>月份相符: a figure of April is no answer about March. The month named last before a figure in its sentence is the figure's.</summary>
public static partial class MonthTold
{
    /// <summary>Whether one month is asked about (not how it stood at its end, nor what came before or since) and each figure of the asked measure stands after another month.</summary>
    public static bool IsOfOther(ScoredUnit unit, Ask ask)
    {
        if (ask.Type != AskType.Figure || Months(ask.Text) is not [{ First: var asked } only] || only.Last != asked || IsBound(ask.Text.AsSpan(only.End))) return false;
        var text = unit.View.Folded.Substring(unit.Range.Range.Start, unit.Range.Range.Length);
        var told = Months(text);
        if (told.Count == 0) return false;
        var isTold = false;
        foreach (var figure in FigureFinder.Find(text))
        {
            if (!FigureFinder.IsOfAny(figure, ask.Units) || told.Exists(m => figure.Start < m.End && m.Start < figure.End)) continue;
            if (told.FindLast(m => m.End <= figure.Start && !m.IsCompared) is not { Length: > 0 } month || month.First <= asked && asked <= month.Last) return false;
            isTold = true;
        }
        return isTold;
    }

    // 3月底, 3月份以来, 3月5日起, 3月之前: a month that a span begins or ends with is not what is asked about.
    private static bool IsBound(ReadOnlySpan<char> after) => Bound().IsMatch(after);

    [GeneratedRegex("^份?([0-9]{1,2}[日号])?(底|末|以来|之?后|以后|之?前|以前|起|开始|至今|到现在)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Bound();

    private readonly record struct Month(int Start, int Length, int First, int Last, bool IsCompared)
    {
        public int End => Start + Length;
    }

    // 4月, 四月份, 1至8月, 3月5日; 5个月 is none.
    private static List<Month> Months(string text)
    {
        var months = new List<Month>();
        foreach (Match match in Named().Matches(text))
        {
            var last = Numerals.ValueOfAny(match.Groups[2].ValueSpan);
            var first = match.Groups[1].Success ? Numerals.ValueOfAny(match.Groups[1].ValueSpan) : last;
            if (last is >= 1 and <= MonthsOfYear && first is >= 1 and <= MonthsOfYear)
                months.Add(new Month(match.Index, match.Length, first, Math.Max(first, last), match.Index > 0 && Comparing.Contains(text[match.Index - 1], StringComparison.Ordinal)));
        }
        return months;
    }

    private const int MonthsOfYear = 12;
    private const string Comparing = "比较同与";

    [GeneratedRegex("(?:([0-9]{1,2}|十?[一二三四五六七八九十])月?(?:至|到|-|—|~))?([0-9]{1,2}|十?[一二三四五六七八九十])月", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
