using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>成绩与目标: what was reached is told in figures and few reports call it 成绩; what is aimed at by 力争 and 年底前.</summary>
public static class ResultsAndGoals
{
    private static readonly string[] Results = ["成绩", "成效", "成果", "效果", "战果", "进展"];
    private static readonly string[] Achieved = ["累计", "共", "以来", "达到", "完成", "实现", "增加", "下降", "截至", "提高"];
    private static readonly string[] Goals = ["目标", "打算", "下一步"];
    private static readonly string[] Aimed = ["力争", "目标", "确保", "计划", "年底前", "年内", "下一步", "打算", "重点办", "要达到", "将"];

    private static readonly string[] Planned = ["计划", "力争", "确保"];

    // What a broad question says besides its place: no subject that a sentence could hold.
    private static readonly string[] Broad = ["今年", "明年", "去年", "近年", "近年来", "近三年", "近几年", "这几年", "上半年", "下半年", "主要", "工作", "治理", "基层", "总体", "取得", "成绩", "成效", "成果", "效果", "进展", "目标", "打算", "下一步", "计划", "重点"];

    private const int Looked = 20;
    private const float LeastShare = 0.35f;
    private const int MostTold = 3;
    private const int Room = 260;
    private const double Certainty = 0.6;

    // A longer sentence is no head; what is told of results as a whole, in characters and sentences.
    private const int LongestHead = 60;
    private const int ReportRoom = 320;
    private const int LeastOfReport = 2;
    private const int MostOfReport = 4;

    /// <summary>Whether the ask wants results.</summary>
    public static bool AsksResults(Ask ask) => ask.Text.HoldsAny(Results);

    /// <summary>The units with the first that tells results, or goals, in front, when those are asked for and the best one tells none.</summary>
    public static IReadOnlyList<ScoredUnit> Prefer(Ask ask, IReadOnlyList<ScoredUnit> units)
    {
        if (Asked(ask) is not { } isTold || isTold(units[0].View, units[0].Unit)) return units;
        var told = units.Take(Looked).FirstOrDefault(u => u.Score >= LeastShare * units[0].Score && u.Place >= units[0].Place - 0.1f && isTold(u.View, u.Unit));
        return units.WithFirst(told);
    }

    /// <summary>
    /// 某县今年的目标: what the reports about the one named place tell of the kind, where the found sentences tell nothing of it; null when
    /// the question has a subject of its own.
    /// </summary>
    public static Draft? OfPlace(Ask ask, IReadOnlyList<PlaceRef> places, IReadOnlyList<QuestionTerm> terms, IReadOnlyList<ArticleView> articles, Draft found)
    {
        if (places is not [var place] || Asked(ask) is not { } isTold || !terms.All(t => t.IsPair || Broad.Contains(t.Text))) return null;
        if (found.Confidence >= Confidence.Threshold && found.Sentences.SelectMany(s => s.Quotes).Any(q => q.View.UnitAt(q.Range.Start) is >= 0 and var unit && isTold(q.View, unit))) return null;
        var (sentences, room) = (new List<DraftSentence>(), Room);
        foreach (var view in articles.Where(a => SubjectPlace.Of(a.Article)?.Name == place.Name))
            for (var u = 0; u < view.Units.Count && sentences.Count < MostTold; u++)
            {
                if (!isTold(view, u) || view.Units[u].Range.Length > room) continue;
                room -= view.Units[u].Range.Length;
                sentences.Add(new DraftSentence("", [new Quote(view, view.Units[u].Range)]));
            }
        return sentences.Count > 0 ? new Draft(AnswerKind.Fact, sentences, Certainty) : null;
    }

    /// <summary>What a report tells of results: under the head that speaks of them, else its sentences that give such in figures; null where it tells none.</summary>
    /// <param name="view">The report.</param>
    public static Draft? OfReport(ArticleView view)
    {
        foreach (var point in view.Points)
            if (Labels(view, point.Unit) || point.End > point.Unit + 1 && view.Units[point.Unit].Range.Length <= LongestHead && view.TextOf(view.Units[point.Unit]) is var head && (head.HoldsAny(Results) || head.Contains("实效", StringComparison.Ordinal)) && !head.HoldsAny(Goals))
                return new Draft(AnswerKind.Fact, new OutlineTold(view).Tell(point, ReportRoom), Certainty);
        var told = Achievements(view, MostOfReport, ReportRoom);
        return told.Count >= LeastOfReport || told.Count > 0 && IsBehind(told[0], view) ? new Draft(AnswerKind.Fact, told, Certainty) : null;
    }

    // 成效：一年来，投诉下降46%。
    private static bool Labels(ArticleView view, int unit)
    {
        var text = view.TextOf(view.Units[unit]);
        return Array.Exists(Results, r => text.StartsWith(r, StringComparison.Ordinal) && r.Length < text.Length && text[r.Length] is ':' or '：');
    }

    // One such sentence in a paragraph of its own under the last point sums up what they came to.
    private static bool IsBehind(DraftSentence told, ArticleView view)
    {
        var unit = view.UnitAt(told.Quotes[0].Range.Start);
        return view.Points.LastOrDefault(p => p.Rank < OutlineRank.Topic) is { End: > 0 } last && unit > last.Unit && view.Units[unit].Paragraph > view.Units[last.Unit].Paragraph;
    }

    private static List<DraftSentence> Achievements(ArticleView view, int most, int room)
    {
        var achieved = Enumerable.Range(0, view.Units.Count).Where(u => view.KindOf(view.Units[u]) is ParagraphKind.Body && IsAchieved(view, u) && !view.TextOf(view.Units[u]).HoldsAny(Planned));
        var told = new List<int>();
        // What changed by how much is a result before what was done; told in the order of the report.
        foreach (var unit in achieved.OrderByDescending(u => view.TextOf(view.Units[u]).HoldsAny(Changed)))
        {
            if (told.Count == most || view.Units[unit].Range.Length > room) continue;
            room -= view.Units[unit].Range.Length;
            told.Add(unit);
        }
        return [.. told.Order().Select(u => new DraftSentence("", [new Quote(view, view.Units[u].Range)]))];
    }

    private static readonly string[] Changed = ["同比", "比去年", "比上年", "下降", "减少", "增长", "提高", "上升", "满意"];

    private static Func<ArticleView, int, bool>? Asked(Ask ask) => AsksResults(ask) ? IsAchieved : ask.Text.HoldsAny(Goals) ? IsAimed : null;

    private static bool IsAimed(ArticleView view, int unit) =>
        view.KindOf(view.Units[unit]) is ParagraphKind.Body && !UnitFeatures.EndsAsQuestion(view, unit) && view.TextOf(view.Units[unit]).HoldsAny(Aimed);

    private static bool IsAchieved(ArticleView view, int unit)
    {
        var range = view.Units[unit].Range;
        return FigureFinder.Find(view.Folded.AsSpan(range.Start, range.Length)).Count(f => char.IsAsciiDigit(view.Folded[range.Start + f.Start])) > 1 && view.TextOf(view.Units[unit]) is var text && (text.HoldsAny(Achieved) || Reaches(text));
    }

    // 满意度达98%.
    private static bool Reaches(string text)
    {
        for (var at = text.IndexOf('达', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('达', at + 1))
            if (char.IsAsciiDigit(text[at + 1])) return true;
        return false;
    }
}
