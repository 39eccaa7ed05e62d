using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>答人口户数: 某社区有多少人 shares no word with 辖区1.5万人: the sentence of the place that counts all who live there.</summary>
public static class InhabitantsComposer
{
    private const double Certainty = 0.75;

    /// <summary>Null when something else is asked, or no sentence that names the place counts them.</summary>
    public static Draft? Compose(Ask ask, IReadOnlyList<PlaceRef> places, IReadOnlyList<ArticleView> articles)
    {
        if (places is not [{ IsKnown: true } place] || !Inhabitants.IsAsked(ask)) return null;
        foreach (var view in articles)
            foreach (var unit in view.Units)
            {
                if (view.KindOf(unit) is not (ParagraphKind.Body or ParagraphKind.Caption)) continue;
                var text = view.Folded.Substring(unit.Range.Start, unit.Range.Length);
                if (Counted(view, unit, text, place) is not { } clause || !Stands(ask, view.Folded.Substring(clause.Start, clause.Length))) continue;
                return new Draft(AnswerKind.Figure, [new DraftSentence("", [new Quote(view, new TextRange(unit.Range.Start, clause.End - unit.Range.Start))])], Certainty);
            }
        return null;
    }

    // The first clause that counts, of a sentence that names the place and no other behind it, before the figure.
    private static TextRange? Counted(ArticleView view, Unit unit, string text, PlaceRef place)
    {
        var named = text.IndexOf(place.Name, StringComparison.Ordinal);
        if (named < 0) return null;
        foreach (var clause in UnitSplitter.Clauses(view.Article.Text, unit.Range))
        {
            if (clause.End - unit.Range.Start <= named || !Inhabitants.Stands(view.Folded.Substring(clause.Start, clause.Length).TrimEnd(',', ':', ';', '。'))) continue;
            var between = text[(named + place.Name.Length)..(clause.End - unit.Range.Start)];
            return view.Article.Places.Any(p => p.Name != place.Name && between.Contains(p.Name, StringComparison.Ordinal)) ? null : clause;
        }
        return null;
    }

    // 多少户 wants households, 多少人 people; 抽调干部96人 counts none who live there.
    private static bool Stands(Ask ask, string clause) => clause.HoldsAny(Living) && (!ask.Units.Contains("户") || clause.Contains('户', StringComparison.Ordinal));

    private static readonly string[] Living = ["户", "人口", "辖区", "常住", "居住", "居民", "村民", "全村", "全镇", "全乡"];
}
