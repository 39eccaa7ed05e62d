using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine.Documents;
using Wenzheng.Indexing.Engine.Filters;
using Wenzheng.Indexing.Engine.Postings;

namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>
/// Gathers analysed sources in memory and writes them as one segment, ordered by source name: the segment's bytes depend on
/// what was added, not on the order of adding.
/// </summary>
internal sealed class SegmentBuilder(TextAnalyzer analyzer)
{
    private readonly SortedDictionary<string, Buffered> sources = new(StringComparer.Ordinal);
    private readonly TokenStream heading = new();
    private readonly TokenStream written = new();
    private string? writtenHeading;
    private FieldWriter fields = new(analyzer);
    private TokenStore store = new();

    public bool IsEmpty => sources.Count == 0;

    /// <summary>Roughly how much memory waits to be written.</summary>
    public long Bytes { get; private set; }

    public void Add(SourceEntry source, IReadOnlyList<ArticleEntry> articles)
    {
        written.Clear();
        foreach (var (article, passages) in articles)
        {
            Bytes += article.Text.Length * 2L;
            foreach (var passage in passages)
            {
                WriteHeading(passage.Heading);
                written.Append(heading.Written);
                fields.Write(article.Text.AsSpan(passage.Start, passage.Length), written);
            }
        }
        Bytes += written.Written.Length;
        sources.Add(source.Name, new Buffered(source, articles, store.Keep(written.Written)));
    }

    public bool Remove(string source)
    {
        if (!sources.Remove(source, out var removed))
            return false;
        fields.Count(removed.Fields.Span, -1);
        return true;
    }

    /// <summary>Writes everything gathered and forgets it.</summary>
    public void WriteTo(SegmentFiles files)
    {
        var lengths = new PassageLengths[sources.Values.Sum(s => s.PassageCount)];
        var lists = new SegmentLists(fields, [.. sources.Values.Select(s => s.Fields)], lengths);
        WriteDocuments(files, lengths);
        new TermsWriter(lists.Walk).WriteTo(files, new LengthTable(Column(lengths, l => l.BodyWords), Column(lengths, l => l.TitleWords)),
            new LengthTable(Column(lengths, l => l.BodyBigrams), Column(lengths, l => l.TitleBigrams)));
        sources.Clear();
        (fields, store, writtenHeading, Bytes) = (new FieldWriter(analyzer), new TokenStore(), null, 0);
    }

    // The passages of an article mostly share its title.
    private void WriteHeading(string text)
    {
        if (text == writtenHeading)
        {
            fields.Count(heading.Written, 1);
            return;
        }
        heading.Clear();
        fields.Write(text, heading);
        writtenHeading = text;
    }

    private static ushort[] Column(PassageLengths[] lengths, Func<PassageLengths, int> of) => [.. lengths.Select(l => PassageLengths.Capped(of(l)))];

    private void WriteDocuments(SegmentFiles files, PassageLengths[] lengths)
    {
        var counts = new UnitCounts();
        foreach (var source in sources.Values)
            foreach (var article in source.Articles)
                counts.Add(article);
        var documents = new DocumentsWriter(files.Documents, files.Text, counts);
        var filters = new FilterWriter();
        var passage = 0;
        foreach (var source in sources.Values)
        {
            documents.AddSource(source.Source);
            foreach (var article in source.Articles)
            {
                documents.AddArticle(article, lengths.AsSpan(passage, article.Passages.Count));
                filters.Add(article.Article);
                passage += article.Passages.Count;
            }
        }
        documents.Finish();
        filters.Write(files.Filters);
    }

    private sealed record Buffered(SourceEntry Source, IReadOnlyList<ArticleEntry> Articles, ReadOnlyMemory<byte> Fields)
    {
        public int PassageCount { get; } = Articles.Sum(a => a.Passages.Count);
    }
}
