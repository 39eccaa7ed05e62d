using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine.Codes;
using Wenzheng.Indexing.Engine.Documents.Phrases;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Documents;

/// <summary>Sources, articles, passages and texts of an opened segment, by numbers local to it.</summary>
internal sealed class DocumentStore
{
    // What a reader of bits may look at behind its last byte.
    private const int Padding = 8;

    // Bytes of a passage or two; longer texts take their room elsewhere.
    private const int MostOnStack = 2048;

    private readonly MappedFile documents;
    private readonly MappedFile text;
    private readonly UnitTable table;
    private readonly PhraseDecoder phrases;
    private readonly int[] articleOfPassage;

    public DocumentStore(MappedFile documents, MappedFile text)
    {
        this.documents = documents;
        this.text = text;
        table = UnitTable.FromSection(text.Section(0));
        phrases = new PhraseDecoder(PhraseTable.Read(text.Section(3)));
        SourceCount = documents.Section(1).Length / DocumentsWriter.SourceEntrySize;
        ArticleCount = documents.Section(2).Length / DocumentsWriter.ArticleEntrySize;
        PassageCount = documents.Section(3).Length / DocumentsWriter.PassageEntrySize;
        VerifyTables();
        articleOfPassage = new int[PassageCount];
        for (var article = 0; article < ArticleCount; article++)
            articleOfPassage.AsSpan(FirstPassageOfArticle(article)..FirstPassageOfArticle(article + 1)).Fill(article);
    }

    public int SourceCount { get; }

    public int ArticleCount { get; }

    public int PassageCount { get; }

    public ReadOnlySpan<ushort> BodyWordLengths => MemoryMarshal.Cast<byte, ushort>(documents.Section(4));

    public ReadOnlySpan<ushort> TitleWordLengths => MemoryMarshal.Cast<byte, ushort>(documents.Section(5));

    public ReadOnlySpan<ushort> BodyBigramLengths => MemoryMarshal.Cast<byte, ushort>(documents.Section(6));

    public ReadOnlySpan<ushort> TitleBigramLengths => MemoryMarshal.Cast<byte, ushort>(documents.Section(7));

    public SourceEntry SourceAt(int source)
    {
        var from = Record(SourceField(source, 0));
        return new SourceEntry(from.ReadString(), from.ReadHash(), (long)from.ReadVarint64(), (long)from.ReadVarint64());
    }

    public string SourceName(int source)
    {
        var from = Record(SourceField(source, 0));
        return from.ReadString();
    }

    /// <summary>First article of a source; the count of articles for the number after the last source.</summary>
    public int FirstArticle(int source) => source == SourceCount ? ArticleCount : SourceField(source, 1);

    /// <summary>First passage of a source; the count of passages for the number after the last source.</summary>
    public int FirstPassage(int source) => source == SourceCount ? PassageCount : SourceField(source, 2);

    public FieldTotals TotalsOf(int source)
    {
        var (from, to) = (FirstPassage(source), FirstPassage(source + 1));
        var (bodyWords, titleWords, bodyBigrams, titleBigrams, withTitle) = (0L, 0L, 0L, 0L, 0L);
        for (var passage = from; passage < to; passage++)
        {
            bodyWords += BodyWordLengths[passage];
            titleWords += TitleWordLengths[passage];
            bodyBigrams += BodyBigramLengths[passage];
            titleBigrams += TitleBigramLengths[passage];
            withTitle += TitleWordLengths[passage] > 0 ? 1 : 0;
        }
        return new FieldTotals(to - from, withTitle, bodyWords, titleWords, bodyBigrams, titleBigrams);
    }

    /// <summary>UTF-16 units of a source's articles.</summary>
    public long CharactersOf(int source)
    {
        var sum = 0L;
        for (var article = FirstArticle(source); article < FirstArticle(source + 1); article++)
            sum += ArticleField(article, 3);
        return sum;
    }

    public int SourceOfArticle(int article) => ArticleField(article, 4);

    /// <summary>First passage of an article; the count of passages for the number after the last article.</summary>
    public int FirstPassageOfArticle(int article) => article == ArticleCount ? PassageCount : ArticleField(article, 1);

    public int ArticleOfPassage(int passage) => articleOfPassage[passage];

    public Article ArticleAt(int article)
    {
        var from = Record(ArticleField(article, 0));
        return ArticleRecord.Read(ref from, SourceName(SourceOfArticle(article)), ReadText(article, new TextRange(0, ArticleField(article, 3))));
    }

    public string ArticleId(int article)
    {
        var from = Record(ArticleField(article, 0));
        return ArticleRecord.ReadId(ref from, SourceName(SourceOfArticle(article)));
    }

    /// <summary>Number of the article with the id among those that pass, or -1.</summary>
    public int FindArticle(string id, Func<int, bool> passes)
    {
        var entries = MemoryMarshal.Cast<byte, uint>(documents.Section(8));
        var hash = DocumentsWriter.HashOf(id);
        var (low, high) = (0, (entries.Length / 2) - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (entries[middle * 2] < hash)
                low = middle + 1;
            else
                high = middle - 1;
        }
        for (; low < entries.Length / 2 && entries[low * 2] == hash; low++)
        {
            var article = (int)entries[(low * 2) + 1];
            if ((uint)article < (uint)ArticleCount && passes(article) && ArticleId(article) == id)
                return article;
        }
        return -1;
    }

    public Passage PassageAt(int passage)
    {
        var record = PassageField(passage);
        var from = Record(record);
        var range = from.ReadRange(ArticleField(ArticleOfPassage(passage), 3));
        var ordinal = from.ReadInt();
        var id = from.ReadString();
        var article = ArticleOfPassage(passage);
        var articleId = ArticleId(article);
        return new Passage(id.Length == 0 ? $"{articleId}@{ordinal}" : id, articleId, ordinal, range.Start, range.Length, ReadHeading(ref from, record, article));
    }

    /// <summary>A passage's title field alone.</summary>
    public string HeadingOf(int passage)
    {
        var record = PassageField(passage);
        var from = Record(record);
        var article = ArticleOfPassage(passage);
        from.ReadRange(ArticleField(article, 3));
        from.ReadInt();
        from.ReadString();
        return ReadHeading(ref from, record, article);
    }

    /// <summary>Where a passage stands in its article.</summary>
    public TextRange RangeOf(int passage)
    {
        var from = Record(PassageField(passage));
        return from.ReadRange(ArticleField(ArticleOfPassage(passage), 3));
    }

    public string PassageText(int passage) => ReadText(ArticleOfPassage(passage), RangeOf(passage));

    private string ReadText(int article, TextRange range)
    {
        if (range.Length == 0)
            return "";
        var chunk = ArticleField(article, 2) + (range.Start / DocumentsWriter.ChunkUnits);
        var offsets = MemoryMarshal.Cast<byte, uint>(text.Section(2));
        var chunks = ((range.Start % DocumentsWriter.ChunkUnits) + range.Length + DocumentsWriter.ChunkUnits - 1) / DocumentsWriter.ChunkUnits;
        // A damaged length must not ask for more memory than the file can fill.
        if (chunk < 0 || chunk > offsets.Length - chunks)
            Damage.Throw("正文越界");
        var end = chunk + chunks < offsets.Length ? offsets[chunk + chunks] : (uint)text.Section(1).Length;
        if (offsets[chunk] > end || end > text.Section(1).Length)
            Damage.Throw("正文越界");
        var size = (int)(end - offsets[chunk]) + Padding;
        var rented = size > MostOnStack ? ArrayPool<byte>.Shared.Rent(size) : null;
        try
        {
            var bytes = (rented ?? stackalloc byte[MostOnStack])[..size];
            text.Read(1, (int)offsets[chunk], bytes);
            return Decode(bytes, offsets.Slice(chunk, chunks), range);
        }
        finally
        {
            if (rented is not null)
                ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private string Decode(ReadOnlySpan<byte> bytes, ReadOnlySpan<uint> offsets, TextRange range)
    {
        // The string is not shared yet, so it may still be filled.
        var value = new string('\0', range.Length);
        var target = MemoryMarshal.AsMemory(value.AsMemory()).Span;
        var skipped = range.Start % DocumentsWriter.ChunkUnits;
        foreach (var offset in offsets)
        {
            var at = offset - offsets[0];
            if (at > bytes.Length - Padding)
                Damage.Throw("正文越界");
            var count = Math.Min(target.Length, DocumentsWriter.ChunkUnits - skipped);
            var bits = new BitReader(bytes[(int)at..], bytes.Length - Padding - (int)at);
            phrases.Decode(ref bits, skipped, target[..count]);
            target = target[count..];
            skipped = 0;
        }
        return value;
    }

    // A heading that a passage before has written is named by how far back it stands.
    private string ReadHeading(ref RecordReader from, int record, int article)
    {
        var at = record + from.Position;
        return from.ReadInt() switch
        {
            0 => from.ReadString(),
            1 => TitleOf(article),
            var back => HeadingAt(at - back),
        };
    }

    private string TitleOf(int article)
    {
        var from = Record(ArticleField(article, 0));
        return ArticleRecord.ReadTitle(ref from);
    }

    private string HeadingAt(int at)
    {
        var from = Record(at);
        if (from.ReadInt() != 0)
            Damage.Throw("标题不一致");
        return from.ReadString();
    }

    private RecordReader Record(int at)
    {
        var records = documents.Section(0);
        if ((uint)at >= (uint)records.Length)
            Damage.Throw("记录越界");
        return new RecordReader(records[at..], table);
    }

    private int SourceField(int source, int field) => Field(1, source, DocumentsWriter.SourceEntrySize, field);

    private int ArticleField(int article, int field) => Field(2, article, DocumentsWriter.ArticleEntrySize, field);

    private int PassageField(int passage) => Field(3, passage, DocumentsWriter.PassageEntrySize, 0);

    private int Field(int section, int number, int size, int field) =>
        BinaryPrimitives.ReadInt32LittleEndian(documents.Section(section)[((number * size) + (field * 4))..]);

    private void VerifyTables()
    {
        for (var column = 4; column < 8; column++)
            if (documents.Section(column).Length != PassageCount * 2)
                Damage.Throw("段长表不一致");
        for (var source = 0; source < SourceCount; source++)
            if (FirstArticle(source) < 0 || FirstArticle(source) > FirstArticle(source + 1) || FirstPassage(source) < 0 || FirstPassage(source) > FirstPassage(source + 1))
                Damage.Throw("来源表不一致");
        if (FirstPassageOfArticle(0) != 0)
            Damage.Throw("文章表不一致");
        for (var article = 0; article < ArticleCount; article++)
        {
            if (FirstPassageOfArticle(article) < 0 || FirstPassageOfArticle(article) > FirstPassageOfArticle(article + 1)
                || (uint)SourceOfArticle(article) >= (uint)SourceCount || ArticleField(article, 3) < 0 || ArticleField(article, 2) < 0)
                Damage.Throw("文章表不一致");
        }
    }
}
