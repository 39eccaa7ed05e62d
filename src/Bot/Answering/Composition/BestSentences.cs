using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>择句: the answer to an ask whose form no composer knows: the sentences found for it, ordered and completed by what it asks.</summary>
/// <param name="directory">The archive's places.</param>
public sealed class BestSentences(PlaceDirectory directory)
{
    private readonly PlainCount counts = new(directory);

    /// <summary>The best sentences; empty or unsure where nothing tells it.</summary>
    public Draft Compose(AskContext context)
    {
        var (ask, places, terms) = (context.Ask, context.Places, context.Terms);
        var units = Found(context);
        // 甲镇、乙镇的积分制各叫什么名字: what gives a name counts before what only speaks of the thing.
        if (context.IsShare && StatedAnswer.AsksNameOfThing(ask) && NameGiven.In(units) is { } named)
            return new Draft(AnswerKind.Fact, [new DraftSentence("", [new Quote(named.View, named.Range.Range)])], Confidence.Of(units[0], ask, terms, places.Count > 0));
        if (!context.IsShare && GroupRows.Compose(ask, units.Count > 0 ? units[0].View : null) is { } rows) return rows;
        units = PlainCount.WithoutLeaving(SumPerTime.Prefer(Announced.Behind(units, ask), ask), ask, terms);
        units = Ruling.Prefer(ChangeTold.Prefer(StatedMost.Prefer(units, ask), ask), ask, terms);
        if (ask.Type == AskType.Figure && places is [{ IsKnown: true } of] && units.Count > 0 && RowsOfPlaces.Of(ask, of, units) is { } row)
            return new Draft(AnswerKind.Figure, [new DraftSentence("", [row])], Confidence.Of(units[0], ask, terms, isAnchored: true));
        var best = SentenceComposer.Compose(ask, units, terms, places.Count > 0);
        best = ChangeTold.Whole(StatedMost.WithOthers(best, units, ask), units, ask);
        best = Overtaken.Whole(best, ask);
        if (!context.IsShare) best = AgainTold.Whole(best, ask, places, context.Units, terms);
        best = YearsBeside.Whole(EachPart.Whole(best, ask, context.IsShare ? places : []), ask, terms);
        if (!MatterComposer.Tells(best, context.Matters)) best = best with { Confidence = 0 };
        if (Announced.IsAll(best, ask)) best = best with { Confidence = 0 };
        best = QuotedSubject.Keep(best, ask);
        return context.Is(AskType.None, AskType.What, AskType.Which) && ResultsAndGoals.OfPlace(ask, places, terms, context.Articles, best) is { } broad ? broad : best;
    }

    private IReadOnlyList<ScoredUnit> Found(AskContext context)
    {
        var (ask, terms) = (context.Ask, context.Terms);
        var found = MatterComposer.Own(context.Units, context.Matters);
        if (context is { Shared: { Count: > 1 } shared, Places: [var compared] } && context.Is(AskType.Which, AskType.What, AskType.None)) found = OwnParagraphs.Of(found, compared, shared);
        var units = StatingUnit.Prefer(LaterAsk.Order(found, ask, terms, context.Quoted), ask);
        // Of compared places each is told what its report says nearest.
        return !context.IsShare && PlainCount.Noun(ask, terms) is { } noun ? counts.Counting(units, noun, ask, terms, context.Places) : units;
    }
}
