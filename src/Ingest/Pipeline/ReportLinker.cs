using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;
using Wenzheng.Ingestion.Duplicates;

namespace Wenzheng.Ingestion.Pipeline;

/// <summary>
/// 连同稿: sets <see cref="Article.SameAs"/> over the whole archive in order of source and article: files just read, and between them those
/// that stay as the index has them. Where a link of a file that stays has changed, its source is written again with the new one.
/// </summary>
internal sealed class ReportLinker
{
    private readonly ArticleDifference before;
    private readonly ReportGroups groups = new();
    private readonly Queue<(string Source, List<KeptArticle> Articles)> kept;

    /// <param name="before">The index before.</param>
    /// <param name="isKept">Whether a source of it may stay as it is.</param>
    /// <param name="options">Threads.</param>
    public ReportLinker(ArticleDifference before, Func<SourceEntry, bool> isKept, ParallelOptions options)
    {
        this.before = before;
        var names = before.Sources.Values.Where(s => s.ModifiedTicks != 0 && isKept(s)).Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        var numbers = names.Count == 0 ? [] : before.Articles();
        var read = new KeptArticle?[numbers.Count];
        Parallel.For(0, numbers.Count, options, i =>
        {
            var article = before.ArticleAt(numbers[i]);
            if (names.Contains(article.Source))
                read[i] = new KeptArticle(numbers[i], article.Source, article.SameAs, ArticleSketch.Of(article));
        });
        kept = new(read.OfType<KeptArticle>().GroupBy(a => a.Source, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.ToList())));
    }

    /// <summary>Takes the sources that stay and come before the name; returns those whose links changed, as they are now.</summary>
    /// <param name="name">Up to and without this source; null for all.</param>
    public IEnumerable<(SourceEntry Source, List<ArticleEntry> Articles)> Pass(string? name)
    {
        while (kept.TryPeek(out var next) && (name is null || string.CompareOrdinal(next.Source, name) < 0))
        {
            kept.Dequeue();
            if (PassOne(next.Articles) is { } changed)
                yield return (before.Sources[next.Source], changed);
        }
    }

    /// <summary>Links the articles of a source that was read.</summary>
    public IReadOnlyList<ArticleEntry> Link(IReadOnlyList<ArticleEntry> articles)
    {
        ArticleEntry[] linked = [.. articles];
        for (var i = 0; i < linked.Length; i++)
            if (groups.Add(ArticleSketch.Of(linked[i].Article)) is { Length: > 0 } same)
                linked[i] = linked[i] with { Article = linked[i].Article with { SameAs = same } };
        return linked;
    }

    /// <summary>Leaves out a source that was read again, or has gone.</summary>
    public void Skip(string name)
    {
        if (kept.TryPeek(out var next) && next.Source == name)
            kept.Dequeue();
    }

    private List<ArticleEntry>? PassOne(List<KeptArticle> articles)
    {
        var links = articles.ConvertAll(a => groups.Add(a.Sketch));
        if (links.SequenceEqual(articles.Select(a => a.SameAs)))
            return null;
        var entries = new List<ArticleEntry>();
        for (var i = 0; i < articles.Count; i++)
        {
            var article = before.ArticleAt(articles[i].Number) with { SameAs = links[i] };
            entries.Add(new ArticleEntry(article, PassageCutter.Default.Cut(article)));
        }
        return entries;
    }

    private sealed record KeptArticle(int Number, string Source, string SameAs, ArticleSketch? Sketch);
}
