using System.Globalization;
using System.Runtime.InteropServices;

namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>
/// 小树: trees of questions about single features' values; the leaf that a passage ends in is added to its score. They say what a
/// sum over features cannot: that one feature counts only where another is large.
/// </summary>
internal sealed class RankingTrees
{
    private readonly List<Node> nodes = [];
    private readonly List<int> roots = [];

    /// <summary>Reads a tree: by fields, a branch as <c>Feature>value</c> with what is not above it, then what is, behind it; a leaf as a number.</summary>
    /// <remarks>What is added to all passages alike changes nothing, so the middle of each tree is put at 0.</remarks>
    /// <exception cref="FormatException">The fields are not one whole tree.</exception>
    public void Add(ReadOnlySpan<string> fields)
    {
        var root = nodes.Count;
        if (Read(fields, out var middle) is { IsEmpty: false } rest)
            throw new FormatException($"Not a ranking tree: '{rest[0]}' is left over.");
        roots.Add(root);
        for (var i = root; i < nodes.Count; i++)
            nodes[i] = nodes[i] with { Value = nodes[i].Value - middle };
    }

    public float Score(ReadOnlySpan<float> features)
    {
        var all = CollectionsMarshal.AsSpan(nodes);
        var sum = 0f;
        foreach (var root in roots)
        {
            ref readonly var node = ref all[root];
            while (node.Feature >= 0)
                node = ref all[features[node.Feature] > node.Above ? node.High : node.Low];
            sum += node.Value;
        }
        return sum;
    }

    /// <summary>Adds to each feature's part what its branches change on the way from the middle of each tree to its leaf.</summary>
    public void Explain(ReadOnlySpan<float> features, Span<float> parts)
    {
        foreach (var root in roots)
        {
            var node = nodes[root];
            while (node.Feature >= 0)
            {
                var next = nodes[features[node.Feature] > node.Above ? node.High : node.Low];
                parts[node.Feature] += next.Value - node.Value;
                node = next;
            }
        }
    }

    private ReadOnlySpan<string> Read(ReadOnlySpan<string> fields, out float value)
    {
        if (fields.IsEmpty)
            throw new FormatException("Not a ranking tree: it ends too early.");
        var (field, place) = (fields[0], nodes.Count);
        var rest = fields[1..];
        var sign = field.IndexOf('>', StringComparison.Ordinal);
        if (sign < 0)
        {
            value = Number(field);
            nodes.Add(new Node(-1, 0, 0, 0, value));
            return rest;
        }
        if (!Enum.TryParse<RankingFeature>(field.AsSpan(0, sign), out var feature) || !Enum.IsDefined(feature))
            throw new FormatException($"Not a ranking tree: '{field}'.");
        nodes.Add(default);
        rest = Read(rest, out var low);
        var high = nodes.Count;
        rest = Read(rest, out var highValue);
        value = (low + highValue) / 2;
        nodes[place] = new Node((int)feature, Number(field[(sign + 1)..]), place + 1, high, value);
        return rest;
    }

    private static float Number(string text) =>
        float.TryParse(text, CultureInfo.InvariantCulture, out var number) && float.IsFinite(number) ? number : throw new FormatException($"Not a ranking tree: '{text}'.");

    /// <param name="Feature">What a branch asks for; -1 for a leaf.</param>
    /// <param name="Above">The value above which it goes on at <paramref name="High"/>, else at <paramref name="Low"/>.</param>
    /// <param name="Low">Place of a node.</param>
    /// <param name="High">Place of a node.</param>
    /// <param name="Value">Of a leaf what it adds; of a branch the middle of what its sides add.</param>
    private readonly record struct Node(int Feature, float Above, int Low, int High, float Value);
}
