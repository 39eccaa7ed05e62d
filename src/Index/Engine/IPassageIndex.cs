namespace Wenzheng.Indexing.Engine;

/// <summary>
/// 索引: a folder of published generations. One writer at a time in all processes; any number of readers, each on an
/// immutable snapshot. Every engine (built-in, Lucene.Net, OpenSearch) keeps this contract; ranking's second stage and
/// answering sit above it.
/// </summary>
public interface IPassageIndex : IDisposable
{
    /// <summary>Why the generation that is current is not the one being served; null when it is, and before the first lease.</summary>
    IndexException? Rejected { get; }

    /// <summary>
    /// Leases the newest good generation. Cheap: one opened snapshot is shared until a newer generation is published; dispose
    /// the lease when the question is answered.
    /// </summary>
    /// <exception cref="IndexException">No generation can be used.</exception>
    IIndexReader Acquire();

    /// <summary>Takes the writer lock. Nothing is visible before <see cref="IIndexWriter.Publish"/>.</summary>
    /// <param name="fromScratch">Start empty instead of from the newest generation.</param>
    /// <exception cref="IndexException">Another writer works, or the base generation cannot be used.</exception>
    IIndexWriter OpenWriter(bool fromScratch);

    /// <summary>The generations on disk, newest first, with whether each is the current one.</summary>
    IReadOnlyList<GenerationEntry> Generations();

    /// <summary>Makes the generation before the current one current again.</summary>
    /// <exception cref="IndexException">There is none, or another writer works.</exception>
    Manifest Rollback();

    /// <summary>Reads every file of the current generation: checksums, cross-counts, references. Empty list = sound.</summary>
    IReadOnlyList<string> Check(CancellationToken cancellationToken);
}
