using System.Diagnostics;
using Wenzheng.Indexing.Engine;
using Wenzheng.Ingestion.Files;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Ingestion.Tests.Pipeline;

public sealed class PageWorkTests : IDisposable
{
    private static readonly PageWork Pages = new(PageOpener.Default);

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_that_vanished_before_it_was_read_is_quarantined()
    {
        var result = Pages.Read(new SourceFile("a.txt", folder["a.txt"], 10, 1, null), null, null, CancellationToken.None);
        Assert.Equal(FileStatus.Quarantined, result.Outcome.Status);
        Assert.EndsWith("。", result.Outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sidecar_that_vanished_is_no_crash()
    {
        var path = folder.Write("a.txt", "正文。");
        Assert.Equal(FileStatus.Quarantined, Pages.Read(new SourceFile("a.txt", path, 9, 1, folder["a.meta.yaml"]), null, null, CancellationToken.None).Outcome.Status);
    }

    [Fact]
    public async Task A_file_that_changes_while_it_is_read_is_quarantined_and_told()
    {
        var path = folder.Write("a.txt", new byte[20 * 1024 * 1024]);
        using var stop = new CancellationTokenSource();
        using var changed = new SemaphoreSlim(0);
        // A thread of its own: on a busy machine the pool may not begin before all reads are over.
        var changing = Task.Factory.StartNew(
            () =>
            {
                for (var tick = 1L; !stop.IsCancellationRequested; tick++)
                {
                    File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch.AddSeconds(tick));
                    if (tick == 1) changed.Release();
                }
            },
            stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Assert.True(await changed.WaitAsync(TimeSpan.FromMinutes(1)));
        // A read may fall between two changes where the other thread waits for a processor; not for a minute.
        var reason = "";
        for (var began = Stopwatch.StartNew(); began.Elapsed < TimeSpan.FromMinutes(1) && !reason.Contains("正在变化", StringComparison.Ordinal);)
            reason = Pages.Read(new SourceFile("a.txt", path, 20 * 1024 * 1024, 1, null), null, null, CancellationToken.None).Outcome.Reason;
        await stop.CancelAsync();
        await changing;
        Assert.Contains("正在变化", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_is_refused_unopened()
    {
        using (var make = Process.Start("mkfifo", [folder["pipe.txt"]]))
            make.WaitForExit();
        var scanned = FolderScanner.Scan([folder.Path], CancellationToken.None);
        Assert.Equal(FileStatus.Rejected, Pages.Read(Assert.Single(scanned.Files), null, null, CancellationToken.None).Outcome.Status);
    }

    [Fact]
    public void The_same_content_as_in_the_index_is_unchanged()
    {
        var file = new SourceFile("a.txt", folder.Write("a.txt", "正文。"), 9, 1, null);
        var first = Pages.Read(file, null, null, CancellationToken.None);
        Assert.Equal(FileStatus.Unchanged, Pages.Read(file, new SourceEntry("a.txt", first.Sha256, 9, 5), null, CancellationToken.None).Outcome.Status);
    }

    [Fact]
    public void Every_character_that_is_no_white_space_is_kept_or_dropped_by_a_rule()
    {
        foreach (var path in Directory.GetFiles(RepositoryFolder.Corpus, "*.txt"))
        {
            var text = File.ReadAllText(path);
            var page = new Ingestion.Reading.Page(Path.GetFileName(path), text);
            var (all, kept, dropped) = Conservation.Count(page, Ingestion.Reading.PageReader.Default.Read(page));
            Assert.Equal(all, kept + dropped);
        }
    }
}
