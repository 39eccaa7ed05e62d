using Lucene.Net.Documents;
using Lucene.Net.Index;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Full.Lucene;

/// <summary>
/// A source as a block of documents. The documents are made one by one while Lucene takes them, over the same buffers; not
/// thread-safe.
/// </summary>
internal sealed class SourceDocuments : IDisposable
{
    // Neither positions nor the text itself: the second stage looks at the text on its own.
    private static readonly FieldType Terms = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS }.Frozen();

    private readonly TokenBuffer title = new();
    private readonly TokenBuffer body = new();
    private readonly TermStream words, titleWords, bigrams, titleBigrams;

    public SourceDocuments()
    {
        words = new TermStream(TermKind.Word, title, body);
        titleWords = new TermStream(TermKind.Word, title);
        bigrams = new TermStream(TermKind.Bigram, title, body);
        titleBigrams = new TermStream(TermKind.Bigram, title);
    }

    public IEnumerable<IEnumerable<IIndexableField>> Of(SourceRecord record, IReadOnlyList<ArticleEntry> articles)
    {
        var source = ExactTerm.Of(record.Entry.Name);
        yield return
        [
            new NumericDocValuesField(FieldNames.Kind, (long)DocumentKind.Source),
            new StringField(FieldNames.Source, source, Field.Store.NO),
            new BinaryDocValuesField(FieldNames.SourceRecord, StoredJson.Write(record)),
        ];
        foreach (var (article, passages) in articles)
        {
            yield return OfArticle(source, article);
            foreach (var passage in passages)
                yield return OfPassage(source, article, passage);
        }
    }

    public void Dispose()
    {
        foreach (var stream in new[] { words, titleWords, bigrams, titleBigrams })
            stream.Dispose();
    }

    private static List<IIndexableField> OfArticle(string source, Article article)
    {
        var fields = new List<IIndexableField>
        {
            new NumericDocValuesField(FieldNames.Kind, (long)DocumentKind.Article),
            new StringField(FieldNames.Source, source, Field.Store.NO),
            new StringField(FieldNames.ArticleId, ExactTerm.Of(article.Id), Field.Store.NO),
            new StoredField(FieldNames.Article, StoredJson.Write(article with { Text = "" })),
            new BinaryDocValuesField(FieldNames.Text, StoredJson.WriteText(article.Text)),
        };
        if (article.Places.Count > 0)
            fields.Add(new BinaryDocValuesField(FieldNames.Places, StoredJson.Write(article.Places)));
        return fields;
    }

    private List<IIndexableField> OfPassage(string source, Article article, Passage passage)
    {
        var text = article.Text.AsSpan(passage.Start, passage.Length);
        TextAnalyzer.Default.Analyze(passage.Heading, title);
        TextAnalyzer.Default.Analyze(text, body);
        var smartTitle = SmartWords.Spelling(passage.Heading);
        var fields = new List<IIndexableField>
        {
            new NumericDocValuesField(FieldNames.Kind, (long)DocumentKind.Passage),
            new NumericDocValuesField(FieldNames.Range, ((long)passage.Start << 32) | (uint)passage.Length),
            new BinaryDocValuesField(FieldNames.Passage, StoredJson.Write(passage)),
            new StringField(FieldNames.Source, source, Field.Store.NO),
            new StringField(FieldNames.ArticleKind, article.Kind.ToString(), Field.Store.NO),
            new Field(FieldNames.Word, words, Terms),
            new Field(FieldNames.TitleWord, titleWords, Terms),
            new Field(FieldNames.Bigram, bigrams, Terms),
            new Field(FieldNames.TitleBigram, titleBigrams, Terms),
            new Field(FieldNames.SmartWord, smartTitle + "，" + SmartWords.Spelling(text), Terms),
            new Field(FieldNames.TitleSmartWord, smartTitle, Terms),
        };
        foreach (var place in article.Places.Select(p => p.Name).Distinct(StringComparer.Ordinal))
            fields.Add(new StringField(FieldNames.Place, ExactTerm.Of(place), Field.Store.NO));
        if (article.Published is { } day)
            fields.Add(new Int32Field(FieldNames.Day, day.DayNumber, Field.Store.NO));
        return fields;
    }
}
