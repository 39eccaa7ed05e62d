using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine.Files;
using Wenzheng.Indexing.Engine.Scoring;

namespace Wenzheng.Indexing.Engine.Generations;

/// <summary>
/// 租约: one user's view of a snapshot. Every call holds the mapping for its duration, so that disposing the lease in another
/// thread cannot take the memory away under it.
/// </summary>
internal sealed class SnapshotLease(Snapshot snapshot) : IIndexReader
{
    private int disposed;

    public Manifest Manifest => snapshot.Manifest;

    public int PassageCount => snapshot.PassageCount;

    public IReadOnlyList<Candidate> Search(IndexQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, 10_000);
        return Read(() => PassageScoring.Search(snapshot, query));
    }

    public int DocumentFrequency(string term, TermKind kind)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Read(() => snapshot.LiveFrequency(kind, Postings.TermKey.Of(term, new char[Postings.TermKey.MaxLength])));
    }

    public IEnumerable<string> Words() => Read(snapshot.LiveWords);

    public Passage PassageAt(int number) => Read(() => snapshot.LocatePassage(number) is var (view, local) ? view.Documents.PassageAt(local) : null!);

    public string PassageText(int number) => Read(() => snapshot.LocatePassage(number) is var (view, local) ? view.Documents.PassageText(local) : "");

    public int ArticleOf(int passageNumber) => Read(() => snapshot.LocatePassage(passageNumber) is var (view, local) ? view.Articles[view.Documents.ArticleOfPassage(local)] : -1);

    public IReadOnlyList<int> PassagesOf(int articleNumber) => Read(() =>
    {
        var (view, local) = snapshot.LocateArticle(articleNumber);
        var (from, to) = (view.Documents.FirstPassageOfArticle(local), view.Documents.FirstPassageOfArticle(local + 1));
        return view.Passages[from..to];
    });

    public Article ArticleAt(int articleNumber) => Read(() => snapshot.LocateArticle(articleNumber) is var (view, local) ? view.Documents.ArticleAt(local) : null!);

    public int FindArticle(string articleId)
    {
        ArgumentNullException.ThrowIfNull(articleId);
        return Read(() =>
        {
            var least = -1;
            foreach (var view in snapshot.Segments)
                if (view.Documents.FindArticle(articleId, article => view.Articles[article] >= 0) is >= 0 and var local
                    && (least < 0 || view.Articles[local] < least))
                    least = view.Articles[local];
            return least;
        });
    }

    public IReadOnlyList<int> Articles() => [.. Enumerable.Range(0, snapshot.ArticleCount)];

    public IReadOnlyList<SourceEntry> Sources() => [.. snapshot.Sources.Select(s => s.Entry)];

    public IReadOnlyList<SourcePlaces> Places() => Read(() => SourcePlacesReader.Read(snapshot));

    public void Dispose()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 0)
            snapshot.Leave();
    }

    private T Read<T>(Func<T> read)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref disposed) != 0 || !snapshot.TryEnter(), this);
        try
        {
            return read();
        }
        catch (Exception error) when (error is IndexOutOfRangeException or OverflowException)
        {
            throw Damage.Error($"第 {snapshot.Manifest.Generation} 代内容不一致", error);
        }
        finally
        {
            snapshot.Leave();
        }
    }
}
