using System.Globalization;

namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>
/// 排序模型: the score is a sum over features, each of which adds its value times a weight, and over the units of a small network.
/// The embedded file says where they come from; without it the first stage's order stays.
/// </summary>
internal sealed class RankingModel
{
    /// <summary>What a line of the network's begins with.</summary>
    public const string Unit = "unit";

    private const string ResourceName = "ranking.tsv";

    private readonly float[] weights = new float[FeatureTable.Count];
    private readonly RankingNetwork network = new();

    private RankingModel()
    {
    }

    /// <summary>Keeps the first stage's order.</summary>
    public static RankingModel FirstStageOnly { get; } = Parse([$"{nameof(RankingFeature.FirstStage)}\t1"]);

    // Behind the other, which it is without the file.
    public static RankingModel Default { get; } = LoadEmbedded();

    /// <summary>
    /// Reads lines of fields parted by tabs: a feature's name and weight, and for an input of the network its middle and spread behind them; or 'unit',
    /// what it adds, what is added to its sum, and a weight for each input in the order of their lines. '#' begins a comment line.
    /// </summary>
    /// <exception cref="FormatException">A line is not of this form.</exception>
    public static RankingModel Parse(IEnumerable<string> lines)
    {
        var model = new RankingModel();
        foreach (var line in lines)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var fields = line.Split('\t');
            var numbers = Array.ConvertAll(fields[1..], field => Number(field, line));
            if (fields[0] == Unit && numbers.Length > 2)
                model.network.AddUnit(numbers[0], numbers[1], numbers.AsSpan(2));
            else if (numbers.Length is 1 or 3 && Enum.TryParse<RankingFeature>(fields[0], out var feature) && Enum.IsDefined(feature))
            {
                model.weights[(int)feature] = numbers[0];
                if (numbers.Length == 3)
                    model.network.AddInput(feature, numbers[1], numbers[2]);
            }
            else
                throw new FormatException($"Not a ranking weight: '{line}'.");
        }
        return model;
    }

    public float Score(ReadOnlySpan<float> features)
    {
        var sum = 0f;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * features[i];
        return sum + network.Score(features);
    }

    /// <summary>The parts of the score by feature; in the network, by how much it leads away from the middle.</summary>
    /// <param name="features">Of a passage.</param>
    /// <returns>As many as there are features; they add up to the score.</returns>
    public float[] Explain(ReadOnlySpan<float> features)
    {
        var parts = new float[weights.Length];
        for (var i = 0; i < weights.Length; i++)
            parts[i] = weights[i] * features[i];
        network.Explain(features, parts);
        return parts;
    }

    private static float Number(string text, string line) =>
        float.TryParse(text, CultureInfo.InvariantCulture, out var number) && float.IsFinite(number) ? number : throw new FormatException($"Not a ranking weight: '{line}'.");

    private static RankingModel LoadEmbedded()
    {
        using var stream = typeof(RankingModel).Assembly.GetManifestResourceStream(ResourceName);
        if (stream is null)
            return FirstStageOnly;
        using var text = new StreamReader(stream);
        return Parse(text.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries));
    }
}
