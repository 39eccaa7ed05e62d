using System.Globalization;
using System.Reflection;
using Wenzheng.Ingestion.Reading;

namespace Wenzheng.PageMeasures;

/// <summary>
/// Chooses the weights of <see cref="Rethreading"/> one by one: a change stays when the pages tuned on are read better by more than
/// chance. Pages of other articles are only looked at, so that what does not carry over is seen.
/// </summary>
internal static class ThreadTuner
{
    /// <summary>A printed page counts as much as so many generated ones.</summary>
    private const int PrintedCount = 8;

    private const double LeastGain = 0.0005;

    private static readonly PropertyInfo[] Single = [.. new[] { nameof(ReadingWeights.ThreadKinship), nameof(ReadingWeights.HeadKinship), nameof(ReadingWeights.HeadChance), nameof(ReadingWeights.Rethread) }.Select(n => typeof(ReadingWeights).GetProperty(n)!)];

    public static void Write(TextWriter output, string heldOut, int pages, int rounds, IReadOnlyList<string> archives)
    {
        var weights = ReadingWeights.Default;
        var tuned = archives.Select(a => Cases(a, pages, 1)).ToList();
        var check = Cases(heldOut, pages, 500_000);
        var (best, before) = (Score(tuned, weights), Score([check], weights));
        output.WriteLine($"{best:F4} tuned on, {before:F4} held out, with the weights in use");
        for (var round = 0; round < rounds; round++)
            for (var at = 0; at < weights.Links.Count + Single.Length; at++)
                foreach (var step in (double[])[0.35, -0.35])
                    for (var tries = 0; tries < 3 && Changed(weights, at, (float)step) is var changed && Score(tuned, changed) is var score && score > best + LeastGain; tries++)
                    {
                        (weights, best) = (changed, score);
                        output.WriteLine($"{best:F4} {Score([check], weights):F4} {Name(at)} {Value(weights, at):F2}");
                    }
        output.WriteLine(string.Join(", ", weights.Links.Select(w => w.ToString("F2", CultureInfo.InvariantCulture))));
        output.WriteLine(string.Join(" ", Single.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Name}={p.GetValue(weights):F3}"))));
    }

    private static (List<ThreadCase> Generated, List<ThreadCase> Printed) Cases(string archive, int pages, int seed) =>
        ([.. ThreadCase.Generated(archive, pages, seed)], [.. ThreadCase.Printed(archive)]);

    private static double Score(IReadOnlyList<(List<ThreadCase> Generated, List<ThreadCase> Printed)> sets, ReadingWeights weights)
    {
        double sum = 0, count = 0;
        foreach (var (generated, printed) in sets)
        {
            sum += generated.AsParallel().Sum(c => c.Score(weights)) + printed.AsParallel().Sum(c => c.Score(weights)) * PrintedCount;
            count += generated.Count + printed.Count * PrintedCount;
        }
        return sum / count;
    }

    private static string Name(int at) => at < Enum.GetValues<LinkFeature>().Length ? ((LinkFeature)at).ToString() : Single[at - Enum.GetValues<LinkFeature>().Length].Name;

    private static float Value(ReadingWeights weights, int at) => at < weights.Links.Count ? weights.Links[at] : (float)Single[at - weights.Links.Count].GetValue(weights)!;

    private static ReadingWeights Changed(ReadingWeights weights, int at, float step)
    {
        var value = Value(weights, at);
        value += step * Math.Max(Math.Abs(value), at < weights.Links.Count ? 0.5f : 0.02f);
        if (at < weights.Links.Count)
            return weights with { Links = [.. weights.Links.Select((w, i) => i == at ? value : w)] };
        var changed = weights with { Links = weights.Links };
        Single[at - weights.Links.Count].SetValue(changed, value);
        return changed;
    }
}
