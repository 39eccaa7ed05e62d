using Wenzheng.Indexing.Engine;

namespace Wenzheng.Tools.Ranking.Sets;

/// <summary>评测集: questions whose right passages are known, with the index they are asked of. Disposing removes a temporary index.</summary>
/// <param name="Name">What tables and the weights file call it.</param>
/// <param name="Share">How much it counts in learning, divided among its questions.</param>
/// <param name="Reader">The index.</param>
/// <param name="Questions">In the file's order.</param>
internal sealed record JudgedSet(string Name, double Share, IIndexReader Reader, IReadOnlyList<JudgedQuestion> Questions) : IDisposable
{
    /// <summary>Closes the index and removes it where it is temporary.</summary>
    public required Action Close { get; init; }

    public void Dispose() => Close();
}
