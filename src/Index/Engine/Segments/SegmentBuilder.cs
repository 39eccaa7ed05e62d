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
    private readonly TokenBuffer buffer = new();
    private TermInterner words = new();
    private TermInterner bigrams = new();

    public bool IsEmpty => sources.Count == 0;

    /// <summary>Roughly how much memory waits to be written.</summary>
    public long Bytes { get; private set; }

    public void Add(SourceEntry source, IReadOnlyList<ArticleEntry> articles)
    {
        var tokens = new TokenStream();
        foreach (var (article, passages) in articles)
        {
            Bytes += article.Text.Length * 2L;
            foreach (var passage in passages)
            {
                analyzer.Analyze(passage.Heading, buffer);
                tokens.AddField(buffer, words, bigrams);
                analyzer.Analyze(article.Text.AsSpan(passage.Start, passage.Length), buffer);
                tokens.AddField(buffer, words, bigrams);
            }
        }
        Bytes += tokens.Bytes;
        sources[source.Name] = new Buffered(source, articles, tokens);
    }

    public bool Remove(string source) => sources.Remove(source);

    /// <summary>Writes everything gathered and forgets it.</summary>
    public void WriteTo(SegmentFiles files)
    {
        var passageCount = sources.Values.Sum(s => s.PassageCount);
        var lengths = new PassageLengths[passageCount];
        var (wordLists, bigramLists) = (new Inverter(words.Count), new Inverter(bigrams.Count));
        Count(wordLists, bigramLists, lengths);
        wordLists.Allocate();
        bigramLists.Allocate();
        Fill(wordLists, bigramLists);
        WriteDocuments(files, lengths);

        var (wordOrder, bigramOrder) = (words.Sorted(), bigrams.Sorted());
        new TermsWriter((kind, visit) =>
        {
            if (kind == TermKind.Word)
                WalkWords(wordOrder, wordLists, bigramLists, visit);
            else
                WalkBigrams(bigramOrder, bigramLists, visit);
        }).WriteTo(files, new LengthTable(Column(lengths, l => l.BodyWords), Column(lengths, l => l.TitleWords)),
            new LengthTable(Column(lengths, l => l.BodyBigrams), Column(lengths, l => l.TitleBigrams)));
        sources.Clear();
        (words, bigrams, Bytes) = (new TermInterner(), new TermInterner(), 0);
    }

    private static ushort[] Column(PassageLengths[] lengths, Func<PassageLengths, int> of) => [.. lengths.Select(l => PassageLengths.Capped(of(l)))];

    // A source that was replaced in the same session leaves terms that stand nowhere.
    private void WalkWords(int[] order, Inverter lists, Inverter pairs, TermVisitor visit)
    {
        foreach (var term in order)
        {
            var text = words.TextOf(term);
            var bigram = text.Length == 2 ? bigrams.Find(text) : -1;
            if (lists.Frequency(term) > 0)
                visit(text, lists.ListOf(term), bigram < 0 ? default : pairs.ListOf(bigram));
        }
    }

    private void WalkBigrams(int[] order, Inverter lists, TermVisitor visit)
    {
        foreach (var term in order)
            if (lists.Frequency(term) > 0)
                visit(bigrams.TextOf(term), lists.ListOf(term), default);
    }

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

    private void Count(Inverter wordLists, Inverter bigramLists, PassageLengths[] lengths)
    {
        var passage = 0;
        foreach (var source in sources.Values)
            for (var (at, end) = (0, passage + source.PassageCount); passage < end; passage++)
            {
                var (titleWords, titleBigrams) = (CountRun(source.Tokens, ref at, wordLists, passage), CountRun(source.Tokens, ref at, bigramLists, passage));
                var (bodyWords, bodyBigrams) = (CountRun(source.Tokens, ref at, wordLists, passage), CountRun(source.Tokens, ref at, bigramLists, passage));
                lengths[passage] = new PassageLengths(bodyWords, titleWords, bodyBigrams, titleBigrams);
            }
    }

    private void Fill(Inverter wordLists, Inverter bigramLists)
    {
        var passage = 0;
        foreach (var source in sources.Values)
            for (var (at, end) = (0, passage + source.PassageCount); passage < end; passage++)
                foreach (var inTitle in (ReadOnlySpan<bool>)[true, false])
                {
                    FillRun(source.Tokens, ref at, wordLists, passage, inTitle);
                    FillRun(source.Tokens, ref at, bigramLists, passage, inTitle);
                }
    }

    private static int CountRun(TokenStream tokens, ref int at, Inverter lists, int passage)
    {
        var count = (int)tokens.Read(ref at);
        for (var i = 0; i < count; i++)
            lists.Count((int)tokens.Read(ref at), passage);
        return count;
    }

    private static void FillRun(TokenStream tokens, ref int at, Inverter lists, int passage, bool inTitle)
    {
        for (var left = (int)tokens.Read(ref at); left > 0; left--)
            lists.Fill((int)tokens.Read(ref at), passage, inTitle);
    }

    private sealed record Buffered(SourceEntry Source, IReadOnlyList<ArticleEntry> Articles, TokenStream Tokens)
    {
        public int PassageCount { get; } = Articles.Sum(a => a.Passages.Count);
    }
}
