using System.Globalization;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>学得的权重: an embedded file of feature names and weights, as tools/Evidence writes it.</summary>
public static class LearnedWeights
{
    /// <summary>The weights in the order of the names; 0 for a feature that the file does not have, other names are passed over.</summary>
    public static float[] Read(string resource, IReadOnlyList<string> names)
    {
        using var stream = typeof(LearnedWeights).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The learned weights {resource} are missing from the build.");
        using var reader = new StreamReader(stream);
        var found = new Dictionary<string, float>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
            if (!line.StartsWith('#') && line.Split('\t') is [var name, var value])
                found[name] = float.Parse(value, CultureInfo.InvariantCulture);
        return [.. names.Select(name => found.GetValueOrDefault(name))];
    }
}
