namespace Wenzheng.Tools.Ranking.Learning;

/// <summary>
/// Learns what straight lines cannot say: small trees, one after another, each grown where it lowers the softmax loss most that the
/// lines and the trees before it leave. The same input gives the same trees.
/// </summary>
internal static class TreeBooster
{
    /// <summary>More trees no longer helped in cross-validation.</summary>
    private const int Trees = 160;

    /// <summary>Candidates of a question that the trees learn from, the best by the straight lines; the others have no share in the loss.</summary>
    private const int Learned = 16;

    /// <param name="examples">Questions with how much each counts.</param>
    /// <param name="weights">The straight lines.</param>
    /// <returns>Trees, the root of each first.</returns>
    public static List<List<TreeNode>> Train(IReadOnlyList<(Example Example, double Weight)> examples, double[] weights)
    {
        var taught = examples.Where(e => e.Example.Teaches).Select(e => (Example: e.Example.Best(Learned, row => SoftmaxTrainer.Score(row, weights)), e.Weight)).ToList();
        var total = taught.Sum(t => t.Weight);
        var rows = taught.SelectMany(e => e.Example.Features).ToArray();
        var binned = new BinnedRows(rows);
        var scores = Array.ConvertAll(rows, row => SoftmaxTrainer.Score(row, weights));
        var (slopes, curves) = (new double[rows.Length], new double[rows.Length]);
        var grower = new TreeGrower(binned, slopes, curves);
        var trees = new List<List<TreeNode>>();
        for (var i = 0; i < Trees; i++)
        {
            Differentiate(taught, taught.Count / total, scores, slopes, curves);
            var tree = grower.Grow();
            if (tree.Count == 0)
                break;
            for (var row = 0; row < rows.Length; row++)
                scores[row] += Score(tree, rows[row]);
            trees.Add(tree);
        }
        return trees;
    }

    private static double Score(List<TreeNode> tree, float[] features)
    {
        var node = tree[0];
        while (node.Feature >= 0)
            node = tree[features[node.Feature] > node.Above ? node.High : node.Low];
        return node.Score;
    }

    private static void Differentiate(List<(Example Example, double Weight)> examples, double scale, double[] scores, double[] slopes, double[] curves)
    {
        var from = 0;
        foreach (var (example, weight) in examples)
        {
            var count = example.IsRight.Length;
            var highest = scores.AsSpan(from, count).ToArray().Max();
            var (all, right) = (0.0, 0.0);
            for (var i = 0; i < count; i++)
            {
                var share = curves[from + i] = Math.Exp(scores[from + i] - highest);
                all += share;
                right += example.IsRight[i] ? share : 0;
            }
            for (var i = 0; i < count; i++)
            {
                var share = curves[from + i] / all;
                slopes[from + i] = weight * scale * (share - (example.IsRight[i] ? curves[from + i] / Math.Max(right, 1e-300) : 0));
                curves[from + i] = weight * scale * Math.Max(1e-6, share * (1 - share));
            }
            from += count;
        }
    }
}
