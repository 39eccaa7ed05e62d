using System.Globalization;
using Wenzheng.Indexing.Retrieval.Ranking;
using Wenzheng.Tools.Ranking.Learning;
using Wenzheng.Tools.Ranking.Sets;

namespace Wenzheng.Tools.Ranking.Measuring;

/// <summary>The weights of a file against those that the program has, on the same candidates, question by question.</summary>
internal static class Compare
{
    public static int Run(string file, IReadOnlyList<JudgedSet> sets)
    {
        var (before, after) = (RankingModel.Default, RankingModel.Parse(File.ReadLines(file)));
        Console.WriteLine("| questions | Hit@1 before | after | more | MRR@10 before | after | more |\n|---|---|---|---|---|---|---|");
        var (all, others) = (new List<double>(), new List<double>());
        foreach (var set in sets)
        {
            var examples = CandidateReader.ReadAsked(set);
            double[] old = [.. examples.Select(e => Reciprocal(e, before))], now = [.. examples.Select(e => Reciprocal(e, after))];
            Row($"{set.Name} ({examples.Count})", old, now);
            all.AddRange(old);
            others.AddRange(now);
        }
        if (sets.Count > 1)
            Row($"all ({all.Count})", [.. all], [.. others]);
        return 0;
    }

    private static void Row(string name, double[] before, double[] after) =>
        Console.WriteLine($"| {name} | {Cells(Array.ConvertAll(before, IsFirst), Array.ConvertAll(after, IsFirst))} | {Cells(before, after)} |");

    private static double IsFirst(double reciprocal) => reciprocal >= 1 ? 1 : 0;

    private static string Cells(double[] before, double[] after) => Interval.Of([.. after.Zip(before, (a, b) => a - b)]) is var more
        ? string.Create(CultureInfo.InvariantCulture, $"{before.Average():F4} | {after.Average():F4} | {more.Mean:+0.0000;-0.0000;0} [{more.Low:+0.0000;-0.0000;0}, {more.High:+0.0000;-0.0000;0}]") : "";

    private static double Reciprocal(Example example, RankingModel model)
    {
        int[] order = [.. Enumerable.Range(0, example.Features.Length).OrderByDescending(row => model.Score(example.Features[row])).Take(10)];
        return Array.FindIndex(order, row => example.IsRight[row]) is var rank and >= 0 ? 1.0 / (rank + 1) : 0;
    }
}
