using System.Globalization;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;
using Wenzheng.Indexing.Retrieval.Ranking;
using Wenzheng.Tools.Ranking.Sets;

namespace Wenzheng.Tools.Ranking.Measuring;

/// <summary>Prints every nth question whose best passage is wrong, with the wrong and the right passage and where their features differ: to be read.</summary>
internal static class Misses
{
    public static int Run(int every, IReadOnlyList<JudgedSet> sets)
    {
        var searcher = new PassageSearcher(TextAnalyzer.Default);
        foreach (var set in sets)
        {
            var missed = 0;
            foreach (var question in set.Questions)
            {
                var result = searcher.Search(set.Reader, new SearchRequest(question.Text, PassageRanker.Depth));
                var judged = result.Hits.Where(h => question.Judge(h.Number) is not null).ToList();
                if (judged.Count > 0 && question.Judge(judged[0].Number) == true || missed++ % every != 0)
                    continue;
                var rank = judged.FindIndex(h => question.Judge(h.Number) == true);
                Console.WriteLine($"## {set.Name} {question.Id}: {question.Text}\n   terms: {string.Join(' ', result.Question.Terms.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Text}/{t.Weight:0.##}")))}");
                foreach (var repair in result.Question.Repairs)
                    Console.WriteLine($"   repair: {repair.Typed} → {repair.Became}");
                if (judged.Count > 0)
                    Console.WriteLine($"   first: [{judged[0].Passage.Heading}] {judged[0].Text}");
                Console.WriteLine(rank < 0 ? "   right: not among the candidates" : $"   right, {rank + 1}.: [{judged[rank].Passage.Heading}] {judged[rank].Text}");
                if (rank > 0)
                    Compare(set, result, judged[0], judged[rank]);
            }
            Console.WriteLine($"{set.Name}: {missed} of {set.Questions.Count} missed");
        }
        return 0;
    }

    private static void Compare(JudgedSet set, SearchResult result, PassageHit wrong, PassageHit right)
    {
        var candidates = set.Reader.Search(new IndexQuery { Terms = result.Question.Terms, Limit = PassageRanker.Depth }).ToArray();
        var table = FeatureReader.Read(set.Reader, new QuestionShape(TextAnalyzer.Default, set.Reader, result.Question), candidates);
        var one = table.Row(Array.FindIndex(candidates, c => c.Passage == wrong.Number));
        var other = table.Row(Array.FindIndex(candidates, c => c.Passage == right.Number));
        var (ofOne, ofOther) = (RankingModel.Default.Explain(one), RankingModel.Default.Explain(other));
        for (var i = 0; i < one.Length; i++)
            if (ofOne[i] - ofOther[i] is var lead && Math.Abs(lead) >= 0.05f)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"     {(RankingFeature)i}: {one[i]:F3} against {other[i]:F3}, {lead:+0.00;-0.00}"));
    }
}
