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
    private readonly Queue<IGrouping<string, SketchedArticle>> kept;
    private readonly List<SketchedArticle> linked = [];

    /// <param name="before">The index before.</param>
    /// <param name="sketches">Sketches of its articles; null when they must be made.</param>
    /// <param name="stays">Whether a source of it may stay as it is.</param>
    /// <param name="options">Threads.</param>
    public ReportLinker(ArticleDifference before, List<SketchedArticle>? sketches, Func<string, bool> stays, ParallelOptions options)
    {
        this.before = before;
        kept = new((sketches ?? Sketch(before, options)).Where(a => stays(a.Source)).GroupBy(a => a.Source, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal));
    }

    /// <summary>All articles with their links as they are now; whole after the last <see cref="Pass"/>.</summary>
    public IReadOnlyCollection<SketchedArticle> Linked => linked;

    /// <summary>Takes the sources that stay and come before the name; returns those whose links changed, as they are now.</summary>
    /// <param name="name">Up to and without this source; null for all.</param>
    public IEnumerable<(SourceEntry Source, List<ArticleEntry> Articles)> Pass(string? name)
    {
        while (kept.TryPeek(out var next) && (name is null || string.CompareOrdinal(next.Key, name) < 0))
        {
            kept.Dequeue();
            var links = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var article in next)
            {
                var same = groups.Add(article.Sketch);
                linked.Add(article with { SameAs = same });
                if (same != article.SameAs)
                    links[article.Sketch.Id] = same;
            }
            if (links.Count > 0)
                yield return (before.Sources[next.Key], [.. before.ArticlesOf(next.Key).Select(a => Entry(a with { SameAs = links.GetValueOrDefault(a.Id, a.SameAs) }))]);
        }
    }

    /// <summary>Links the articles of a source that was read; the source's older state does not count.</summary>
    public IReadOnlyList<ArticleEntry> Link(string source, IReadOnlyList<ArticleEntry> articles)
    {
        Skip(source);
        ArticleEntry[] entries = [.. articles];
        for (var i = 0; i < entries.Length; i++)
            if (ArticleSketch.Of(entries[i].Article) is { } sketch)
            {
                var same = groups.Add(sketch);
                linked.Add(new SketchedArticle(source, same, sketch));
                entries[i] = entries[i] with { Article = entries[i].Article with { SameAs = same } };
            }
        return entries;
    }

    /// <summary>Leaves out a source that goes.</summary>
    public void Skip(string name)
    {
        if (kept.TryPeek(out var next) && next.Key == name)
            kept.Dequeue();
    }

    private static ArticleEntry Entry(Article article) => new(article, PassageCutter.Default.Cut(article));

    private static IEnumerable<SketchedArticle> Sketch(ArticleDifference before, ParallelOptions options)
    {
        var numbers = before.Articles();
        var sketched = new SketchedArticle?[numbers.Count];
        Parallel.For(0, numbers.Count, options, i =>
        {
            var article = before.ArticleAt(numbers[i]);
            if (ArticleSketch.Of(article) is { } sketch)
                sketched[i] = new SketchedArticle(article.Source, article.SameAs, sketch);
        });
        return sketched.OfType<SketchedArticle>();
    }
}
