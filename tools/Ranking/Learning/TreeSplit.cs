namespace Wenzheng.Tools.Ranking.Learning;

/// <summary>A way to part rows by a feature.</summary>
/// <param name="Feature">Of this feature.</param>
/// <param name="Cut">Place of the value that parts them.</param>
/// <param name="Below">What the rows not above it get.</param>
/// <param name="Above">What the others get.</param>
/// <param name="Gain">By how much that lowers the loss, twice.</param>
internal readonly record struct TreeSplit(int Feature, int Cut, double Below, double Above, double Gain);
