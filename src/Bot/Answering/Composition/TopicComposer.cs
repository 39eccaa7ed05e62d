using Wenzheng.Bot.Answering.Evidence;
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
        if (context.Places is not ([] or [{ IsKnown: true }]) || context.Units.Count == 0 || !OverviewAsk.Is(context.Ask)) return null;
        var subject = OverviewAsk.SubjectOf(context.Ask, context.Terms);
        if (subject.Count == 0) return null;
        (int Spoken, ArticleView View, OutlinePoint Point)? best = null;
        // Without a place the best article alone is meant.
        foreach (var view in context.Units.Take(context.Places.Count == 0 ? 1 : Best).Select(u => u.View).Distinct())
        {
            var place = agreement.For(view, context.Places);
            if (OverviewAsk.PointNamed(context.Ask, view) is { } named && place(named.Unit) >= MinPlace) return OfPlace(new Draft(AnswerKind.Practice, new OutlineTold(view).Tell(named, Room), Certainty), context);
            // 养老食堂的安全: what the headline names is told under every head.
            var own = context.Places.Count > 0 && subject.FindAll(t => !OverviewAsk.IsInHeadline(t.Text, view)) is { Count: > 0 } left ? left : subject;
            foreach (var point in view.Points.OrderBy(p => p.Rank))
                if ((point.Rank < OutlineRank.Topic || !IsOpening(view, point.Unit)) && Names(view, point.Unit, own) && place(point.Unit) >= MinPlace && context.Units.Take(Best).Any(u => u.View == view && u.Unit >= point.Unit && u.Unit < point.End)
                    && Spoken(view, point, own) is var spoken && spoken >= LeastSpoken && !(best?.Spoken >= spoken))
                    best = (spoken, view, point);
        }
        if (best is null && context.Places.Count == 0 && subject.TrueForAll(t => OverviewAsk.IsInHeadline(t.Text, context.Units[0].View))) return OfPlace((OverviewAsk.WantsResults(context.Ask) ? ResultsAndGoals.OfReport(context.Units[0].View) : null) ?? GistComposer.Compose(context.Units[0].View, Room), context);
        return best is { } told ? OfPlace(new Draft(AnswerKind.Practice, new OutlineTold(told.View).Tell(told.Point, Room), Certainty), context) : null;
    }

    // Asked of no place it is told whose practice it is.
    private static Draft OfPlace(Draft draft, AskContext context) =>
        context.Places.Count == 0 && draft.Sentences is [{ Label: "", Quotes: [var quote, ..] } first, ..] && SubjectPlace.Of(quote.View.Article) is { } place && !first.Quotes.Any(q => q.Text.Contains(place.Name, StringComparison.Ordinal))
            ? draft with { Sentences = [first with { Label = place.Name }, .. draft.Sentences.Skip(1)] } : draft;

    // What opens a report is no part of it.
    private static bool IsOpening(ArticleView view, int unit)
    {
        while (--unit >= 0)
            if (view.KindOf(view.Units[unit]) is ParagraphKind.Body) return false;
        return true;
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
