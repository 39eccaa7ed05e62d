using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Tools.Evidence;

/// <summary>缺文的索引: an index from which some articles are never found, so that what they answer becomes unanswerable among neighbours of their kind.</summary>
internal sealed class WithoutArticles(IIndexReader reader, IReadOnlySet<int> missing) : IIndexReader
{
    public Manifest Manifest => reader.Manifest;

    public int PassageCount => reader.PassageCount;

    public IReadOnlyList<Candidate> Search(IndexQuery query) =>
        [.. reader.Search(query with { Limit = Math.Min(400, query.Limit * 3) }).Where(c => !missing.Contains(reader.ArticleOf(c.Passage))).Take(query.Limit)];

    public int DocumentFrequency(string term, TermKind kind) => reader.DocumentFrequency(term, kind);

    public IEnumerable<string> Words() => reader.Words();

    public Passage PassageAt(int number) => reader.PassageAt(number);

    public string PassageText(int number) => reader.PassageText(number);

    public int ArticleOf(int passageNumber) => reader.ArticleOf(passageNumber);

    public IReadOnlyList<int> PassagesOf(int articleNumber) => reader.PassagesOf(articleNumber);

    public Article ArticleAt(int articleNumber) => reader.ArticleAt(articleNumber);

    public int FindArticle(string articleId) => reader.FindArticle(articleId);

    public IReadOnlyList<int> Articles() => reader.Articles();

    public IReadOnlyList<SourceEntry> Sources() => reader.Sources();

    public IReadOnlyList<SourcePlaces> Places() => reader.Places();

    public void Dispose()
    {
        // The reader under it is the caller's.
    }
}
