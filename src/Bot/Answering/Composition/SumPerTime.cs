using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>按月按次之钱: 一个月收多少钱 is told by a sum for each month (每月收600元), not by what the thing cost in all.</summary>
internal static partial class SumPerTime
{
    // Units looked at for one that tells, and the share of the best score that it has at least.
    private const int Looked = 15;
    private const float LeastShare = 0.3f;

    /// <summary>The units with the first of the best one's article that gives a sum for each in front, where one is asked for and the best gives another sum.</summary>
    public static IReadOnlyList<ScoredUnit> Prefer(IReadOnlyList<ScoredUnit> units, Ask ask)
    {
        if (units.Count < 2 || ask.Type != AskType.Figure || !ask.Units.Contains("元") || Asked().Match(ask.Text) is not { Success: true } asked || !GivesSum(units[0]) || Stands(units[0], asked.Groups[1].Value)) return units;
        var telling = units.Take(Looked).FirstOrDefault(u => u.View == units[0].View && u.Own > 0 && u.Score >= LeastShare * units[0].Score && Stands(u, asked.Groups[1].Value));
        return units.WithFirst(telling);
    }

    private static bool GivesSum(ScoredUnit unit)
    {
        foreach (var figure in FigureFinder.Find(unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length)))
            if (figure.Measure == "money") return true;
        return false;
    }

    private static bool Stands(ScoredUnit unit, string span)
    {
        foreach (Match told in Told().Matches(unit.View.Folded.Substring(unit.Range.Range.Start, unit.Range.Range.Length)))
            if (told.ValueSpan.Contains(span, StringComparison.Ordinal)) return true;
        return false;
    }

    // 一个月收多少钱, 每天能挣几块, 老人一顿饭多少钱.
    [GeneratedRegex("[一每]个?(月|年|天|次|顿|趟)[^,，。;；]{0,6}?(?:多少|几)(?:钱|元|块|$|[?？])", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    // 每月收600元, 一天能挣110元, 一顿饭只收2元, 600元/月, 月均3000元.
    [GeneratedRegex("[一每]人?个?(?:月|年|天|次|顿|趟)[^,，。;；0-9]{0,8}[0-9][.0-9]*余?万?(?:元|块)|(?:月|年)均[^,，。;；0-9]{0,6}[0-9][.0-9]*余?万?元|元/(?:人)?[·.]?(?:月|年|天|次|顿|趟)", RegexOptions.CultureInvariant)]
    private static partial Regex Told();
}
