using System.Buffers;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>特征: reads the features of one question's candidates, first of each by itself, then of each among the others.</summary>
internal static class FeatureReader
{
    /// <param name="reader">The index.</param>
    /// <param name="question">The question.</param>
    /// <param name="candidates">Those to look at, in the first stage's order, at least one.</param>
    public static FeatureTable Read(IIndexReader reader, QuestionShape question, ReadOnlySpan<Candidate> candidates)
    {
        var table = new FeatureTable(candidates.Length);
        var words = question.Slots.Length;
        var covered = ArrayPool<float>.Shared.Rent(Math.Max(1, words * candidates.Length));
        var sights = new PassageSight[candidates.Length];
        var passages = new PassageFeatures(reader, question);
        for (var i = 0; i < candidates.Length; i++)
            sights[i] = passages.Read(candidates[i], candidates[0].Score, table.Row(i), covered.AsSpan(i * words, words));
        GroupFeatures.Read(reader, question, candidates, sights, covered, table);
        HeadingFeatures.Read(question, candidates, sights, covered, table);
        CharacterFeatures.Read(question, sights, covered, passages.Places, table);
        ArrayPool<float>.Shared.Return(covered);
        return table;
    }
}
