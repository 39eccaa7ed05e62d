using System.Buffers;
using Wenzheng.Indexing.Engine.Generations;
using Wenzheng.Indexing.Engine.Postings;

namespace Wenzheng.Indexing.Engine.Scoring;

/// <summary>First stage: scores every passage that holds a term of the query, term by term, and keeps the best.</summary>
internal static class PassageScoring
{
    [ThreadStatic]
    private static PostingBlock? reusedBlock;

    public static Candidate[] Search(Snapshot snapshot, IndexQuery query)
    {
        var terms = QueryTerms.Merge(query.Terms);
        var best = new TopCandidates(query.Limit);
        var weights = new float[terms.Count];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = WeightOf(snapshot, terms[i]);
        foreach (var view in snapshot.Segments)
            Search(snapshot, view, terms, weights, query.Filter, best);
        return best.ToSorted();
    }

    private static float WeightOf(Snapshot snapshot, (string Key, TermKind Kind, float Weight) term)
    {
        var frequency = snapshot.LiveFrequency(term.Kind, term.Key);
        var mix = term.Kind == TermKind.Word ? Bm25F.WordMix : Bm25F.BigramMix;
        return frequency == 0 ? 0 : term.Weight * mix * (Bm25F.K1 + 1) * Bm25F.Idf(frequency, snapshot.PassageCount);
    }

    private static void Search(Snapshot snapshot, SegmentView view, List<(string Key, TermKind Kind, float Weight)> terms, float[] weights, PassageFilter filter, TopCandidates best)
    {
        var count = view.Documents.PassageCount;
        var scores = ArrayPool<float>.Shared.Rent(count);
        var articles = FilteredArticles.Of(view, filter);
        try
        {
            scores.AsSpan(0, count).Clear();
            var block = reusedBlock ??= new PostingBlock();
            for (var i = 0; i < terms.Count; i++)
            {
                if (weights[i] <= 0 || !view.Segment.Dictionary(terms[i].Kind).TryFind(terms[i].Key, out var entry))
                    continue;
                var isWord = terms[i].Kind == TermKind.Word;
                var scorer = new TermScorer(isWord ? snapshot.WordNorms : snapshot.BigramNorms, weights[i],
                    isWord ? view.Documents.BodyWordLengths : view.Documents.BodyBigramLengths,
                    isWord ? view.Documents.TitleWordLengths : view.Documents.TitleBigramLengths);
                scorer.Add(view.Segment.PostingsOf(entry), block, scores.AsSpan(0, count));
            }
            for (var passage = 0; passage < count; passage++)
            {
                var score = scores[passage];
                if (score > 0 && score >= best.Threshold && view.Passages[passage] is >= 0 and var number
                    && (articles is null || articles[view.Documents.ArticleOfPassage(passage)]))
                    best.Offer(number, score);
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
        }
    }
}
