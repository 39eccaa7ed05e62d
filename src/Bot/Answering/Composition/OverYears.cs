using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 前后两篇: who asks by how much a thing changed over the years (工资两年涨了多少) without naming them is told, where the best sentence gives one figure and
/// no change, what a page of another year says of the same too, the newer first.
/// </summary>
public static class OverYears
{
    private const int Looked = 12;
    private const float LeastScore = 0.7f;
    private const float LeastCoverage = 0.8f;
    private const float PlaceSlack = 0.1f;

    private static readonly string[] Spans = ["两年", "2年", "三年", "3年", "几年", "前后", "原来", "以前"];
    private static readonly string[] Changes = ["涨了", "降了", "增加了", "减少了", "增了", "减了", "多了", "少了", "变了", "提高了", "上涨了", "下降了", "涨多少", "降多少", "变化"];

    /// <summary>The best unit and one of a page of another year, the newer first; null where no change is asked for or the best tells it.</summary>
    public static (ScoredUnit Newer, ScoredUnit Older)? Find(ScoredUnit best, IReadOnlyList<ScoredUnit> units, Ask ask)
    {
        var asked = ask.Context.Length > 0 ? ask.Context + ask.Text : ask.Text;
        if (ask.Type != AskType.Figure || !asked.HoldsAny(Changes) || !asked.HoldsAny(Spans) || best.View.Article.Published is not { } day || Measures(best) is not { Count: > 0 } measures) return null;
        if (ChangeTold.Tells(Text(best))) return null;
        // What tells the same of another year is most often said alike.
        var told = Text(best);
        if (units.Skip(1).Take(Looked).Where(u => u.View.Article.Published is { } other && other.Year != day.Year && u.Score >= LeastScore * best.Score && u.Coverage >= LeastCoverage * best.Coverage
            && u.Place >= best.Place - PlaceSlack && u.Year > YearAgreement.OtherYear && Measures(u).Overlaps(measures)).MaxBy(u => u.Score * (1 + CharacterPairs.ShareOfLetters(told, Text(u), ofNone: 0))) is not { } found) return null;
        return found.View.Article.Published > day ? (found, best) : (best, found);
    }

    private static string Text(ScoredUnit unit) => unit.View.Folded.Substring(unit.Range.Range.Start, unit.Range.Range.Length);

    private static HashSet<string> Measures(ScoredUnit unit) =>
        [.. FigureFinder.Find(unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length)).Select(f => f.Measure).Where(m => m.Length > 0)];
}
