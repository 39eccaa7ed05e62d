using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;
using Wenzheng.Indexing.Retrieval.Ranking;
using Wenzheng.Tools.Ranking.Sets;

namespace Wenzheng.Tools.Ranking.Learning;

/// <summary>Runs the first stage and reads the features of what it finds.</summary>
internal static class CandidateReader
{
    public static TuningSet Read(JudgedSet set)
    {
        var questions = new QuestionAnalyzer(TextAnalyzer.Default);
        return new TuningSet(set.Name, set.Share, [.. set.Questions.Select(q => Read(set.Reader, questions, q))],
            [.. set.Questions.Select((q, number) => ShortenedQuestion.Of(q.Text, number).Select(text => Read(set.Reader, questions, q with { Text = text })).ToArray())]);
    }

    /// <summary>Every question as it was asked, in the set's order.</summary>
    public static List<Example> ReadAsked(JudgedSet set)
    {
        var questions = new QuestionAnalyzer(TextAnalyzer.Default);
        return [.. set.Questions.Select(q => Read(set.Reader, questions, q))];
    }

    private static Example Read(IIndexReader reader, QuestionAnalyzer questions, JudgedQuestion question)
    {
        var analyzed = questions.Analyze(reader, question.Text);
        var candidates = reader.Search(new IndexQuery { Terms = analyzed.Terms, Limit = PassageRanker.Depth });
        if (candidates.Count == 0)
            return new Example([], []);
        var table = FeatureReader.Read(reader, new QuestionShape(TextAnalyzer.Default, reader, analyzed), candidates.ToArray());
        var (rows, right) = (new List<float[]>(), new List<bool>());
        for (var i = 0; i < candidates.Count; i++)
        {
            if (question.Judge(candidates[i].Passage) is not { } isRight)
                continue;
            rows.Add(table.Row(i).ToArray());
            right.Add(isRight);
        }
        return new Example([.. rows], [.. right]);
    }
}
