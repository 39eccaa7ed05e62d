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
    // Tokens between asking for a term's place and using it: about what memory takes to answer.
    private const int Ahead = 12;

    private readonly SortedDictionary<string, Buffered> sources = new(StringComparer.Ordinal);
    private readonly TokenBuffer heading = new();
    private readonly TokenBuffer body = new();
    private string? analyzedHeading;
    private PassageTerms words = new();
    private PassageTerms bigrams = new();

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
                AnalyzeHeading(passage.Heading);
                analyzer.Analyze(article.Text.AsSpan(passage.Start, passage.Length), body);
                words.Begin();
                bigrams.Begin();
                var (titleWords, titleBigrams) = AddField(heading, inTitle: true);
                var (bodyWords, bodyBigrams) = AddField(body, inTitle: false);
                tokens.Add(new PassageLengths(bodyWords, titleWords, bodyBigrams, titleBigrams), words, bigrams);
            }
        }
        Bytes += tokens.Bytes;
        sources.Add(source.Name, new Buffered(source, articles, tokens));
    }

    public bool Remove(string source)
    {
        if (!sources.Remove(source, out var removed))
            return false;
        for (var (left, at) = (removed.PassageCount, 0); left > 0; left--)
        {
            removed.Tokens.ReadLengths(ref at);
            foreach (var terms in (ReadOnlySpan<PassageTerms>)[words, bigrams])
                for (var count = removed.Tokens.ReadCount(ref at); count > 0; count--)
                    terms.Forget(removed.Tokens.ReadTerm(ref at).Term);
        }
        return true;
    }

    /// <summary>Writes everything gathered and forgets it.</summary>
    public void WriteTo(SegmentFiles files)
    {
        var lengths = new PassageLengths[sources.Values.Sum(s => s.PassageCount)];
        var (wordLists, bigramLists) = (new Inverter(words.Frequencies()), new Inverter(bigrams.Frequencies()));
        Invert(wordLists, bigramLists, lengths);
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
        (words, bigrams, Bytes) = (new PassageTerms(), new PassageTerms(), 0);
    }

    // The passages of an article mostly share its title.
    private void AnalyzeHeading(string text)
    {
        if (text == analyzedHeading)
            return;
        analyzer.Analyze(text, heading);
        analyzedHeading = text;
    }

    private PassageTerms TermsOf(TokenKind kind) => kind == TokenKind.Bigram ? bigrams : words;

    private (int Words, int Bigrams) AddField(TokenBuffer tokens, bool inTitle)
    {
        var all = tokens.Tokens;
        var bigramCount = 0;
        for (var i = 0; i < all.Length; i++)
        {
            if (i + Ahead < all.Length)
                TermsOf(all[i + Ahead].Kind).Foresee(tokens.TextOf(all[i + Ahead]));
            TermsOf(all[i].Kind).Add(tokens.TextOf(all[i]), inTitle);
            bigramCount += all[i].Kind == TokenKind.Bigram ? 1 : 0;
        }
        return (all.Length - bigramCount, bigramCount);
    }

    private static ushort[] Column(PassageLengths[] lengths, Func<PassageLengths, int> of) => [.. lengths.Select(l => PassageLengths.Capped(of(l)))];

    // A source that was replaced in the same session leaves terms that stand nowhere.
    private void WalkWords(int[] order, Inverter lists, Inverter pairs, TermVisitor visit)
    {
        foreach (var term in order)
        {
            var text = words.TextOf(term);
            var bigram = text.Length == 2 ? bigrams.Find(text) : -1;
            if (lists.ListOf(term) is { Length: > 0 } list)
                visit(text, list, bigram < 0 ? default : pairs.ListOf(bigram));
        }
    }

    private void WalkBigrams(int[] order, Inverter lists, TermVisitor visit)
    {
        foreach (var term in order)
            if (lists.ListOf(term) is { Length: > 0 } list)
                visit(bigrams.TextOf(term), list, default);
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

    private void Invert(Inverter wordLists, Inverter bigramLists, PassageLengths[] lengths)
    {
        var passage = 0;
        foreach (var source in sources.Values)
            for (var (at, end) = (0, passage + source.PassageCount); passage < end; passage++)
            {
                lengths[passage] = source.Tokens.ReadLengths(ref at);
                Invert(source.Tokens, ref at, wordLists, passage);
                Invert(source.Tokens, ref at, bigramLists, passage);
            }
    }

    private static void Invert(TokenStream tokens, ref int at, Inverter lists, int passage)
    {
        for (var left = tokens.ReadCount(ref at); left > 0; left--)
        {
            var (term, body, title) = tokens.ReadTerm(ref at);
            lists.Add(term, new Posting(passage, body, title));
        }
    }

    private sealed record Buffered(SourceEntry Source, IReadOnlyList<ArticleEntry> Articles, TokenStream Tokens)
    {
        public int PassageCount { get; } = Articles.Sum(a => a.Passages.Count);
    }
}
