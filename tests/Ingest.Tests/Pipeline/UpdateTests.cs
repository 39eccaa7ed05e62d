using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Ingestion.Tests.Pipeline;

public sealed class UpdateTests : ArchiveTests
{
    [Fact]
    public void A_second_run_reads_nothing_and_publishes_nothing()
    {
        Folder.Write("a.txt", "正文一在这里。");
        Run();
        var report = Run();
        Assert.Null(report.Published);
        Assert.Equal(FileStatus.Unchanged, Assert.Single(report.Files).Status);
    }

    [Fact]
    public void A_touched_file_of_the_same_content_is_unchanged()
    {
        var path = Folder.Write("a.txt", "正文一在这里。");
        Run();
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddHours(1));
        Assert.Equal(FileStatus.Unchanged, Assert.Single(Run().Files).Status);
    }

    [Fact]
    public void A_changed_file_replaces_its_articles()
    {
        Folder.Write("a.txt", "正文一在这里。");
        Run();
        Folder.Write("a.txt", "正文已经改成另外的内容。");
        var report = Run();
        Assert.Equal((0, 1, 0), (report.ArticlesAdded, report.ArticlesChanged, report.ArticlesRemoved));
        Assert.Contains("另外", Assert.Single(Index.Entries).Article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_removed_file_leaves_the_index()
    {
        Folder.Write("a.txt", "正文一在这里。");
        Folder.Write("b.txt", "正文二在这里。");
        Run();
        File.Delete(Folder["b.txt"]);
        var report = Run();
        Assert.Equal(["a.txt"], Index.SourceNames);
        Assert.Equal(1, report.ArticlesRemoved);
        Assert.Contains(report.Files, f => f.Source == "b.txt" && f.Status == FileStatus.Removed);
    }

    [Fact]
    public void A_file_that_turned_binary_leaves_the_index()
    {
        Folder.Write("a.txt", "正文一在这里。");
        Folder.Write("b.txt", "正文二在这里。");
        Run();
        Folder.Write("b.txt", [0x89, 0x50, 0, 1, 2, 3, 4, 5]);
        Run();
        Assert.Equal(["a.txt"], Index.SourceNames);
    }

    [Fact]
    public void A_changed_sidecar_changes_its_page()
    {
        Folder.Write("a.txt", "正文说今年的事。");
        Folder.Write("a.meta.yaml", "newspaper: 甲报\n");
        Run();
        Folder.Write("a.meta.yaml", "newspaper: 乙乙报\n");
        Run();
        Assert.Equal("乙乙报", Assert.Single(Index.Entries).Article.Newspaper);
    }

    [Fact]
    public void A_rebuild_reads_everything_again()
    {
        Folder.Write("a.txt", "正文一。");
        Run();
        var report = Run(new IngestRequest { Paths = [Folder.Path], Rebuild = true });
        Assert.Equal(FileStatus.Accepted, Assert.Single(report.Files).Status);
        Assert.Equal((0, 0, 0), (report.ArticlesAdded, report.ArticlesChanged, report.ArticlesRemoved));
        Assert.NotNull(report.Published);
    }
}
