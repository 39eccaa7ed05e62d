using Lucene.Net.Index;
using Lucene.Net.Search;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Engine.Scoring;

namespace Wenzheng.Bot.Full.Lucene;

/// <summary>Collects the best passages; equal scores by their number, not by where Lucene keeps them.</summary>
internal sealed class BestPassages(DocumentNumbers numbers, int limit) : ICollector
{
    private readonly TopCandidates best = new(limit);
    private Scorer? scorer;
    private int from;

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    public void SetNextReader(AtomicReaderContext context) => from = context.DocBase;

    public void Collect(int doc)
    {
        var score = scorer!.GetScore();
        if (float.IsFinite(score))
            best.Offer(numbers.OfDocument[from + doc], score);
    }

    /// <summary>Best first.</summary>
    public Candidate[] ToSorted() => best.ToSorted();
}
