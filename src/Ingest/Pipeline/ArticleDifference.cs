using Wenzheng.Indexing;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Ingestion.Pipeline;

/// <summary>差异: counts articles added, changed and removed against the index before.</summary>
internal sealed class ArticleDifference : IDisposable
{
    private readonly IIndexReader? before;

    private ArticleDifference(IIndexReader? before) => this.before = before;

    public int Added { get; private set; }

    public int Changed { get; private set; }

    public int Removed { get; private set; }

    /// <summary>The sources of the index before, by name; empty when there is no index.</summary>
    public IReadOnlyDictionary<string, SourceEntry> Sources { get; private set; } = new Dictionary<string, SourceEntry>();

    /// <param name="index">The index.</param>
    /// <param name="rebuild">Whether an index that cannot be read does not matter, because it is built anew.</param>
    /// <exception cref="IndexException">The index is there and cannot be used.</exception>
    public static ArticleDifference Against(IPassageIndex index, bool rebuild)
    {
        try
        {
            var reader = index.Acquire();
            return new ArticleDifference(reader) { Sources = reader.Sources().ToDictionary(s => s.Name, StringComparer.Ordinal) };
        }
        catch (IndexException error) when (error.Failure == IndexFailure.Missing || (rebuild && error.Failure is not IndexFailure.Locked))
        {
            return new ArticleDifference(null);
        }
    }

    /// <summary>Counts a source that is new or replaces its older state.</summary>
    public void Replace(string source, IReadOnlyList<ArticleEntry> articles)
    {
        var old = Sources.ContainsKey(source) ? OldArticles(source) : [];
        foreach (var entry in articles)
        {
            if (!old.Remove(entry.Article.Id, out var text))
                Added++;
            else if (text != entry.Article.Text)
                Changed++;
        }
        Removed += old.Count;
    }

    /// <summary>Counts a source that leaves.</summary>
    public void Remove(string source) => Removed += OldArticles(source).Count;

    /// <summary>The generation before; null when there is none.</summary>
    public Manifest? Generation => before?.Manifest;

    /// <summary>Numbers of the articles of the index before.</summary>
    public IReadOnlyList<int> Articles() => before?.Articles() ?? [];

    /// <summary>An article of the index before.</summary>
    public Article ArticleAt(int number) => before!.ArticleAt(number);

    /// <summary>Whether another source of the index holds a document of the id.</summary>
    public bool HoldsElsewhere(string id, string source) =>
        before?.FindArticle(id) is >= 0 and var number && before.ArticleAt(number).Source != source;

    public void Dispose() => before?.Dispose();

    /// <summary>The articles of a source of the index before, in order.</summary>
    public IEnumerable<Article> ArticlesOf(string source)
    {
        if (before is null)
            yield break;
        // A page's articles are named by its source and their ordinal; an imported document may have any name.
        if (Sources[source].ModifiedTicks != 0)
        {
            for (var ordinal = 0; ; ordinal++)
                if (before.FindArticle($"{source}#{ordinal}") is >= 0 and var number)
                    yield return before.ArticleAt(number);
                else if (ordinal > 0) // Readers count from 0 or from 1.
                    yield break;
        }
        var numbers = before.Articles();
        for (var at = FirstOf(source, numbers); at < numbers.Count && before.ArticleAt(numbers[at]) is var article && article.Source == source; at++)
            yield return article;
    }

    /// <summary>Where the articles of a source begin among all, which are in order of source; to read them all would take as long as indexing some.</summary>
    private int FirstOf(string source, IReadOnlyList<int> numbers)
    {
        var (low, high) = (0, numbers.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (string.CompareOrdinal(before!.ArticleAt(numbers[middle]).Source, source) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private Dictionary<string, string> OldArticles(string source) => ArticlesOf(source).ToDictionary(a => a.Id, a => a.Text, StringComparer.Ordinal);
}
