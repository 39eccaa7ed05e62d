using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 答句之旁: what is asked next stands most often beside what was answered: in an untold clause of the same sentence (白天不低于20℃，夜间不低于18℃: 夜里呢), else in the
/// sentence before or after it. Such a clause is told before what the rest of the archive says of the same words.
/// </summary>
public static class BesideAnswer
{
    // So sure that no reading of the follow-up as a question of its own outweighs it.
    private const double Certainty = 0.8;

    // Sentences from the answer before.
    private const int Reach = 1;

    // The same where a report tells of one place after another and opens what it says of each with its name (甲乡丢分在…；乙镇的毛病不一样).
    private const int ReachInTurn = 6;

    // UTF-16 units: what is quoted whole, and how far a clause goes on to the end of its sentence.
    private const int Whole = 90;
    private const int Room = 110;

    // Share of the follow-up's own words that a clause beside the answer holds: where it only names another thing (夜里呢), where it asks on, and in another sentence.
    private const float LeastNamed = 0.15f;
    private const float LeastAsked = 0.5f;
    private const float LeastApart = 0.8f;

    /// <summary>The draft, or the clause beside the answer before where that holds the follow-up's own words at least as well and stands nearer.</summary>
    /// <param name="draft">What was composed.</param>
    /// <param name="ask">What is asked.</param>
    /// <param name="inquiry">The follow-up.</param>
    /// <param name="finder">The evidence.</param>
    public static Draft Prefer(Draft draft, Ask ask, Inquiry inquiry, EvidenceFinder finder)
    {
        if (finder.InHand is not { } hand || OwnWords.Of(ask, inquiry, finder) is not { } own || own.IsEmpty && (own.IsNamed || !AsksKind(ask))) return draft;
        if (Nearest(hand, own, ask, inquiry) is not { } beside || Holds(draft, hand.View, beside.Clause) || IsAsGood(draft, beside, hand, own, inquiry)) return draft;
        var told = new Draft(AnswerKind.Fact, [new DraftSentence("", [new Quote(hand.View, Quoted(hand.View, beside.Unit, beside.Clause, own.IsPlace))])], Certainty);
        return own.IsNamed || StatedAnswer.Holds(ask, told) ? told : draft;
    }

    private sealed record Beside(int Unit, TextRange Clause, float Share);

    // Where the answer quoted the whole sentence (白天不低于20℃，夜间不低于18℃), what it told with it answers 夜里呢 again; so it does where only that
    // is of the asked kind (午餐12元，晚餐10元 before 晚餐不退费: 晚餐呢).
    private static Beside? Nearest(AnswerInHand hand, OwnWords own, Ask ask, Inquiry inquiry)
    {
        var untold = Best(hand, own, ask, inquiry, isTold: false);
        if (!own.IsNamed || untold is not null && IsOfKind(Text(hand.View, untold.Clause), ask)) return untold;
        var told = Best(hand, own, ask, inquiry, isTold: true);
        return untold is null || told is not null && told.Share > untold.Share - Same && IsOfKind(Text(hand.View, told.Clause), ask) ? told : untold;
    }

    private static string Text(ArticleView view, TextRange range) => Folding.Fold(view.Article.TextOf(range));

    private static Beside? Best(AnswerInHand hand, OwnWords own, Ask ask, Inquiry inquiry, bool isTold)
    {
        var view = hand.View;
        var answered = view.Units[hand.Last];
        Beside? best = null;
        for (var u = 0; u < view.Units.Count; u++)
        {
            var unit = view.Units[u];
            var apart = Math.Abs(unit.Sentence - answered.Sentence);
            var isInTurn = own.OpensWith(view.Folded.AsSpan(unit.Range.Start, unit.Range.Length)) && view.SectionOf(u) == view.SectionOf(hand.Last);
            if (apart > (isInTurn ? ReachInTurn : Reach) || unit.Paragraph != answered.Paragraph && !isInTurn) continue;
            foreach (var clause in UnitSplitter.Clauses(view.Article.Text, unit.Range))
            {
                var text = Text(view, clause);
                var share = own.IsEmpty && apart == 0 ? 1 : own.Share(text);
                if (share < (apart > 0 ? LeastApart : own.IsNamed ? LeastNamed : LeastAsked) || SaidBefore.Holds(text, inquiry.Answered) != isTold || isTold && apart > 0) continue;
                if ((!own.IsNamed || own.IsPlace) && !IsOfKind(Text(view, Quoted(view, u, clause, own.IsPlace)), ask)) continue;
                if (best is null || share > best.Share + Same || share > best.Share - Same && IsNearer(view, u, best.Unit, hand.Last)) best = new Beside(u, clause, share);
            }
        }
        return best;
    }

    // 这钱是谁出的, 花了多少钱: nothing but the kind of what is asked for tells what is meant.
    private static bool AsksKind(Ask ask) => Payers.AreAsked(ask) || ask.Type == AskType.Figure && ask.Units.Count > 0;

    // Of the same sentence, then the nearest; what follows an answer goes on with it, more than what led to it.
    private static bool IsNearer(ArticleView view, int unit, int other, int answered)
    {
        var isOfSame = view.Units[unit].Sentence == view.Units[answered].Sentence;
        if (isOfSame != (view.Units[other].Sentence == view.Units[answered].Sentence)) return isOfSame;
        return Math.Abs(unit - answered) < Math.Abs(other - answered) || unit > other && unit - answered == answered - other;
    }

    // A follow-up that only names a thing takes any measure that print tells it in.
    private static bool IsOfKind(ReadOnlySpan<char> text, Ask ask)
    {
        if (ask.Type == AskType.When) return DateFinder.HasGrain(text, ask.Units);
        if (Payers.AreAsked(ask)) return Payers.AreTold(text);
        if (ask.Type != AskType.Figure) return true;
        foreach (var figure in FigureFinder.Find(text))
            if (FigureFinder.IsOfAny(figure, ask.Units)) return true;
        return false;
    }

    // Beside a list or a way of doing it may stand anywhere; else it is what is told first.
    private static bool Holds(Draft draft, ArticleView view, TextRange clause) =>
        draft.Confidence >= Confidence.Threshold && draft.Sentences.Take(draft.Kind is AnswerKind.Practice or AnswerKind.Parts ? draft.Sentences.Count : 1).Any(s => s.Quotes.Any(q => q.View == view && q.Range.Contains(clause)));

    // What the same article says elsewhere in as many of the words is as good, but for what stands in the very sentence that was answered from; what another
    // article says in them is told of another thing more often.
    private static bool IsAsGood(Draft draft, Beside beside, AnswerInHand hand, OwnWords own, Inquiry inquiry)
    {
        if (draft.Confidence < Confidence.Threshold) return false;
        var answered = hand.View.Units[hand.Last].Range;
        foreach (var quote in draft.Sentences.SelectMany(s => s.Quotes))
        {
            var text = Folding.Fold(quote.Text);
            if (quote.View != hand.View || SaidBefore.Holds(text, inquiry.Answered)) continue;
            var more = own.Share(text) - beside.Share;
            if (more > Same || more > -Same && (beside.Unit != hand.Last || quote.Range.Contains(answered))) return true;
        }
        return false;
    }

    // Shares nearer than this are the same.
    private const float Same = 0.01f;

    private static TextRange Quoted(ArticleView view, int of, TextRange clause, bool isInTurn)
    {
        var unit = view.Units[of].Range;
        if (unit.Length <= Whole) return isInTurn ? WithNext(view, of) : unit;
        var clauses = UnitSplitter.Clauses(view.Article.Text, unit);
        var from = clauses.FindIndex(c => c.Start == clause.Start);
        var to = from;
        // 超过三个月的，重新等待六个月: what is told of it follows it.
        while (to + 1 < clauses.Count && clauses[to + 1].End - clauses[from].Start <= Room) to++;
        return new TextRange(clauses[from].Start, clauses[to].End - clauses[from].Start);
    }

    // What is told of a place goes on in the next sentence, where that names no other.
    private static TextRange WithNext(ArticleView view, int unit)
    {
        var range = view.Units[unit].Range;
        if (unit + 1 == view.Units.Count || view.Units[unit + 1] is var next && (next.Paragraph != view.Units[unit].Paragraph || next.Range.End - range.Start > Room)) return range;
        foreach (var place in view.Article.Places)
            if (view.Folded.AsSpan(next.Range.Start, next.Range.Length).Contains(place.Name, StringComparison.Ordinal)) return range;
        return new TextRange(range.Start, next.Range.End - range.Start);
    }
}
