using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine.Documents;
using Wenzheng.Indexing.Engine.Scoring;
using Wenzheng.Indexing.Engine.Segments;

namespace Wenzheng.Indexing.Engine.Generations;

/// <summary>
/// 快照: an opened generation. Articles and passages are numbered by source name, then by their order in the source, whatever
/// segments hold them: the same corpus has the same numbers however it was updated.
/// </summary>
internal sealed class Snapshot : OpenGeneration
{
    // Longer ones, which are rare, are decoded each time: with what was found in the articles this bounds all that is kept to some 5 MB;
    // of usual pages it is 1 MB.
    private const int LongestKeptArticle = 4096;
    private const int LongestKeptPassage = 1024;

    private readonly RecentReads<Article> recentArticles = new(256);
    private readonly RecentReads<string> recentTexts = new(512);
    private readonly SegmentView[] segments;
    private readonly LiveSource[] sources;
    private readonly int[] firstPassages;
    private readonly int[] firstArticles;
    private readonly FieldTotals totals;

    private Snapshot(Manifest manifest, Segment[] opened)
        : base(manifest)
    {
        segments = [.. opened.Select(s => new SegmentView(s))];
        sources = Number(segments);
        firstPassages = Array.ConvertAll(sources, s => s.FirstPassage);
        firstArticles = Array.ConvertAll(sources, s => s.FirstArticle);
        foreach (var source in sources)
            totals += source.View.Documents.TotalsOf(source.Source);
        WordNorms = new SpaceNorms(LengthNorms.Of(totals.BodyWords, totals.Passages, Bm25F.BodyB), LengthNorms.Of(totals.TitleWords, totals.WithTitle, Bm25F.TitleB));
        BigramNorms = new SpaceNorms(LengthNorms.Of(totals.BodyBigrams, totals.Passages, Bm25F.BodyB), LengthNorms.Of(totals.TitleBigrams, totals.WithTitle, Bm25F.TitleB));
        foreach (var view in segments)
            view.SetNorms(WordNorms, BigramNorms);
        if (totals.Passages != PassageCount || PassageCount != manifest.Passages || ArticleCount != manifest.Articles || sources.Length != manifest.Sources)
            throw Files.Damage.Error("清单的数目与内容不符");
    }

    public IReadOnlyList<SegmentView> Segments => segments;

    /// <summary>In order of name.</summary>
    public IReadOnlyList<LiveSource> Sources => sources;

    public int PassageCount => sources.Length == 0 ? 0 : sources[^1].FirstPassage + PassagesIn(sources[^1]);

    public int ArticleCount => sources.Length == 0 ? 0 : sources[^1].FirstArticle + ArticlesIn(sources[^1]);

    public SpaceNorms WordNorms { get; }

    public SpaceNorms BigramNorms { get; }

    /// <summary>Opens and verifies a generation.</summary>
    /// <exception cref="IndexException">It is damaged, or of another format or analysis.</exception>
    public static Snapshot Open(string folder)
    {
        var manifest = ManifestFile.Read(folder);
        ManifestFile.RequireUsable(manifest, BuiltInIndex.EngineName, Files.FileKinds.FormatVersion);
        var catalogue = manifest.Files.ToDictionary(f => f.Name, StringComparer.Ordinal);
        var opened = new List<Segment>();
        try
        {
            foreach (var entry in manifest.Segments)
                opened.Add(Segment.Open(folder, entry, catalogue));
            return new Snapshot(manifest, [.. opened]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or OverflowException or ArgumentException or IndexOutOfRangeException)
        {
            Close(opened);
            throw Files.Damage.Unreadable(Path.GetFileName(folder), error);
        }
        catch
        {
            Close(opened);
            throw;
        }
    }

    public override IIndexReader Lease() => new SnapshotLease(this);

    public override void LetGo()
    {
        recentArticles.Clear();
        recentTexts.Clear();
        foreach (var view in segments)
            view.Segment.LetPagesGo();
    }

    public int LiveFrequency(TermKind kind, ReadOnlySpan<char> key)
    {
        var count = 0;
        foreach (var view in segments)
            if (view.Segment.Dictionary(kind).TryFind(key, out var term))
                count += view.Segment.LiveFrequency(kind, term);
        return count;
    }

    /// <summary>All live words in ordinal order.</summary>
    public string[] LiveWords() => LiveVocabulary.Words(segments);

    public Article ArticleAt(int number)
    {
        if (recentArticles.Find(number) is { } kept)
            return kept;
        var (view, local) = LocateArticle(number);
        var article = view.Documents.ArticleAt(local);
        if (article.Text.Length <= LongestKeptArticle)
            recentArticles.Keep(number, article);
        return article;
    }

    public string PassageText(int number)
    {
        if (recentTexts.Find(number) is { } kept)
            return kept;
        var (view, local) = LocatePassage(number);
        var text = view.Documents.PassageText(local);
        if (text.Length <= LongestKeptPassage)
            recentTexts.Keep(number, text);
        return text;
    }

    public (SegmentView View, int Local) LocatePassage(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, PassageCount);
        var source = sources[LastAtOrBefore(number, firstPassages)];
        return (source.View, source.View.Documents.FirstPassage(source.Source) + number - source.FirstPassage);
    }

    public (SegmentView View, int Local) LocateArticle(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, ArticleCount);
        var source = sources[LastAtOrBefore(number, firstArticles)];
        return (source.View, source.View.Documents.FirstArticle(source.Source) + number - source.FirstArticle);
    }

    private static LiveSource[] Number(SegmentView[] segments)
    {
        var found = new List<LiveSource>();
        foreach (var view in segments)
        {
            Array.Fill(view.Passages, -1);
            Array.Fill(view.Articles, -1);
            for (var source = 0; source < view.Documents.SourceCount; source++)
                if (!view.Segment.Deletes[source])
                    found.Add(new LiveSource(view, source, 0, 0));
        }
        // The sources of one segment are in order already; their names are not read for opening.
        if (segments.Length > 1)
            found = SortedByName(found);
        var (article, passage) = (0, 0);
        for (var i = 0; i < found.Count; i++)
        {
            var source = found[i] = found[i] with { FirstArticle = article, FirstPassage = passage };
            var firstArticle = source.View.Documents.FirstArticle(source.Source);
            for (var local = 0; local < ArticlesIn(source); local++)
                source.View.Articles[firstArticle + local] = article++;
            var firstPassage = source.View.Documents.FirstPassage(source.Source);
            for (var local = 0; local < PassagesIn(source); local++)
                source.View.Passages[firstPassage + local] = passage++;
        }
        return [.. found];
    }

    private static List<LiveSource> SortedByName(List<LiveSource> found)
    {
        var named = found.ConvertAll(source => (source.Name, Source: source));
        named.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        for (var i = 1; i < named.Count; i++)
            if (named[i].Name == named[i - 1].Name)
                throw Files.Damage.Error($"来源 {named[i].Name} 重复");
        return named.ConvertAll(n => n.Source);
    }

    private static int PassagesIn(LiveSource source) =>
        source.View.Documents.FirstPassage(source.Source + 1) - source.View.Documents.FirstPassage(source.Source);

    private static int ArticlesIn(LiveSource source) =>
        source.View.Documents.FirstArticle(source.Source + 1) - source.View.Documents.FirstArticle(source.Source);

    protected override void Close() => Close(segments.Select(s => s.Segment));

    private static void Close(IEnumerable<Segment> segments)
    {
        foreach (var segment in segments)
            segment.Dispose();
    }

    private static int LastAtOrBefore(int number, int[] firsts)
    {
        var (low, high) = (0, firsts.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (firsts[middle] <= number)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}
