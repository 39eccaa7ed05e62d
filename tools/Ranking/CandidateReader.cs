using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;
using Wenzheng.Indexing.Retrieval.Ranking;

namespace Wenzheng.Tools.Ranking;

/// <summary>Runs the first stage and reads the features of what it finds.</summary>
internal sealed class CandidateReader(IIndexReader reader)
{
    /// <summary>Candidates that are learned from: right ones rarely stand lower, and each costs as much as the first.</summary>
    private const int Depth = 50;

    private readonly QuestionAnalyzer questions = new(TextAnalyzer.Default);

    /// <param name="question">As typed.</param>
    /// <param name="judge">True right, false wrong, null not to be judged, by passage number.</param>
    public Example Read(string question, Func<int, bool?> judge)
    {
        var analyzed = questions.Analyze(reader, question);
        var candidates = reader.Search(new IndexQuery { Terms = analyzed.Terms, Limit = Depth });
        var features = new FeatureReader(reader, new QuestionShape(TextAnalyzer.Default, reader, analyzed));
        var (rows, right) = (new List<float[]>(), new List<bool>());
        foreach (var candidate in candidates)
        {
            if (judge(candidate.Passage) is not { } isRight)
                continue;
            var row = new float[FeatureReader.Count];
            features.Read(candidate, candidates[0].Score, row);
            rows.Add(row);
            right.Add(isRight);
        }
        return new Example([.. rows], [.. right]);
    }
}
