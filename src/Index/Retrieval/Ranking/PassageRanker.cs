using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>二次排序: orders the first stage's best candidates by how their words stand together. Thread-safe.</summary>
internal sealed class PassageRanker(TextAnalyzer analyzer, RankingModel model)
{
    /// <summary>Candidates that are looked at; later ones keep their order behind them.</summary>
    public const int Depth = 64;

    /// <summary>The candidates in their final order, with final scores that fall in it.</summary>
    public List<(Candidate Candidate, float Score)> Rank(IIndexReader reader, AnalyzedQuestion question, IReadOnlyList<Candidate> candidates)
    {
        var ranked = new List<(Candidate Candidate, float Score)>(candidates.Count);
        if (candidates.Count == 0)
            return ranked;
        var looked = candidates.Take(Depth).ToArray();
        var table = FeatureReader.Read(reader, new QuestionShape(analyzer, reader, question), looked);
        for (var i = 0; i < looked.Length; i++)
            ranked.Add((looked[i], model.Score(table.Row(i))));
        ranked.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score)
            : a.Candidate.Score != b.Candidate.Score ? b.Candidate.Score.CompareTo(a.Candidate.Score)
            : a.Candidate.Passage.CompareTo(b.Candidate.Passage));
        // Those behind lie below the last one looked at, at the distances of the first stage.
        var (floor, last) = (ranked[^1].Score, looked[^1].Score);
        for (var i = looked.Length; i < candidates.Count; i++)
            ranked.Add((candidates[i], floor - (last - candidates[i].Score)));
        return ranked;
    }

    /// <summary>By passage that is looked at: what its score is the sum of, the largest parts first.</summary>
    public Dictionary<int, IReadOnlyList<ScoreReason>> Explain(IIndexReader reader, AnalyzedQuestion question, IReadOnlyList<Candidate> candidates)
    {
        var reasons = new Dictionary<int, IReadOnlyList<ScoreReason>>();
        if (candidates.Count == 0)
            return reasons;
        var looked = candidates.Take(Depth).ToArray();
        var table = FeatureReader.Read(reader, new QuestionShape(analyzer, reader, question), looked);
        for (var i = 0; i < looked.Length; i++)
        {
            var (parts, scores) = (new List<ScoreReason>(), model.Explain(table.Row(i)));
            foreach (var feature in Enum.GetValues<RankingFeature>())
                if (scores[(int)feature] != 0)
                    parts.Add(new ScoreReason(FeatureNames.Of(feature), table.Row(i)[(int)feature], scores[(int)feature]));
            reasons.Add(looked[i].Passage, [.. parts.OrderByDescending(p => Math.Abs(p.Score))]);
        }
        return reasons;
    }
}
