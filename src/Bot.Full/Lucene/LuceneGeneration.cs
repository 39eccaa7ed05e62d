using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Engine.Files;
using Wenzheng.Indexing.Engine.Generations;

namespace Wenzheng.Bot.Full.Lucene;

/// <summary>An opened generation: Lucene's reader and the numbers of its articles and passages.</summary>
#pragma warning disable CA1001 // The last user who leaves closes it; it has no single owner.
internal sealed class LuceneGeneration : OpenGeneration
#pragma warning restore CA1001
{
    private readonly FSDirectory directory;
    private readonly DirectoryReader reader;
    private readonly SmartWords smartWords = new();

    private LuceneGeneration(Manifest manifest, FSDirectory directory, DirectoryReader reader)
        : base(manifest)
    {
        (this.directory, this.reader) = (directory, reader);
        Numbers = DocumentNumbers.Of(reader);
        Searcher = new IndexSearcher(reader) { Similarity = new PassageSimilarity() };
        Frequencies = new TermFrequencies(reader);
        Search = new PassageSearch(this, smartWords);
        if (!CommitData.Fits(reader.IndexCommit.UserData, manifest) || reader.HasDeletions
            || Numbers.Sources.Length != manifest.Sources || Numbers.Articles.Length != manifest.Articles || Numbers.Passages.Length != manifest.Passages)
            throw Damage.Error("清单的数目与内容不符");
    }

    public FSDirectory Directory => directory;

    public DirectoryReader Reader => reader;

    public IndexSearcher Searcher { get; }

    public TermFrequencies Frequencies { get; }

    public PassageSearch Search { get; }

    public DocumentNumbers Numbers { get; }

    /// <summary>Opens and verifies a generation.</summary>
    /// <exception cref="Indexing.IndexException">It is damaged, or of another engine, format or analysis.</exception>
    public static LuceneGeneration Open(string path)
    {
        var manifest = ManifestFile.Read(path);
        ManifestFile.RequireUsable(manifest, LuceneIndex.EngineName, LuceneIndex.FormatVersion);
        GenerationFiles.Verify(path, manifest.Files);
        FSDirectory? directory = null;
        DirectoryReader? reader = null;
        try
        {
            directory = FSDirectory.Open(path, NoLockFactory.GetNoLockFactory());
            reader = DirectoryReader.Open(directory);
            return new LuceneGeneration(manifest, directory, reader);
        }
        catch (Exception error)
        {
            reader?.Dispose();
            directory?.Dispose();
            if (IsDamage(error) || error is UnauthorizedAccessException)
                throw Damage.Unreadable(Path.GetFileName(path), error);
            throw;
        }
    }

    /// <summary>What Lucene and the reading of records throw at files that are not what was written.</summary>
    public static bool IsDamage(Exception error) => error is IOException or IndexOutOfRangeException or OverflowException or InvalidDataException
        or System.Text.Json.JsonException or ArgumentException or InvalidOperationException;

    /// <summary>The sources in order of name, with their counts.</summary>
    public IEnumerable<SourceRecord> Records() => Numbers.Sources.Select(source => Values<SourceRecord>(FieldNames.SourceRecord, source)!);

    /// <summary>A record that stands in the columns of a document; null where it has none.</summary>
    public T? Values<T>(string field, int document) where T : class => Bytes(field, document) is { Length: > 0 } bytes ? StoredJson.Read<T>(bytes) : null;

    /// <summary>What stands in the columns of a document; empty where there is nothing.</summary>
    public BytesRef Bytes(string field, int document)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(document, reader.Leaves)];
        var bytes = new BytesRef();
        leaf.AtomicReader.GetBinaryDocValues(field)?.Get(document - leaf.DocBase, bytes);
        return bytes;
    }

    /// <summary>A number that stands in the columns of a document.</summary>
    public long Number(string field, int document)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(document, reader.Leaves)];
        return leaf.AtomicReader.GetNumericDocValues(field)?.Get(document - leaf.DocBase) ?? throw new InvalidDataException($"no {field}");
    }

    /// <summary>A stored field of a document.</summary>
    public BytesRef Stored(string field, int document) =>
        reader.Document(document, new HashSet<string>(1) { field }).GetBinaryValue(field) ?? throw new InvalidDataException($"no {field}");

    public override IIndexReader Lease() => new LuceneLease(this);

    protected override void Close()
    {
        reader.Dispose();
        directory.Dispose();
        smartWords.Dispose();
        Frequencies.Dispose();
    }
}
