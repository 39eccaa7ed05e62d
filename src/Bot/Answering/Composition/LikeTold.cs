using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 照样之句: what tells of another place or another year the same as a told sentence (某区有食堂58家; 某县有74家，都办在村里), whose own words hold too little of
/// the question to be trusted without it.
/// </summary>
public static class LikeTold
{
    private const int Looked = 40;

    /// <summary>Agreement of a unit that names the asked place or stands under its name.</summary>
    public const float OwnPlace = 0.85f;

    /// <summary>The best such unit, of the told article before others; null where none is.</summary>
    /// <param name="told">A told quotation.</param>
    /// <param name="ask">What it answers.</param>
    /// <param name="units">The sentences found for the other place or year, best first.</param>
    /// <param name="terms">The words of the ask.</param>
    /// <param name="leastPlace">Least agreement with the asked place.</param>
    /// <param name="may">Which of them may be told.</param>
    public static (ScoredUnit Unit, Evidence.Figure Figure)? Find(Quote told, Ask ask, IReadOnlyList<ScoredUnit> units, IReadOnlyList<QuestionTerm> terms, float leastPlace = OwnPlace, Func<ScoredUnit, bool>? may = null)
    {
        return LikeFigure.Asked(told.Folded(), ask, terms) is { } figure ? Find(told, figure, units, terms, leastPlace, may) : null;
    }

    /// <summary>
    /// Of a question that asks the same of several years, the draft, or what tells of the ask's year the same as was told of another where the draft does
    /// not (2021年走了97名 and 去年走了31名).
    /// </summary>
    /// <param name="draft">What was composed for the ask.</param>
    /// <param name="ask">One of the asks.</param>
    /// <param name="inquiry">The question.</param>
    /// <param name="told">What is told of its other asks.</param>
    /// <param name="finder">The evidence.</param>
    public static Draft OfOtherYear(Draft draft, Ask ask, Inquiry inquiry, IReadOnlyList<DraftSentence> told, EvidenceFinder finder)
    {
        if (told.Count == 0 || ask.Type != AskType.Figure || inquiry.Asks.Count < 2 || YearAgreement.AskedYear(ask) == 0 || inquiry.Asks.Select(YearAgreement.AskedYear).Distinct().Count() < inquiry.Asks.Count) return draft;
        var terms = finder.TermsOf(ask);
        var units = finder.Find(ask, inquiry.Places);
        foreach (var quote in told.SelectMany(s => s.Quotes))
        {
            if (NamesLower(quote.View, quote.Range, inquiry.Places) || LikeFigure.Asked(quote.Folded(), ask, terms) is not { } figure) continue;
            if (draft.Confidence >= Confidence.Threshold && draft.Sentences.Any(s => s.Quotes.Any(q => units.At(q.View, q.Range) is { } own && LikeFigure.In(quote.View, quote.Range, figure, own, terms) is not null))) return draft;
            if (Find(quote, figure, units, terms, SamePlace) is var (unit, like) && !NamesLower(unit.View, new TextRange(unit.Range.Range.Start, like.End), inquiry.Places)) return new Draft(AnswerKind.Figure, [SentenceComposer.Quoted(unit, ask, terms, SentenceComposer.FactLimit)], Certainty);
        }
        return draft;
    }

    /// <summary>Whether a run of an article names a place below the level of the one asked place: a village's figure is none of its county's.</summary>
    public static bool NamesLower(ArticleView view, TextRange range, IReadOnlyList<PlaceRef> places)
    {
        if (places is not [var asked] || view.Article.Places.FirstOrDefault(p => p.Name == asked.Name) is not { } own) return false;
        var text = view.Folded.AsSpan(range.Start, range.Length);
        foreach (var place in view.Article.Places)
            if (place.Level > own.Level && place.Level != PlaceLevel.Other && text.Contains(place.Name, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>How sure what is told so is.</summary>
    internal const double Certainty = 0.8;

    /// <summary>Agreement of a unit with the place that a report is of.</summary>
    internal const float SamePlace = 0.5f;

    /// <summary>The same of one figure of the told quotation.</summary>
    public static (ScoredUnit Unit, Evidence.Figure Figure)? Find(Quote told, Evidence.Figure figure, IReadOnlyList<ScoredUnit> units, IReadOnlyList<QuestionTerm> terms, float leastPlace = OwnPlace, Func<ScoredUnit, bool>? may = null)
    {
        (ScoredUnit, Evidence.Figure)? elsewhere = null;
        foreach (var unit in units.Take(Looked))
        {
            if (unit.Place < leastPlace || UnitFeatures.EndsAsQuestion(unit.View, unit.Unit) || unit.Year <= YearAgreement.OtherYear || told.Range.Start < unit.Range.Range.End && unit.Range.Range.Start < told.Range.End && unit.View == told.View || may is not null && !may(unit)) continue;
            if (LikeFigure.In(told.View, told.Range, figure, unit, terms) is not { } like) continue;
            if (unit.View == told.View) return (unit, like);
            elsewhere ??= (unit, like);
        }
        return elsewhere;
    }
}
