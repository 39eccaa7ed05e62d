using System.Globalization;
using Wenzheng.Indexing.Retrieval.Ranking;
using Wenzheng.Tools.Ranking.Sets;

namespace Wenzheng.Tools.Ranking.Learning;

/// <summary>Learns the weights and writes them with what they were learned from.</summary>
internal static class Learn
{
    private const double Penalty = 0.001;

    public static int Run(string output, IReadOnlyList<JudgedSet> judged)
    {
        List<TuningSet> sets = [.. judged.Select(CandidateReader.Read)];
        var lines = new List<string>
        {
            "# Weights of the second stage, learned by tools/Ranking: a line for each feature of RankingFeature (name, weight) and small trees of",
            $"# its values (a branch as name>value, what is not above, what is). Softmax regression over the best {PassageRanker.Depth} candidates of each question, l2 {Penalty.ToString(CultureInfo.InvariantCulture)}, then",
            "# boosted trees. Hit@1/MRR@10, first stage → five-fold cross-validation:",
        };
        var validated = CrossValidation.Run(sets, Model);
        for (var s = 0; s < sets.Count; s++)
            lines.Add(string.Create(CultureInfo.InvariantCulture,
                $"# {sets[s].Name}: {sets[s].Examples.Count} questions, share {sets[s].Share}: {CrossValidation.Measure(sets[s].Examples, row => row[(int)RankingFeature.FirstStage])} → {validated[s]}"));
        foreach (var line in lines)
            Console.WriteLine(line);
        lines.AddRange(Lines(CrossValidation.Weighted(sets, (_, _) => true)));
        File.WriteAllText(output, string.Join('\n', lines) + "\n");
        return 0;
    }

    private static Func<float[], double> Model(IReadOnlyList<(Example, double)> examples)
    {
        var model = RankingModel.Parse(Lines(examples));
        return row => model.Score(row);
    }

    private static List<string> Lines(IReadOnlyList<(Example, double)> examples)
    {
        var lines = new List<string>();
        var weights = SoftmaxTrainer.Train(examples, Penalty);
        for (var i = 0; i < weights.Length; i++)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{(RankingFeature)i}\t{weights[i]:F3}"));
        foreach (var tree in TreeBooster.Train(examples, weights))
            lines.Add(string.Join('\t', Fields(tree, 0)));
        return lines;
    }

    private static IEnumerable<string> Fields(List<TreeNode> tree, int at) => tree[at] switch
    {
        { Feature: < 0, Score: var score } => [score.ToString("F4", CultureInfo.InvariantCulture)],
        var node => [string.Create(CultureInfo.InvariantCulture, $"{(RankingFeature)node.Feature}>{node.Above:R}"), .. Fields(tree, node.Low), .. Fields(tree, node.High)],
    };
}
