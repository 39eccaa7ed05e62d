using System.Globalization;

namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>
/// 排序模型: the score is a sum over features, each of which adds its value times a weight, and steps at some of its values.
/// The embedded file says where they come from; without it the first stage's order stays.
/// </summary>
internal sealed class RankingModel
{
    private const string ResourceName = "ranking.tsv";

    private readonly float[] weights = new float[FeatureTable.Count];
    private readonly (float Above, float Score)[][] steps = new (float, float)[FeatureTable.Count][];

    private RankingModel() => Array.Fill(steps, []);

    public static RankingModel Default { get; } = LoadEmbedded();

    /// <summary>Keeps the first stage's order.</summary>
    public static RankingModel FirstStageOnly { get; } = Parse([$"{nameof(RankingFeature.FirstStage)}\t1"]);

    /// <summary>
    /// Reads lines of a feature's name, a tab and its weight, or of a name, a value and what is added above it; '#' begins a comment
    /// line.
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
            if (fields.Length is not (2 or 3) || !Enum.TryParse<RankingFeature>(fields[0], out var feature) || !Enum.IsDefined(feature))
                throw new FormatException($"Not a ranking weight: '{line}'.");
            if (fields.Length == 2)
                model.weights[(int)feature] = Number(fields[1], line);
            else
                model.steps[(int)feature] = [.. model.steps[(int)feature], (Number(fields[1], line), Number(fields[2], line))];
        }
        return model;
    }

    public float Score(ReadOnlySpan<float> features)
    {
        var sum = 0f;
        for (var i = 0; i < weights.Length; i++)
            sum += Contribution((RankingFeature)i, features[i]);
        return sum;
    }

    /// <summary>What a feature of that value adds to the score.</summary>
    public float Contribution(RankingFeature feature, float value)
    {
        var sum = weights[(int)feature] * value;
        foreach (var (above, score) in steps[(int)feature])
            if (value > above)
                sum += score;
        return sum;
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
