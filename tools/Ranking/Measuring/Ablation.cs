using System.Globalization;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;
using Wenzheng.Tools.Ranking.Sets;

namespace Wenzheng.Tools.Ranking.Measuring;

/// <summary>消融: what each part of the search adds, as one table a set; differences are paired with the row before.</summary>
internal static class Ablation
{
    public static int Run(string only, IReadOnlyList<JudgedSet> sets)
    {
        var plain = new QuestionAnalyzer(TextAnalyzer.Default, synonyms: null) { Repairs = false };
        var repairing = new QuestionAnalyzer(TextAnalyzer.Default, synonyms: null);
        var full = new QuestionAnalyzer(TextAnalyzer.Default);
        List<Variant> variants =
        [
            new("words", plain, TermKind.Word, OneField: true),
            new("bigrams", plain, TermKind.Bigram, OneField: true),
            new("words + bigrams", plain, OneField: true),
            new("+ title as a field", plain),
            new("+ second stage", plain, Ranks: true),
            new("+ repair", repairing, Ranks: true),
            new("+ synonyms and abbreviations (all)", full, Ranks: true, Learns: true),
        ];
        foreach (var set in sets)
        {
            Console.WriteLine($"\n{set.Name}, {set.Questions.Count} questions\n\n| search | Hit@1 | MRR@10 | Hit@1 more than the row before | MRR@10 more |\n|---|---|---|---|---|");
            using var oneField = only == "all" ? OneFieldCopy.Of(set) : null;
            double[]? before = null;
            foreach (var variant in variants)
            {
                if (only != "all" && variant != variants[^1])
                    continue;
                var found = variant.Reciprocals(variant.OneField ? oneField! : set);
                var hits = Array.ConvertAll(found, r => r >= 1 ? 1.0 : 0);
                var row = $"| {variant.Name} | {Shown(Interval.Of(hits))} | {Shown(Interval.Of(found))} |";
                Console.WriteLine(before is null ? row + " | |"
                    : row + $" {Difference([.. hits.Zip(before, (h, b) => h - (b >= 1 ? 1 : 0))])} | {Difference([.. found.Zip(before, (f, b) => f - b)])} |");
                before = found;
            }
        }
        return 0;
    }

    private static string Shown(Interval value) => string.Create(CultureInfo.InvariantCulture, $"{value.Mean:F4} [{value.Low:F3}, {value.High:F3}]");

    private static string Difference(double[] values) => Interval.Of(values) is var value
        ? string.Create(CultureInfo.InvariantCulture, $"{value.Mean:+0.0000;-0.0000;0} [{value.Low:+0.0000;-0.0000;0}, {value.High:+0.0000;-0.0000;0}]") : "";
}
