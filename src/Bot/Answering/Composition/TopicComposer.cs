using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>专题: what the report of a place tells under the head that names the subject of an overview (某县的网格怎么抓的), and not the report as a whole.</summary>
public sealed class TopicComposer(PlaceAgreement agreement)
{
    private const double Certainty = 0.6;

    // Weighted share of the subject's words that the head holds, and how far into it they are looked for.
    private const float LeastHeld = 0.8f;
    private const int Opening = 60;

    // Characters told.
    private const int Room = 320;

    // The head leads to one of the best sentences found.
    private const int Best = 5;

    private const float MinPlace = 0.6f;

    // A longer sentence tells something of its own.
    private const int LongestHead = 40;

    // A head that nothing under it goes back to only mentions the subject; a heading counts as one such sentence.
    private const int LeastSpoken = 2;
    private const int MostSpoken = 4;

    /// <summary>Null where no overview of a subject is asked for or no head of a report names it.</summary>
    public Draft? Compose(AskContext context)
    {
        if (context.Places is not [{ IsKnown: true }] || context.Units.Count == 0 || !OverviewAsk.Is(context.Ask)) return null;
        var subject = context.Terms.Where(t => !t.IsPair && OverviewAsk.IsSubject(context.Ask, t)).ToList();
        if (subject.Count == 0) return null;
        (int Spoken, ArticleView View, OutlinePoint Point)? best = null;
        foreach (var view in context.Units.Take(Best).Select(u => u.View).Distinct())
        {
            var place = agreement.For(view, context.Places);
            foreach (var point in Outline.Of(view).OrderBy(p => p.Rank))
                if (Names(view, point.Unit, subject) && place(point.Unit) >= MinPlace && context.Units.Take(Best).Any(u => u.View == view && u.Unit >= point.Unit && u.Unit < point.End)
                    && Spoken(view, point, subject) is var spoken && spoken >= LeastSpoken && !(best?.Spoken >= spoken))
                    best = (spoken, view, point);
        }
        return best is { } told ? new Draft(AnswerKind.Practice, new OutlineTold(told.View, Outline.Of(told.View)).Tell(told.Point, Room), Certainty) : null;
    }

    private static int Spoken(ArticleView view, OutlinePoint point, List<QuestionTerm> subject)
    {
        var spoken = point.Rank is OutlineRank.Topic && view.Units[point.Unit].Range.Length > LongestHead ? 1 : 2;
        for (var u = point.Unit + 1; u < point.End && spoken < MostSpoken; u++)
            if (Names(view, u, subject)) spoken++;
        return point.End > point.Unit + 1 ? spoken : 0;
    }

    private static bool Names(ArticleView view, int unit, List<QuestionTerm> subject)
    {
        var range = view.Units[unit].Range;
        var head = view.Folded.Substring(range.Start, Math.Min(Opening, range.Length));
        var (held, all) = (0f, 0f);
        foreach (var term in subject)
        {
            all += term.Weight;
            if (term.StandsIn(head)) held += term.Weight;
        }
        return held >= LeastHeld * all;
    }
}
