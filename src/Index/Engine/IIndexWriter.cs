using Wenzheng.Indexing.Archive;

namespace Wenzheng.Indexing.Engine;

/// <summary>写入: builds the next generation. Not thread-safe. Disposing without publishing leaves the index as it was.</summary>
public interface IIndexWriter : IDisposable
{
    /// <summary>The sources of the generation being built, by name (those of the base less deleted, plus added).</summary>
    IReadOnlyDictionary<string, SourceEntry> Sources { get; }

    /// <summary>Adds a source with all its articles; replaces an older state of the same source.</summary>
    /// <param name="source">Name, content hash and counts of the file.</param>
    /// <param name="articles">Each article with its passages, in order.</param>
    /// <exception cref="ArgumentException">An article names another source, or a passage lies outside its article.</exception>
    void Add(SourceEntry source, IReadOnlyList<ArticleEntry> articles);

    /// <summary>Removes a source with all its articles. False when there is none of that name.</summary>
    bool Delete(string source);

    /// <summary>Writes, syncs, verifies and publishes the generation.</summary>
    /// <exception cref="IndexException">The disk is full, or what was written does not verify.</exception>
    Manifest Publish(CancellationToken cancellationToken);
}

/// <summary>An article with the passages cut from it.</summary>
public sealed record ArticleEntry(Article Article, IReadOnlyList<Passage> Passages);

/// <summary>来源: one file of the archive as an index knows it.</summary>
/// <param name="Name">Relative name, '/' between folders.</param>
/// <param name="Sha256">Lower-case hex of the file's bytes and its sidecar's.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="ModifiedTicks">UTC ticks of the last change, a hint for skipping unread files; 0 when unknown.</param>
public sealed record SourceEntry(string Name, string Sha256, long Bytes, long ModifiedTicks);
