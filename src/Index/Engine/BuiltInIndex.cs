namespace Wenzheng.Indexing.Engine;

/// <summary>内置索引: generations of immutable, memory-mapped segments in one folder.</summary>
public sealed class BuiltInIndex(string folder) : IPassageIndex
{
    private readonly string folder = folder;

    public IIndexReader Acquire() => throw new NotSupportedException(folder);

    public IIndexWriter OpenWriter(bool fromScratch) => throw new NotSupportedException(folder);

    public IReadOnlyList<GenerationEntry> Generations() => throw new NotSupportedException(folder);

    public Manifest Rollback() => throw new NotSupportedException(folder);

    public IReadOnlyList<string> Check(CancellationToken cancellationToken) => throw new NotSupportedException(folder);

    public void Dispose() { }
}
