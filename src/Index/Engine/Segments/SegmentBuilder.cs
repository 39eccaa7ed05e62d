using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine.Documents;
using Wenzheng.Indexing.Engine.Filters;
using Wenzheng.Indexing.Engine.Forward;
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
        var passageCount = sources.Values.Sum(s => s.Articles.Sum(a => a.Passages.Count));
        var lengths = new PassageLengths[passageCount];
        var (wordLists, bigramLists) = (new Inverter(words.Count), new Inverter(bigrams.Count));
        Walk((term, passage, _) => wordLists.Count(term, passage), (term, passage, _) => bigramLists.Count(term, passage), lengths);
        wordLists.Allocate();
        bigramLists.Allocate();
        Walk(wordLists.Fill, bigramLists.Fill, null);
        WriteDocuments(files, lengths);

        files.Postings.BeginSection();
        var order = words.Sorted();
        var end = WriteTerms(files, words, order, wordLists, 0, new LengthTable(Column(lengths, l => l.BodyWords), Column(lengths, l => l.TitleWords)), out var numbers);
        WriteForward(files, order, numbers, wordLists);
        WriteTerms(files, bigrams, bigrams.Sorted(), bigramLists, end, new LengthTable(Column(lengths, l => l.BodyBigrams), Column(lengths, l => l.TitleBigrams)), out _);
        sources.Clear();
        (words, bigrams, Bytes) = (new TermInterner(), new TermInterner(), 0);
    }

    private static ushort[] Column(PassageLengths[] lengths, Func<PassageLengths, int> of) => [.. lengths.Select(l => PassageLengths.Capped(of(l)))];

    private static long WriteTerms(SegmentFiles files, TermInterner terms, int[] order, Inverter lists, long start, LengthTable lengths, out int[] numbers)
    {
        var dictionary = new TermDictionaryWriter(files.Terms, new PostingsWriter(files.Postings, lengths), start);
        numbers = new int[terms.Count];
        foreach (var term in order)
        {
            // A source that was replaced in the same session leaves terms that stand nowhere.
            if (lists.Frequency(term) == 0)
                continue;
            numbers[term] = dictionary.Count;
            dictionary.Add(terms.TextOf(term), lists.ListOf(term));
        }
        return dictionary.Finish();
    }

    private void WriteDocuments(SegmentFiles files, PassageLengths[] lengths)
    {
        var counts = new UnitCounts();
        foreach (var source in sources.Values)
            foreach (var article in source.Articles)
                counts.Add(article);
        var documents = new DocumentsWriter(files.Documents, files.Text, UnitTable.FromCounts(counts.Values));
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

    private void WriteForward(SegmentFiles files, int[] order, int[] numbers, Inverter lists)
    {
        var frequencies = new List<int>(order.Length);
        foreach (var term in order)
            if (lists.Frequency(term) > 0)
                frequencies.Add(lists.Frequency(term));
        var forward = new ForwardWriter(files.Forward, [.. frequencies]);
        var field = new List<TermAt>();
        foreach (var source in sources.Values)
        {
            var at = 0;
            var tokens = source.Tokens;
            for (var passages = source.Articles.Sum(a => a.Passages.Count); passages > 0; passages--)
            {
                forward.BeginPassage();
                for (var i = 0; i < 2; i++)
                {
                    field.Clear();
                    var position = 0;
                    for (var left = tokens.Read(ref at); left > 0; left--)
                    {
                        var term = numbers[(int)tokens.Read(ref at)];
                        var step = tokens.Read(ref at);
                        position += (int)(step >> 1) ^ -(int)(step & 1);
                        field.Add(new TermAt(term, position));
                    }
                    forward.WriteField(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(field));
                    for (var left = tokens.Read(ref at); left > 0; left--)
                        tokens.Read(ref at);
                }
            }
        }
        forward.Finish();
    }

    private void Walk(Action<int, int, bool> onWord, Action<int, int, bool> onBigram, PassageLengths[]? lengths)
    {
        var passage = 0;
        foreach (var source in sources.Values)
        {
            var at = 0;
            var tokens = source.Tokens;
            for (var left = source.Articles.Sum(a => a.Passages.Count); left > 0; left--, passage++)
            {
                var (titleWords, titleBigrams) = WalkField(tokens, ref at, passage, true, onWord, onBigram);
                var (bodyWords, bodyBigrams) = WalkField(tokens, ref at, passage, false, onWord, onBigram);
                lengths?[passage] = new PassageLengths(bodyWords, titleWords, bodyBigrams, titleBigrams);
            }
        }
    }

    private static (int Words, int Bigrams) WalkField(TokenStream tokens, ref int at, int passage, bool inTitle, Action<int, int, bool> onWord, Action<int, int, bool> onBigram)
    {
        var wordCount = (int)tokens.Read(ref at);
        for (var i = 0; i < wordCount; i++)
        {
            onWord((int)tokens.Read(ref at), passage, inTitle);
            tokens.Read(ref at);
        }
        var bigramCount = (int)tokens.Read(ref at);
        for (var i = 0; i < bigramCount; i++)
            onBigram((int)tokens.Read(ref at), passage, inTitle);
        return (wordCount, bigramCount);
    }

    private sealed record Buffered(SourceEntry Source, IReadOnlyList<ArticleEntry> Articles, TokenStream Tokens);
}
