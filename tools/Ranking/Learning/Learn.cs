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
            "# Weights of the second stage, learned by tools/Ranking: a line for each feature of RankingFeature (name, weight) and steps of the",
            $"# score (name, value above which, what is added). Softmax regression over the best {PassageRanker.Depth} candidates of each question, l2 {Penalty.ToString(CultureInfo.InvariantCulture)}, then",
            "# boosted steps. Hit@1/MRR@10, first stage → five-fold cross-validation:",
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
        foreach (var step in StepBooster.Train(examples, weights))
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{(RankingFeature)step.Feature}\t{step.Above:R}\t{step.Score:F4}"));
        return lines;
    }
}
