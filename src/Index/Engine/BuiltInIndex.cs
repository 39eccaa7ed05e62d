using Wenzheng.Indexing.Engine.Files;
using Wenzheng.Indexing.Engine.Generations;

namespace Wenzheng.Indexing.Engine;

/// <summary>内置索引: generations of immutable, memory-mapped segments. Thread-safe.</summary>
public sealed class BuiltInIndex : GenerationalIndex
{
    /// <summary>Name of the engine in a manifest.</summary>
    public const string EngineName = "builtin";

    /// <param name="folder">The index folder; created by the first writer.</param>
    public BuiltInIndex(string folder)
        : this(folder, new DurableStorage())
    {
    }

    internal BuiltInIndex(string folder, DurableStorage storage)
        : base(folder, storage)
    {
    }

    internal override OpenGeneration OpenGeneration(string path) => Snapshot.Open(path);

    internal override IIndexWriter CreateWriter(WriterStart start) => new GenerationWriter(start);

    internal override IReadOnlyList<string> CheckGeneration(OpenGeneration generation, CancellationToken cancellationToken) =>
        GenerationCheck.Run((Snapshot)generation, cancellationToken);
}
