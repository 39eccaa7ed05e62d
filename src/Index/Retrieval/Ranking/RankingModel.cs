using System.Globalization;

namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>
/// 排序模型: the score is a sum over features, each of which adds its value times a weight, and over small trees of their values.
/// The embedded file says where they come from; without it the first stage's order stays.
/// </summary>
internal sealed class RankingModel
{
    private const string ResourceName = "ranking.tsv";

    private readonly float[] weights = new float[FeatureTable.Count];
    private readonly RankingTrees trees = new();

    private RankingModel()
    {
    }

    public static RankingModel Default { get; } = LoadEmbedded();

    /// <summary>Keeps the first stage's order.</summary>
    public static RankingModel FirstStageOnly { get; } = Parse([$"{nameof(RankingFeature.FirstStage)}\t1"]);

    /// <summary>
    /// Reads lines of a feature's name, a tab and its weight, or of a tree (<see cref="RankingTrees.Add"/>), its nodes parted by tabs; '#' begins
    /// a comment line.
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
            if (fields[0].Contains('>', StringComparison.Ordinal))
                model.trees.Add(fields);
            else if (fields.Length == 2 && Enum.TryParse<RankingFeature>(fields[0], out var feature) && Enum.IsDefined(feature)
                && float.TryParse(fields[1], CultureInfo.InvariantCulture, out var weight) && float.IsFinite(weight))
                model.weights[(int)feature] = weight;
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
        return sum + trees.Score(features);
    }

    /// <summary>The parts of the score by feature; in a tree, by how much its branches lead away from the tree's middle.</summary>
    /// <param name="features">Of a passage.</param>
    /// <returns>As many as there are features; they add up to the score.</returns>
    public float[] Explain(ReadOnlySpan<float> features)
    {
        var parts = new float[weights.Length];
        for (var i = 0; i < weights.Length; i++)
            parts[i] = weights[i] * features[i];
        trees.Explain(features, parts);
        return parts;
    }

    private static RankingModel LoadEmbedded()
    {
        using var stream = typeof(RankingModel).Assembly.GetManifestResourceStream(ResourceName);
        if (stream is null)
            return FirstStageOnly;
        using var text = new StreamReader(stream);
        return Parse(text.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries));
    }
}
