namespace Wenzheng.Tools.Ranking.Learning;

/// <summary>Hit@1 of weights, on questions they were not learned from.</summary>
internal static class CrossValidation
{
    private const int Folds = 5;

    /// <summary>How much of its share a question counts as it was asked; the rest is divided among its shortened ones.</summary>
    private const double AsAsked = 0.75;

    /// <summary>Hit@1 and MRR@10 of a way to score a row of features.</summary>
    public static Precision Measure(IEnumerable<Example> examples, Func<float[], double> score)
    {
        var (hits, reciprocal, count) = (0, 0.0, 0);
        foreach (var example in examples)
        {
            count++;
            var order = Enumerable.Range(0, example.Features.Length).OrderByDescending(row => score(example.Features[row])).Take(10).ToList();
            var rank = order.FindIndex(row => example.IsRight[row]);
            hits += rank == 0 ? 1 : 0;
            reciprocal += rank >= 0 ? 1.0 / (rank + 1) : 0;
        }
        return count == 0 ? default : new Precision(hits / (double)count, reciprocal / count);
    }

    /// <summary>Mean over folds of neighbouring questions (those of one document stand together), by set.</summary>
    public static Precision[] Run(IReadOnlyList<TuningSet> sets, Func<IReadOnlyList<(Example, double)>, Func<float[], double>> learn)
    {
        var sums = new Precision[sets.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var score = learn(Weighted(sets, (set, i) => FoldOf(set, i) != fold));
            for (var s = 0; s < sets.Count; s++)
                sums[s] += Measure(sets[s].Examples.Where((_, i) => FoldOf(sets[s], i) == fold), score) / Folds;
        }
        return sums;
    }

    /// <summary>The chosen questions of all sets with their shortened ones; a set's share is divided among its questions.</summary>
    public static List<(Example Example, double Weight)> Weighted(IReadOnlyList<TuningSet> sets, Func<TuningSet, int, bool> isChosen)
    {
        var chosen = new List<(Example, double)>();
        for (var s = 0; s < sets.Count; s++)
            for (var i = 0; i < sets[s].Examples.Count; i++)
                if (isChosen(sets[s], i))
                    Add(chosen, sets[s], i);
        return chosen;
    }

    private static void Add(List<(Example, double)> chosen, TuningSet set, int question)
    {
        var (share, shortened) = (set.Share / set.Examples.Count, set.Shortened[question]);
        chosen.Add((set.Examples[question], shortened.Length == 0 ? share : share * AsAsked));
        foreach (var example in shortened)
            chosen.Add((example, share * (1 - AsAsked) / shortened.Length));
    }

    private static int FoldOf(TuningSet set, int question) => question * Folds / set.Examples.Count;
}
