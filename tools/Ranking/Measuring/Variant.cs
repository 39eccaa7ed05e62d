using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;
using Wenzheng.Indexing.Retrieval.Ranking;
using Wenzheng.Tools.Ranking.Sets;

namespace Wenzheng.Tools.Ranking.Measuring;

/// <summary>A way to search of which some parts are left out.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Questions">How a question is read.</param>
/// <param name="OnlyKind">Searches the terms of one kind only; null for all.</param>
/// <param name="Ranks">Whether the second stage orders the candidates.</param>
/// <param name="Learns">Whether abbreviations that the found articles define are searched.</param>
/// <param name="OneField">Whether titles stand in front of the texts instead of in a field.</param>
internal sealed record Variant(string Name, QuestionAnalyzer Questions, TermKind? OnlyKind = null, bool Ranks = false, bool OneField = false, bool Learns = false)
{
    private readonly PassageRanker ranker = new(TextAnalyzer.Default, Ranks ? RankingModel.Default : RankingModel.FirstStageOnly);

    /// <summary>1 / rank of the first right passage of each question; 0 where none is among the first ten.</summary>
    public double[] Reciprocals(JudgedSet set) => [.. set.Questions.Select(question =>
    {
        var analyzed = Questions.Analyze(set.Reader, question.Text);
        if (OnlyKind is { } kind)
            analyzed = analyzed with { Terms = [.. analyzed.Terms.Where(t => t.Kind == kind)] };
        var candidates = set.Reader.Search(new IndexQuery { Terms = analyzed.Terms, Limit = PassageRanker.Depth });
        if (Learns && LearnedForms.Find(set.Reader, analyzed.Text, candidates) is { Count: > 0 } forms)
        {
            analyzed = Questions.With(set.Reader, analyzed, forms);
            candidates = set.Reader.Search(new IndexQuery { Terms = analyzed.Terms, Limit = PassageRanker.Depth });
        }
        var found = Ranks ? ranker.Rank(set.Reader, analyzed, candidates).Select(r => r.Candidate.Passage) : candidates.Select(c => c.Passage);
        return question.RankOfRight(found) is > 0 and <= 10 and var rank ? 1.0 / rank : 0;
    })];
}
