using System.Buffers;
using Wenzheng.Indexing.Engine.Generations;
using Wenzheng.Indexing.Engine.Postings;

namespace Wenzheng.Indexing.Engine.Scoring;

/// <summary>First stage: the best passages of all segments by BM25F over words and bigrams.</summary>
internal static class PassageScoring
{
    /// <summary>The highest possible sum of a query's scores: a float holds every whole number up to it.</summary>
    private const int MaxScore = 1 << 23;

    /// <param name="snapshot">The generation.</param>
    /// <param name="query">The query.</param>
    /// <param name="exhaustive">Scores every posting instead of those that may matter: for comparing.</param>
    public static Candidate[] Search(Snapshot snapshot, IndexQuery query, bool exhaustive = false)
    {
        var terms = QueryTerms.Merge(query.Terms);
        var best = new TopCandidates(query.Limit);
        var found = new TermEntry[snapshot.Segments.Count][];
        for (var segment = 0; segment < found.Length; segment++)
            found[segment] = Locate(snapshot.Segments[segment], terms);
        var weights = new float[terms.Count];
        var total = 0.0;
        for (var i = 0; i < weights.Length; i++)
            total += weights[i] = WeightOf(snapshot, terms[i], i, found);
        if (total <= 0 || double.IsInfinity(total))
            return [];
        // A power of two, so that nothing is lost between whole numbers and scores.
        var unit = Math.ScaleB(1, (int)Math.Floor(Math.Log2((MaxScore - (2 * terms.Count)) / total)));
        for (var segment = 0; segment < found.Length; segment++)
        {
            var view = snapshot.Segments[segment];
            var lists = new List<TermList>();
            for (var i = 0; i < terms.Count; i++)
                if (weights[i] > 0 && found[segment][i] is { Passages: > 0 } entry)
                    lists.Add(new TermList(terms[i].Kind, (float)(weights[i] * unit), entry.Passages, view.Segment.Dictionary(terms[i].Kind).PostingsOf(terms[i].Key, entry)));
            if (lists.Count > 0)
                Search(snapshot, view, lists, query, unit, best, exhaustive);
        }
        return best.ToSorted();
    }

    /// <summary>The terms' entries in a segment; those it does not hold have no passages.</summary>
    private static TermEntry[] Locate(SegmentView view, List<(string Key, TermKind Kind, float Weight)> terms)
    {
        var entries = new TermEntry[terms.Count];
        for (var i = 0; i < entries.Length; i++)
            view.Segment.Dictionary(terms[i].Kind).TryLocate(terms[i].Key, out entries[i]);
        return entries;
    }

    private static float WeightOf(Snapshot snapshot, (string Key, TermKind Kind, float Weight) term, int number, TermEntry[][] found)
    {
        var frequency = 0;
        for (var segment = 0; segment < found.Length; segment++)
            if (found[segment][number] is { Passages: > 0 } entry)
                frequency += snapshot.Segments[segment].Segment.LiveFrequency(term.Kind, entry);
        var mix = term.Kind == TermKind.Word ? Bm25F.WordMix : Bm25F.BigramMix;
        return frequency == 0 ? 0 : term.Weight * mix * (Bm25F.K1 + 1) * Bm25F.Idf(frequency, snapshot.PassageCount);
    }

    private static void Search(Snapshot snapshot, SegmentView view, List<TermList> lists, IndexQuery query, double unit, TopCandidates best, bool exhaustive)
    {
        var count = view.Documents.PassageCount;
        var scores = ArrayPool<int>.Shared.Rent(count);
        var candidates = ArrayPool<int>.Shared.Rent(count);
        try
        {
            scores.AsSpan(0, count).Clear();
            var search = new SegmentSearch(snapshot, view, query.Filter, query.Limit);
            var reaching = search.Run(lists, scores.AsSpan(0, count), (int)(best.Threshold * unit), exhaustive, candidates);
            foreach (var passage in candidates.AsSpan(0, reaching))
                best.Offer(view.Passages[passage], (float)(scores[passage] / unit));
        }
        finally
        {
            ArrayPool<int>.Shared.Return(candidates);
            ArrayPool<int>.Shared.Return(scores);
        }
    }
}
