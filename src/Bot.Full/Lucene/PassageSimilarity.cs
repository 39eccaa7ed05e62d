using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace Wenzheng.Bot.Full.Lucene;

/// <summary>
/// BM25 over passages. Lucene counts every document of the index, here sources and articles too; rarity and mean length are
/// taken over the documents that have the field.
/// </summary>
internal sealed class PassageSimilarity() : PerFieldSimilarityWrapper
{
    // Low saturation and little weight on length: passages are cut to similar lengths (the same values as the built-in engine's,
    // chosen on the questions set aside for tuning).
    private static readonly FieldSimilarity Body = new(0.6f, 0.3f), Title = new(0.6f, 0.5f);

    public override Similarity Get(string field) => field is FieldNames.TitleWord or FieldNames.TitleBigram or FieldNames.TitleSmartWord ? Title : Body;

    private sealed class FieldSimilarity(float k1, float b) : BM25Similarity(k1, b)
    {
        public override Explanation IdfExplain(CollectionStatistics collection, TermStatistics term) =>
            new(Idf(term.DocFreq, Math.Max(collection.DocCount, term.DocFreq)), "idf over the documents that have the field");

        protected override float AvgFieldLength(CollectionStatistics collection) =>
            collection.DocCount <= 0 || collection.SumTotalTermFreq <= 0 ? 1 : (float)(collection.SumTotalTermFreq / (double)collection.DocCount);
    }
}
