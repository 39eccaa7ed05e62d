using System.Globalization;
using Wenzheng.Indexing.Retrieval.Ranking;
using Wenzheng.Tools.Ranking.Sets;

namespace Wenzheng.Tools.Ranking.Learning;

/// <summary>Learns the weights and writes them with what they were learned from.</summary>
internal static class Learn
{
    private const double Penalty = 0.001;

    /// <param name="output">File that the weights are written to.</param>
    /// <param name="judged">What is learned from.</param>
    /// <param name="isValidated">Whether cross-validation comes first, which takes five times as long.</param>
    public static int Run(string output, IReadOnlyList<JudgedSet> judged, bool isValidated)
    {
        List<TuningSet> sets = [.. judged.Select(CandidateReader.Read)];
        var lines = new List<string>
        {
            "# Weights of the second stage, learned by tools/Ranking: a line for each feature of RankingFeature (name, weight, and, where it is an",
            "# input of the network, its middle and spread) and for each unit of the network (what it adds, what is added to its sum, a weight for each input in the order",
            $"# of their lines). Softmax regression over the best {PassageRanker.Depth} candidates of each question, l2 {Penalty.ToString(CultureInfo.InvariantCulture)}, then the network on what that leaves.",
            "# Hit@1/MRR@10, first stage → five-fold cross-validation:",
        };
        var validated = isValidated ? CrossValidation.Run(sets, Model) : [];
        for (var s = 0; s < validated.Length; s++)
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
        var spread = FeatureSpread.Of([.. examples.Where(e => e.Item1.Teaches).SelectMany(e => e.Item1.Features)]);
        for (var i = 0; i < weights.Length; i++)
        {
            var input = Array.IndexOf(spread.Inputs, i);
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{(RankingFeature)i}\t{weights[i]:F3}") + (input < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"\t{spread.Middle[input]:G4}\t{spread.Width[input]:G4}")));
        }
        foreach (var unit in NetworkTrainer.Train(examples, weights, spread))
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{RankingModel.Unit}\t{unit.Adds:F4}\t{unit.Above:F3}\t") + string.Join('\t', unit.Weights.Select(w => w.ToString("F3", CultureInfo.InvariantCulture))));
        return lines;
    }
}
