using System.Globalization;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 把握: probability that a unit answers an ask, a logistic form over <see cref="ConfidenceFeatures"/> with the weights of
/// Resources/confidence.tsv, which tools/Confidence learns.
/// </summary>
public static class Confidence
{
    /// <summary>Below this the archive is taken not to say it.</summary>
    public const double Threshold = 0.4;

    private static readonly float[] Weights = Read();

    public static double Of(ScoredUnit unit, Ask ask, IReadOnlyList<QuestionTerm> terms, bool isAnchored)
    {
        var z = 0.0;
        var features = ConfidenceFeatures.Of(unit, ask, terms, isAnchored);
        for (var i = 0; i < features.Length; i++) z += Weights[i] * features[i];
        return 1 / (1 + Math.Exp(-z));
    }

    private static float[] Read()
    {
        using var stream = typeof(Confidence).Assembly.GetManifestResourceStream("confidence.tsv")
            ?? throw new InvalidOperationException("The weights of confidence are missing from the build.");
        using var reader = new StreamReader(stream);
        var weights = new float[ConfidenceFeatures.Names.Length];
        while (reader.ReadLine() is { } line)
            if (!line.StartsWith('#') && line.Split('\t') is [var name, var value] && Array.IndexOf(ConfidenceFeatures.Names, name) is >= 0 and var at)
                weights[at] = float.Parse(value, CultureInfo.InvariantCulture);
        return weights;
    }
}
