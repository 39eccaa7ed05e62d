using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Web.PageTexts;

/// <summary>
/// Page texts that visitors look at. A text file is read in a moment; a scan may take a minute, so reading goes on behind a visitor
/// who is told to come back, once per page however many ask, two at a time. Thread-safe.
/// </summary>
internal sealed class PageTextShelf(PageTextReader reader) : IDisposable
{
    /// <summary>Texts that are kept: a few megabytes.</summary>
    private const int Kept = 32;

    /// <summary>Longer texts are kept for their reading only.</summary>
    private const int MaxKeptLength = 200_000;

    /// <summary>Pages that may wait to be read; visitors of more are told that it is busy.</summary>
    private const int MaxWaiting = 16;

    /// <summary>How long an article page waits for its other half.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock guard = new();
    private readonly LinkedList<(SourceEntry Source, Task<PageText> Reading)> shelf = new();
    private readonly SemaphoreSlim readers = new(2);
    private readonly CancellationTokenSource closing = new();

    public async Task<PageText> FindAsync(SourceEntry source, CancellationToken cancellationToken)
    {
        var reading = Reading(source);
        if (reading is null)
            return PageText.Missing("这会儿要读的版面太多，请稍后刷新再看。");
        try
        {
            return await reading.WaitAsync(Patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            return PageText.Missing("这一版正在读取（扫描件和 PDF 要久一些），请稍后刷新再看。");
        }
    }

    public void Dispose()
    {
        closing.Cancel();
        closing.Dispose();
        readers.Dispose();
    }

    private Task<PageText>? Reading(SourceEntry source)
    {
        lock (guard)
        {
            for (var at = shelf.First; at is not null; at = at.Next)
            {
                if (at.Value.Source != source)
                    continue;
                shelf.Remove(at);
                // What failed or has gone stale is read again: the file may have changed since.
                if (at.Value.Reading is { IsCompleted: true } done && (!done.IsCompletedSuccessfully || done.Result.Fault is not null || done.Result.Text.Length > MaxKeptLength))
                    break;
                shelf.AddFirst(at);
                return at.Value.Reading;
            }
            if (shelf.Count(s => !s.Reading.IsCompleted) >= MaxWaiting)
                return null;
            var reading = ReadAsync(source, closing.Token);
            shelf.AddFirst((source, reading));
            while (shelf.Count > Kept)
                shelf.RemoveLast();
            return reading;
        }
    }

    private async Task<PageText> ReadAsync(SourceEntry source, CancellationToken cancellationToken)
    {
        await readers.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => reader(source, cancellationToken), cancellationToken);
        }
        finally
        {
            readers.Release();
        }
    }
}
