using Wenzheng.Ingestion.Watching;

namespace Wenzheng.Ingestion.Tests.Watching;

public sealed class FolderWatchTests : IDisposable
{
    private static readonly TimeSpan Never = TimeSpan.FromHours(1);

    private readonly TempFolder folder = new();
    private readonly CancellationTokenSource patience = new(TimeSpan.FromSeconds(60));

    public void Dispose()
    {
        folder.Dispose();
        patience.Dispose();
    }

    [Fact]
    public void A_new_file_ends_the_wait_by_the_systems_notice()
    {
        using var watch = Watch(rescan: Never);
        folder.Write("sub/a.txt", "正文。");
        watch.Wait(retry: false, patience.Token);
    }

    [Fact]
    public void A_change_that_no_notice_told_is_seen_by_the_slow_look()
    {
        using var watch = new FolderWatch([folder["later"]]) { Rescan = TimeSpan.FromMilliseconds(20) };
        watch.Mark(patience.Token);
        folder.Write("later/a.txt", "正文。");
        watch.Wait(retry: false, patience.Token);
    }

    [Fact]
    public void Files_that_are_no_pages_do_not_end_the_wait()
    {
        using var watch = Watch(rescan: TimeSpan.FromMilliseconds(20));
        folder.Write(".hidden", "x");
        folder.Write("README.md", "x");
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        Assert.ThrowsAny<OperationCanceledException>(() => watch.Wait(retry: false, soon.Token));
    }

    [Fact]
    public void After_a_failed_run_the_next_look_ends_the_wait()
    {
        using var watch = Watch(rescan: TimeSpan.FromMilliseconds(20));
        watch.Wait(retry: true, patience.Token);
    }

    private FolderWatch Watch(TimeSpan rescan)
    {
        folder.Write("sub/first.txt", "正文。");
        var watch = new FolderWatch([folder.Path]) { Quiet = TimeSpan.FromMilliseconds(50), Rescan = rescan };
        watch.Mark(patience.Token);
        return watch;
    }
}
