using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine.Codes;
using Wenzheng.Indexing.Engine.Documents.Phrases;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Documents;

/// <summary>
/// Writes a segment's sources, articles, passages and texts: records of variable length first, then tables of fixed entries
/// that point to them.
/// </summary>
internal sealed class DocumentsWriter
{
    /// <summary>The text's entry points: one every so many UTF-16 units.</summary>
    public const int ChunkUnits = 256;

    public const int SourceEntrySize = 12;
    public const int ArticleEntrySize = 20;
    public const int PassageEntrySize = 4;

    /// <summary>Records, sources, articles, passages, four columns of lengths, article ids.</summary>
    public const int DocumentSections = 9;

    /// <summary>Character table, texts, entry points, phrase table.</summary>
    public const int TextSections = 4;

    private static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create("0123456789abcdef");

    private readonly SectionWriter documents;
    private readonly SectionWriter text;
    private readonly RecordWriter records;
    private readonly PhraseTable phrases;
    private readonly PhraseEncoder encoder;
    private readonly BitWriter bits = new();
    private readonly List<(int Record, int Articles, int Passages)> sources = [];
    private readonly List<(int Record, int Passages, int Chunk, int Length, int Source)> articles = [];
    private readonly List<int> passages = [];
    private readonly List<PassageLengths> lengths = [];
    private readonly List<uint> chunks = [];
    private readonly List<(uint Hash, int Article)> ids = [];

    public DocumentsWriter(SectionWriter documents, SectionWriter text, UnitCounts counts)
    {
        var table = UnitTable.FromCounts(counts.Values);
        phrases = PhraseTable.Build(counts.Sample, counts.Units());
        encoder = new PhraseEncoder(phrases);
        this.documents = documents;
        this.text = text;
        var ranks = table.Ranks();
        records = new RecordWriter(documents, ranks);
        text.BeginSection();
        foreach (var unit in table.Units)
            text.WriteUInt16(unit);
        text.BeginSection();
        documents.BeginSection();
    }

    /// <summary>Begins a source; its articles follow.</summary>
    public void AddSource(SourceEntry source)
    {
        sources.Add(((int)documents.InSection, articles.Count, passages.Count));
        records.Write(source.Name);
        WriteHash(source.Sha256);
        documents.WriteVarint64((ulong)source.Bytes);
        documents.WriteVarint64((ulong)source.ModifiedTicks);
    }

    // Half as long as its digits; what is no lower-case hex is spelled out behind an odd number.
    private void WriteHash(string hash)
    {
        if (hash.Length % 2 == 0 && hash.AsSpan().IndexOfAnyExcept(HexDigits) < 0)
        {
            records.Write(hash.Length);
            documents.Write(Convert.FromHexString(hash));
            return;
        }
        records.Write(1);
        records.Write(hash);
    }

    /// <summary>Adds an article of the last source with the lengths of its passages.</summary>
    public void AddArticle(ArticleEntry entry, ReadOnlySpan<PassageLengths> passageLengths)
    {
        var number = articles.Count;
        ids.Add((HashOf(entry.Article.Id), number));
        articles.Add(((int)documents.InSection, passages.Count, chunks.Count, entry.Article.Text.Length, sources.Count - 1));
        ArticleRecord.Write(records, entry.Article);
        WriteText(entry.Article.Text);
        var headings = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < entry.Passages.Count; i++)
        {
            passages.Add((int)documents.InSection);
            WritePassage(entry.Article, entry.Passages[i], headings);
            AddLengths(passageLengths[i]);
        }
    }

    /// <summary>Writes the tables.</summary>
    public void Finish()
    {
        documents.BeginSection();
        foreach (var (record, firstArticle, firstPassage) in sources)
        {
            documents.WriteUInt32((uint)record);
            documents.WriteUInt32((uint)firstArticle);
            documents.WriteUInt32((uint)firstPassage);
        }
        documents.BeginSection();
        foreach (var (record, firstPassage, chunk, length, source) in articles)
            foreach (var value in new[] { record, firstPassage, chunk, length, source })
                documents.WriteUInt32((uint)value);
        documents.BeginSection();
        foreach (var record in passages)
            documents.WriteUInt32((uint)record);
        WriteLengths(l => l.BodyWords);
        WriteLengths(l => l.TitleWords);
        WriteLengths(l => l.BodyBigrams);
        WriteLengths(l => l.TitleBigrams);
        documents.BeginSection();
        ids.Sort();
        foreach (var (hash, article) in ids)
        {
            documents.WriteUInt32(hash);
            documents.WriteUInt32((uint)article);
        }
        text.BeginSection();
        foreach (var chunk in chunks)
            text.WriteUInt32(chunk);
        text.BeginSection();
        phrases.Write(text);
    }

    /// <summary>Hash of an article id, the same in every process.</summary>
    public static uint HashOf(ReadOnlySpan<char> id)
    {
        var hash = 2166136261u;
        foreach (var unit in id)
            hash = (hash ^ unit) * 16777619u;
        return hash;
    }

    private void WriteText(string value)
    {
        for (var i = 0; i < value.Length; i += ChunkUnits)
        {
            chunks.Add((uint)text.InSection);
            bits.Clear();
            encoder.Encode(value.AsSpan(i, Math.Min(ChunkUnits, value.Length - i)), bits);
            text.Write(bits.Bytes);
        }
    }

    private void WritePassage(Article article, Passage passage, Dictionary<string, int> headings)
    {
        records.Write(passage.Start);
        records.Write(passage.Length);
        records.Write(passage.Ordinal);
        records.Write(passage.Id == $"{article.Id}@{passage.Ordinal}" ? "" : passage.Id);
        var at = (int)documents.InSection;
        if (passage.Heading == article.Title)
        {
            records.Write(1);
        }
        else if (headings.TryGetValue(passage.Heading, out var earlier))
        {
            records.Write(at - earlier);
        }
        else
        {
            headings.Add(passage.Heading, at);
            records.Write(0);
            records.Write(passage.Heading);
        }
    }

    private void AddLengths(PassageLengths added) =>
        lengths.Add(new PassageLengths(PassageLengths.Capped(added.BodyWords), PassageLengths.Capped(added.TitleWords),
            PassageLengths.Capped(added.BodyBigrams), PassageLengths.Capped(added.TitleBigrams)));

    private void WriteLengths(Func<PassageLengths, int> column)
    {
        documents.BeginSection();
        foreach (var length in lengths)
            documents.WriteUInt16((ushort)column(length));
    }
}
