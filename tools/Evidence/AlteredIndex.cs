using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Tools.Evidence;

/// <summary>
/// 改过的索引: an index from which some articles are never found and in which others have another text, so that what they answer
/// becomes unanswerable among neighbours of its kind. Retrieval still goes by the text as it was.
/// </summary>
/// <param name="reader">The index.</param>
/// <param name="missing">Articles that are never found.</param>
/// <param name="changed">Articles that read otherwise.</param>
internal sealed class AlteredIndex(IIndexReader reader, IReadOnlySet<int> missing, IReadOnlyDictionary<int, Article> changed) : IIndexReader
{
    // Views of articles are kept for each manifest: what reads otherwise must not meet the views of what it was.
    private readonly Manifest manifest = changed.Count == 0 ? reader.Manifest : reader.Manifest with { };

    public Manifest Manifest => manifest;

    public int PassageCount => reader.PassageCount;

    public IReadOnlyList<Candidate> Search(IndexQuery query) => missing.Count == 0 ? reader.Search(query) :
        [.. reader.Search(query with { Limit = Math.Min(400, query.Limit * 3) }).Where(c => !missing.Contains(reader.ArticleOf(c.Passage))).Take(query.Limit)];

    public int DocumentFrequency(string term, TermKind kind) => reader.DocumentFrequency(term, kind);

    public IEnumerable<string> Words() => reader.Words();

    public Passage PassageAt(int number) => reader.PassageAt(number);

    public string PassageText(int number) => reader.PassageText(number);

    public int ArticleOf(int passageNumber) => reader.ArticleOf(passageNumber);

    public IReadOnlyList<int> PassagesOf(int articleNumber) => reader.PassagesOf(articleNumber);

    public Article ArticleAt(int articleNumber) => changed.TryGetValue(articleNumber, out var article) ? article : reader.ArticleAt(articleNumber);

    public int FindArticle(string articleId) => reader.FindArticle(articleId);

    public IReadOnlyList<int> Articles() => reader.Articles();

    public IReadOnlyList<SourceEntry> Sources() => reader.Sources();

    public IReadOnlyList<SourcePlaces> Places() => reader.Places();

    public void Dispose()
    {
        // The reader under it is the caller's.
    }
}
