using System.Globalization;

namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>排序模型: a weight for each feature. The embedded file says where its weights come from; without it the first stage's order stays.</summary>
internal sealed class RankingModel
{
    private const string ResourceName = "ranking.tsv";

    private readonly float[] weights;

    private RankingModel(float[] weights) => this.weights = weights;

    public static RankingModel Default { get; } = LoadEmbedded();

    /// <summary>Keeps the first stage's order.</summary>
    public static RankingModel FirstStageOnly { get; } = Parse([$"{nameof(RankingFeature.FirstStage)}\t1"]);

    /// <summary>Reads lines of a feature's name, a tab and its weight; '#' begins a comment line.</summary>
    /// <exception cref="FormatException">A line is not of this form.</exception>
    public static RankingModel Parse(IEnumerable<string> lines)
    {
        var weights = new float[FeatureReader.Count];
        foreach (var line in lines)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.Split('\t') is not [var name, var number] || !Enum.TryParse<RankingFeature>(name, out var feature)
                || !float.TryParse(number, CultureInfo.InvariantCulture, out var weight) || !float.IsFinite(weight))
                throw new FormatException($"Not a ranking weight: '{line}'.");
            weights[(int)feature] = weight;
        }
        return new RankingModel(weights);
    }

    public float Score(ReadOnlySpan<float> features)
    {
        var sum = 0f;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * features[i];
        return sum;
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
