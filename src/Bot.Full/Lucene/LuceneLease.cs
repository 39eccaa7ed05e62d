using Lucene.Net.Index;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Engine.Generations;

namespace Wenzheng.Bot.Full.Lucene;

/// <summary>One user's view of a generation.</summary>
internal sealed class LuceneLease(LuceneGeneration generation) : GenerationLease(generation)
{
    private readonly DocumentNumbers numbers = generation.Numbers;

    public override int PassageCount => numbers.Passages.Length;

    public override int DocumentFrequency(string term, TermKind kind)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Read(() => generation.Frequencies.Of(FieldNames.Of(kind), ExactTerm.Of(term)));
    }

    public override IEnumerable<string> Words() => Read(() => Vocabulary.Of(generation.Reader));

    public override Passage PassageAt(int number) => Read(() => StoredJson.Read<Passage>(generation.Bytes(FieldNames.Passage, PassageDocument(number))));

    public override string PassageText(int number) => Read(() =>
    {
        var range = generation.Number(FieldNames.Range, PassageDocument(number));
        var text = StoredJson.ReadText(generation.Bytes(FieldNames.Text, numbers.Articles[numbers.ArticleOfPassage[number]]));
        return text.Substring((int)(range >> 32), (int)range);
    });

    public override int ArticleOf(int passageNumber) => Read(() =>
    {
        PassageDocument(passageNumber);
        return numbers.ArticleOfPassage[passageNumber];
    });

    public override IReadOnlyList<int> PassagesOf(int articleNumber) => Read(() =>
    {
        ArticleDocument(articleNumber);
        var first = numbers.FirstPassage[articleNumber];
        return (int[])[.. Enumerable.Range(first, numbers.FirstPassage[articleNumber + 1] - first)];
    });

    public override Article ArticleAt(int articleNumber) => Read(() => ArticleIn(ArticleDocument(articleNumber)));

    public override int FindArticle(string articleId)
    {
        ArgumentNullException.ThrowIfNull(articleId);
        return Read(() =>
        {
            var least = -1;
            var term = new Term(FieldNames.ArticleId, ExactTerm.Of(articleId));
            foreach (var leaf in generation.Reader.Leaves)
            {
                var found = leaf.AtomicReader.GetTermDocsEnum(term);
                while (found is not null && found.NextDoc() != DocsEnum.NO_MORE_DOCS)
                {
                    var number = numbers.OfDocument[leaf.DocBase + found.DocID];
                    if ((least < 0 || number < least) && IdOf(numbers.Articles[number]) == articleId)
                        least = number;
                }
            }
            return least;
        });
    }

    public override IReadOnlyList<int> Articles() => [.. Enumerable.Range(0, numbers.Articles.Length)];

    public override IReadOnlyList<SourceEntry> Sources() => Read(() => (SourceEntry[])[.. generation.Records().Select(r => r.Entry)]);

    public override IReadOnlyList<SourcePlaces> Places() => Read(() =>
    {
        var found = new List<SourcePlaces>();
        for (var source = 0; source < numbers.Sources.Length; source++)
        {
            var (first, end) = (numbers.FirstArticle[source], numbers.FirstArticle[source + 1]);
            var articles = new IReadOnlyList<Place>[end - first];
            for (var article = first; article < end; article++)
                articles[article - first] = generation.Values<List<Place>>(FieldNames.Places, numbers.Articles[article]) ?? [];
            if (articles.Any(a => a.Count > 0))
                found.Add(new SourcePlaces(generation.Values<SourceRecord>(FieldNames.SourceRecord, numbers.Sources[source])!.Entry.Name, articles));
        }
        return found;
    });

    protected override IReadOnlyList<Candidate> Find(IndexQuery query) => generation.Search.Find(query);

    protected override bool IsDamage(Exception error) => error is not ArgumentOutOfRangeException and not ObjectDisposedException && LuceneGeneration.IsDamage(error);

    private Article ArticleIn(int document) =>
        StoredJson.Read<Article>(generation.Stored(FieldNames.Article, document)) with { Text = StoredJson.ReadText(generation.Bytes(FieldNames.Text, document)) };

    private string IdOf(int document) => StoredJson.Read<Article>(generation.Stored(FieldNames.Article, document)).Id;

    private int PassageDocument(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, numbers.Passages.Length);
        return numbers.Passages[number];
    }

    private int ArticleDocument(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, numbers.Articles.Length);
        return numbers.Articles[number];
    }
}
