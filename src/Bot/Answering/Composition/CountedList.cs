using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 按数取项: what the question counts (分作哪三份, 八件实事) is told by the list of just as many items whose lead, sentence or headline
/// states the same count, or whose items are called so.
/// </summary>
public sealed class CountedList(PlaceAgreement agreement)
{
    private const float MinPlace = 0.4f;

    // Articles looked into, and the weighted share of the other words of the question that such an article must hold, less where it is of the asked place.
    private const int Looked = 3;
    private const float LeastShare = 0.5f;
    private const float LeastShareOfPlace = 0.4f;

    // Units before a numbered run that may state its count.
    private const int LeadIn = 2;

    // As many items that are given a meaning each stand for nothing else.
    private const int Many = 4;

    /// <summary>How sure a list is whose length the text states.</summary>
    internal const double Stated = 0.85;
    private const double Called = 0.65;

    /// <summary>Null when nothing is counted or no list is as long.</summary>
    public Draft? Compose(Ask ask, IReadOnlyList<PlaceRef> places, EvidenceFinder finder)
    {
        if (CountedThing.In(ask) is not { } thing) return null;
        var terms = finder.TermsOf(ask);
        Draft? best = null;
        foreach (var unit in finder.Find(ask, places).DistinctBy(u => u.View).Take(Looked))
        {
            if (Share(unit, terms, thing) < (places.Count > 0 ? LeastShareOfPlace : LeastShare) || Of(unit.View, thing, ask) is not { } found) continue;
            if (agreement.For(unit.View, places)(found.Unit) < MinPlace) continue;
            if (best is null || found.Draft.Confidence > best.Confidence) best = found.Draft;
        }
        return best;
    }

    // Weighted share of the words, without those that count, that the article holds.
    private static float Share(ScoredUnit unit, IReadOnlyList<QuestionTerm> terms, CountedThing thing)
    {
        float held = 0, all = 0;
        for (var t = 0; t < terms.Count; t++)
        {
            if (terms[t].IsPair || terms[t].Text.EndsWith(thing.Measure, StringComparison.Ordinal) && terms[t].Text.Length <= 2) continue;
            all += terms[t].Weight;
            var best = 0f;
            for (var u = 0; u < unit.View.Units.Count; u++) best = Math.Max(best, unit.Matches[t, u]);
            held += terms[t].Weight * best;
        }
        return all > 0 ? held / all : 0;
    }

    private static (int Unit, Draft Draft)? Of(ArticleView view, CountedThing thing, Ask ask)
    {
        var isOfMost = ask.Text.Contains('最', StringComparison.Ordinal);
        foreach (var run in OrdinalRuns.In(view))
            if (run.Count == thing.Number && LeadsTo(view, run[0], thing, isOfMost)) return (run[0], HeadedList.Told(view, run));
        (int Unit, Draft Draft)? called = null;
        for (var u = 0; u < view.Units.Count; u++)
        {
            if (view.KindOf(view.Units[u]) is not (ParagraphKind.Body or ParagraphKind.Caption)) continue;
            var range = view.Units[u].Range;
            var stated = thing.StatedAt(view.Folded.AsSpan(range.Start, range.Length), isOfMost);
            var from = stated < 0 ? range : new TextRange(range.Start + stated, range.Length - stated);
            if (stated >= 0 && ClauseItems.BehindColon(view, from, thing.Number) is { Count: > 0 } clauses) return (u, Quoted(view, from.Start, clauses, Stated));
            if (ClauseItems.Numbered(view, from, thing.Number) is { Count: > 1 } numbered) called ??= (u, Quoted(view, numbered[0].Start, numbered, Called));
            foreach (var items in Enumerations(view, from, thing.Number))
            {
                if (stated >= 0) return (u, Quoted(view, from.Start, items, Stated));
                if (called is null && thing.Number > 2 && (IsCalled(view, items, thing) || CountedThing.WantsEach(ask) && thing.Number >= Many && AreMeanings(view, items))) called = (u, Quoted(view, items[0].Start, items, Called));
            }
        }
        return called;
    }

    private static IEnumerable<IReadOnlyList<TextRange>> Enumerations(ArticleView view, TextRange run, int number)
    {
        while (ItemList.Enumerated(view, run, number) is { Count: > 0 } items)
        {
            yield return items;
            run = new TextRange(items[^1].End, run.End - items[^1].End);
        }
    }

    private static Draft Quoted(ArticleView view, int start, IReadOnlyList<TextRange> items, double confidence) =>
        new(AnswerKind.Parts, [new DraftSentence("", [new Quote(view, SchemeSentences.WholeClauses(view, start, items[^1].End))])], confidence);

    // The lead, the sentence before it, the heading over it or the headline says how many follow.
    private static bool LeadsTo(ArticleView view, int first, CountedThing thing, bool isOfMost)
    {
        for (var u = Math.Max(0, first - LeadIn); u <= first; u++)
            if (thing.StatedAt(view.Folded.AsSpan(view.Units[u].Range.Start, view.Units[u].Range.Length), isOfMost) >= 0) return true;
        return thing.Noun.Length > 0 && thing.StatedAt(Folding.Fold(view.SectionOf(first) is >= 0 and var heading ? view.TextOf(view.Units[heading]) : view.Article.Title), isOfMost) >= 0;
    }

    // 建立甲、乙、丙机制: the last item ends with what is counted.
    private static bool IsCalled(ArticleView view, IReadOnlyList<TextRange> items, CountedThing thing) =>
        thing.Noun.Length > 1 && view.Folded.AsSpan(items[^1].Start, items[^1].Length).EndsWith(thing.Noun, StringComparison.Ordinal);

    // 圆是甲组、方是乙组、….
    private static bool AreMeanings(ArticleView view, IReadOnlyList<TextRange> items) =>
        view.Folded.AsSpan(items[0].Start, items[^1].End - items[0].Start) is var run && Math.Max(run.Count('是'), run.Count('为')) >= items.Count - 1;
}
