using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Generations;

/// <summary>
/// 租约: one user's view of a generation. Every call enters the generation for its duration, so that disposing the lease in
/// another thread cannot close the files under it.
/// </summary>
internal abstract class GenerationLease(OpenGeneration generation) : IIndexReader
{
    private int disposed;

    public Manifest Manifest => generation.Manifest;

    public abstract int PassageCount { get; }

    public IReadOnlyList<Candidate> Search(IndexQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, 10_000);
        return Read(() => Find(query));
    }

    public abstract int DocumentFrequency(string term, TermKind kind);

    public virtual int DocumentFrequency(ReadOnlySpan<char> term, TermKind kind) => DocumentFrequency(term.ToString(), kind);

    public abstract IEnumerable<string> Words();

    public abstract Passage PassageAt(int number);

    public virtual string HeadingOf(int number) => PassageAt(number).Heading;

    public abstract string PassageText(int number);

    public abstract int ArticleOf(int passageNumber);

    public abstract IReadOnlyList<int> PassagesOf(int articleNumber);

    public abstract Article ArticleAt(int articleNumber);

    public abstract int FindArticle(string articleId);

    public abstract IReadOnlyList<int> Articles();

    public abstract IReadOnlyList<SourceEntry> Sources();

    public abstract IReadOnlyList<SourcePlaces> Places();

    public void Dispose()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 0)
            generation.Leave();
    }

    /// <summary>The first stage; the query's limit is good.</summary>
    protected abstract IReadOnlyList<Candidate> Find(IndexQuery query);

    /// <summary>Whether an error in a call means that the files are not what was written.</summary>
    protected virtual bool IsDamage(Exception error) => error is IndexOutOfRangeException or OverflowException;

    protected T Read<T>(Func<T> read) => Read(read, static call => call());

    /// <summary>The same with what the call needs in a state, so that nothing is allocated for it.</summary>
    protected T Read<TState, T>(TState state, Func<TState, T> read)
        where TState : allows ref struct
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref disposed) != 0 || !generation.TryEnter(), this);
        try
        {
            return read(state);
        }
        catch (Exception error) when (IsDamage(error))
        {
            throw Damage.Error($"第 {generation.Manifest.Generation} 代内容不一致", error);
        }
        finally
        {
            generation.Leave();
        }
    }
}
