using System.Buffers;
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

    // A unit this short is quoted with what it says of the items behind their count (四项加权，权重各为…).
    private const int WholeUnit = 110;

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
        var units = finder.Find(ask, places);
        foreach (var unit in units.DistinctBy(u => u.View).Take(Looked))
        {
            if (Share(unit, terms, thing) < (places.Count > 0 ? LeastShareOfPlace : LeastShare) || Of(unit.View, thing, ask, units) is not { } found) continue;
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

    // Of several lists of the article that are stated so the one whose count speaks most of the question.
    private static (int Unit, Draft Draft)? Of(ArticleView view, CountedThing thing, Ask ask, IReadOnlyList<ScoredUnit> units)
    {
        var stated = new List<(int Unit, int Lead, Draft Draft)>();
        var isOfMost = ask.Text.Contains('最', StringComparison.Ordinal);
        foreach (var run in OrdinalRuns.In(view))
            if (run.Count == thing.Number && Lead(view, run[0], thing, isOfMost) is >= 0 and var lead) stated.Add((run[0], lead, HeadedList.Told(view, run) with { Confidence = Stated }));
        var called = InText(view, thing, ask, isOfMost, stated);
        if (stated.Count == 0) return called;
        var (unit, _, draft) = stated.MaxBy(s => units.Where(u => u.View == view && u.Unit >= s.Lead && u.Unit <= s.Unit).Select(u => u.Score).DefaultIfEmpty().Max());
        return (unit, draft);
    }

    // Adds the lists of the running text whose count is stated; the first whose items are called so, or null.
    private static (int Unit, Draft Draft)? InText(ArticleView view, CountedThing thing, Ask ask, bool isOfMost, List<(int Unit, int Lead, Draft Draft)> stated)
    {
        (int Unit, Draft Draft)? called = null;
        for (var u = 0; u < view.Units.Count; u++)
        {
            if (view.KindOf(view.Units[u]) is not (ParagraphKind.Body or ParagraphKind.Caption)) continue;
            var range = view.Units[u].Range;
            var text = view.Folded.AsSpan(range.Start, range.Length);
            var at = thing.StatedAt(text, isOfMost);
            if (at < 0 && text.Contains(':')) at = thing.ClosedAt(text);
            var from = at < 0 ? range : new TextRange(range.Start + at, range.Length - at);
            if (at >= 0 && StatedList(view, u, from, thing.Number) is { } list)
            {
                stated.Add((u, u, list));
                continue;
            }
            if (ClauseItems.Numbered(view, from, thing.Number) is { Count: > 1 } numbered) called ??= (u, Quoted(view, numbered[0].Start, numbered, Called));
            foreach (var items in Enumerations(view, from, thing.Number))
                if (called is null && thing.Number > 2 && (IsCalled(view, items, thing, ask) || CountedThing.WantsEach(ask) && thing.Number >= Many && AreMeanings(view, items))) called = (u, Quoted(view, items[0].Start, items, Called));
        }
        return called;
    }

    // The list behind the stated count, or the one that it closes (由甲、乙、丙三步走).
    private static Draft? StatedList(ArticleView view, int unit, TextRange from, int number)
    {
        var range = view.Units[unit].Range;
        if (ClauseItems.BehindColon(view, from, number) is { Count: > 0 } clauses) return Quoted(view, from.Start, clauses, Stated);
        if (ClauseItems.InUnits(view, unit, from.Start, number) is { Count: > 0 } parts) return Quoted(view, from.Start, parts, Stated);
        if (from.Start > range.Start && Closing(view, range, from.Start, number) is { Count: > 0 } before)
            return new Draft(AnswerKind.Parts, [new DraftSentence("", [new Quote(view, range.Length <= WholeUnit ? range : SchemeSentences.WholeClauses(view, before[0].Start, from.Start + 1))])], Stated);
        return Enumerations(view, from, number).FirstOrDefault() is { } items ? Quoted(view, from.Start, items, Stated) : null;
    }

    private static IEnumerable<IReadOnlyList<TextRange>> Enumerations(ArticleView view, TextRange run, int number)
    {
        var whole = run;
        while (ItemList.Enumerated(view, run, number) is { Count: > 0 } items)
        {
            yield return items;
            run = new TextRange(items[^1].End, run.End - items[^1].End);
        }
        // 五个人：甲、乙、丙、丁和戊: the last is joined by a word.
        if (number > 2 && view.Folded.IndexOf(':', whole.Start, whole.Length) is >= 0 and var colon && ItemList.Enumerated(view, new TextRange(colon + 1, whole.End - colon - 1), number - 1) is { Count: > 0 } joined && view.Folded.AsSpan(joined[^1].Start + 1, Math.Max(0, joined[^1].Length - 2)).IndexOfAny('和', '与', '及') >= 0) yield return joined;
    }

    // The items of an enumeration that ends where the count is stated.
    private static IReadOnlyList<TextRange> Closing(ArticleView view, TextRange unit, int stated, int number)
    {
        var start = view.Folded.AsSpan(unit.Start, stated - unit.Start).LastIndexOfAny(ClauseEnds) + 1 + unit.Start;
        return stated > start && char.IsLetterOrDigit(view.Folded[stated - 1]) ? ItemList.Enumerated(view, new TextRange(start, stated - start), number) : [];
    }

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，,。；;：:！？!?");

    private static Draft Quoted(ArticleView view, int start, IReadOnlyList<TextRange> items, double confidence) =>
        new(AnswerKind.Parts, [new DraftSentence("", [new Quote(view, SchemeSentences.WholeClauses(view, start, items[^1].End))])], confidence);

    // The lead, the sentence before it, the heading over it or the headline says how many follow: its unit, the first of the run for a headline; -1 where none says it.
    private static int Lead(ArticleView view, int first, CountedThing thing, bool isOfMost)
    {
        var nearest = Math.Max(0, first - LeadIn);
        // 由甲、乙、丙、丁四项加权。抓信访分四步：第一步…: the list is of the count that stands nearer.
        for (var u = nearest; u <= first; u++)
            if (view.Folded.AsSpan(view.Units[u].Range.Start, view.Units[u].Range.Length) is var text && thing.IsOtherClosed(text) && thing.StatedAt(text, isOfMost) < 0) nearest = u + 1;
        if (nearest > first) return -1;
        for (var u = nearest; u <= first; u++)
            if (view.Folded.AsSpan(view.Units[u].Range.Start, view.Units[u].Range.Length) is var lead && (thing.StatedAt(lead, isOfMost) >= 0 || u == first - 1 && thing.ClosedAt(lead) >= 0)) return u;
        return thing.Noun.Length > 0 && thing.StatedAt(Folding.Fold(view.SectionOf(first) is >= 0 and var heading ? view.TextOf(view.Units[heading]) : view.Article.Title), isOfMost) >= 0 ? first : -1;
    }

    // 建立甲、乙、丙机制: the last item ends with what is counted, of which a question may say more (哪三项机制推动).
    private static bool IsCalled(ArticleView view, IReadOnlyList<TextRange> items, CountedThing thing, Ask ask)
    {
        var last = view.Folded.AsSpan(items[^1].Start, items[^1].Length);
        if (thing.Noun.Length > 1 && last.EndsWith(thing.Noun, StringComparison.Ordinal)) return true;
        var (text, asked) = (Folding.Fold(ask.Text), thing.Measure + thing.Noun);
        if (text.IndexOf(asked, StringComparison.Ordinal) is not (> 1 and var at) || !text.AsSpan(Math.Max(0, at - LongestCount - 1), Math.Min(at, LongestCount + 1)).Contains('哪')) return false;
        for (var length = thing.Noun.Length - 1; length > 1; length--)
            if (last.EndsWith(thing.Noun.AsSpan(0, length), StringComparison.Ordinal)) return true;
        return false;
    }

    // Digits of a count: 十二.
    private const int LongestCount = 2;

    // 圆是甲组、方是乙组、….
    private static bool AreMeanings(ArticleView view, IReadOnlyList<TextRange> items) =>
        view.Folded.AsSpan(items[0].Start, items[^1].End - items[0].Start) is var run && Math.Max(run.Count('是'), run.Count('为')) >= items.Count - 1;
}
