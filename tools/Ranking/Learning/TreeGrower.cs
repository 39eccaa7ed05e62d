namespace Wenzheng.Tools.Ranking.Learning;

/// <summary>Grows one tree, each time at the leaf whose parting lowers the loss most.</summary>
internal sealed class TreeGrower(BinnedRows rows, double[] slopes, double[] curves)
{
    /// <summary>With so many leaves a feature may depend on up to two others; 2 (single steps) reached less in cross-validation.</summary>
    private const int Leaves = 4;

    /// <summary>Share of each best tree that is taken.</summary>
    private const double Rate = 0.1;

    /// <summary>Curvature added to each side, so that sides with few questions move little.</summary>
    private const double Caution = 20;

    /// <returns>The tree, its root first; empty where nothing is to be gained.</returns>
    public List<TreeNode> Grow()
    {
        var tree = new List<TreeNode>();
        var all = Enumerable.Range(0, rows.Count).ToArray();
        var open = new List<(int Node, int[] Rows, TreeSplit? Best)> { (0, all, Best(all)) };
        while (open.Count < Leaves && open.Where(o => o.Best is not null).OrderByDescending(o => o.Best!.Value.Gain).FirstOrDefault() is { Best: { } split } chosen)
        {
            if (tree.Count == 0)
                tree.Add(default);
            open.Remove(chosen);
            var bins = rows.BinsOf(split.Feature);
            tree[chosen.Node] = new TreeNode(split.Feature, rows.ValueAt(split.Feature, split.Cut), tree.Count, tree.Count + 1, 0);
            Open(Array.FindAll(chosen.Rows, row => bins[row] <= split.Cut), split.Below);
            Open(Array.FindAll(chosen.Rows, row => bins[row] > split.Cut), split.Above);
        }
        return tree;

        void Open(int[] own, double score)
        {
            tree.Add(TreeNode.Leaf(score));
            open.Add((tree.Count - 1, own, open.Count + 1 < Leaves ? Best(own) : null));
        }
    }

    private TreeSplit? Best(int[] own)
    {
        TreeSplit? best = null;
        var (slope, curve) = (new double[BinnedRows.Bins + 1], new double[BinnedRows.Bins + 1]);
        for (var feature = 0; feature < rows.Features; feature++)
        {
            Array.Clear(slope);
            Array.Clear(curve);
            var bins = rows.BinsOf(feature);
            foreach (var row in own)
            {
                slope[bins[row]] += slopes[row];
                curve[bins[row]] += curves[row];
            }
            var (allSlope, allCurve) = (slope.Sum(), curve.Sum());
            var (below, curveBelow) = (0.0, 0.0);
            for (var cut = 0; cut < rows.CutsOf(feature); cut++)
            {
                below += slope[cut];
                curveBelow += curve[cut];
                var (above, curveAbove) = (allSlope - below, allCurve - curveBelow);
                var gain = (below * below / (curveBelow + Caution)) + (above * above / (curveAbove + Caution)) - (allSlope * allSlope / (allCurve + Caution));
                if (gain > (best?.Gain ?? 0) + 1e-9)
                    best = new TreeSplit(feature, cut, -Rate * below / (curveBelow + Caution), -Rate * above / (curveAbove + Caution), gain);
            }
        }
        return best;
    }
}
