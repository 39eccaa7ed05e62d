using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Engine.Files;
using Wenzheng.Indexing.Engine.Generations;

namespace Wenzheng.Bot.Full.Lucene;

/// <summary>
/// Lucene 索引: each generation is a Lucene.Net index in a folder of its own; segments that did not change are hard links to
/// the generation before. Publishing, leases, rollback and damage are those of every engine of this project. Thread-safe.
/// </summary>
internal sealed class LuceneIndex : GenerationalIndex
{
    /// <summary>Name of the engine in a manifest and in the settings.</summary>
    public const string EngineName = "lucene";

    /// <summary>Changes with the fields or what is stored in them.</summary>
    public const int FormatVersion = 1;

    /// <param name="folder">The index folder; created by the first writer.</param>
    public LuceneIndex(string folder)
        : this(folder, new DurableStorage())
    {
    }

    internal LuceneIndex(string folder, DurableStorage storage)
        : base(folder, storage)
    {
    }

    internal override OpenGeneration OpenGeneration(string path) => LuceneGeneration.Open(path);

    internal override IIndexWriter CreateWriter(WriterStart start) => new LuceneWriter(start);

    internal override IReadOnlyList<string> CheckGeneration(OpenGeneration generation, CancellationToken cancellationToken) =>
        LuceneCheck.Run((LuceneGeneration)generation, cancellationToken);
}
