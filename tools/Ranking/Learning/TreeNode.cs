namespace Wenzheng.Tools.Ranking.Learning;

/// <summary>A node of a tree of the score.</summary>
/// <param name="Feature">What a branch asks for; -1 for a leaf.</param>
/// <param name="Above">The value that it compares with.</param>
/// <param name="Low">Place of the node for values not above it.</param>
/// <param name="High">Place of the node for values above it.</param>
/// <param name="Score">What a leaf adds.</param>
internal readonly record struct TreeNode(int Feature, float Above, int Low, int High, double Score)
{
    public static TreeNode Leaf(double score) => new(-1, 0, -1, -1, score);
}
