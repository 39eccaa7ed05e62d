using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Ingestion.Tests.Corrections;

public sealed class CorrectionFilesTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly MemoryIndex index = new();

    public void Dispose()
    {
        folder.Dispose();
        index.Dispose();
    }

    [Fact]
    public void A_new_correction_has_its_page_read_again_and_only_that()
    {
        folder.Write("a.txt", "# 甲标题\n\n甲文在这里。\n");
        folder.Write("sub/b.txt", "# 乙标题\n\n乙文在这里。\n");
        Run();
        folder.Write("corrections/one.txt", "# 说明\nsource: sub/b.txt\nretitle 3 = 改过的标题\n");
        var report = Run();
        Assert.Equal([FileStatus.Unchanged, FileStatus.Accepted], report.Files.Select(f => f.Status));
        Assert.Equal(["甲标题", "改过的标题"], index.Entries.Select(e => e.Article.Title));
        Assert.All(Run().Files, f => Assert.Equal(FileStatus.Unchanged, f.Status));
    }

    [Fact]
    public void Corrections_survive_a_rebuild_and_go_with_their_file()
    {
        folder.Write("a.txt", "# 甲标题\n\n甲文在这里。\n");
        folder.Write("corrections/one.txt", "source: a.txt\nretitle 3 = 改过的标题\n");
        Run();
        Run(rebuild: true);
        Assert.Equal("改过的标题", Assert.Single(index.Entries).Article.Title);
        File.Delete(folder["corrections/one.txt"]);
        Run();
        Assert.Equal("甲标题", Assert.Single(index.Entries).Article.Title);
    }

    [Fact]
    public void What_cannot_be_used_is_named_by_file_and_line_and_the_rest_counts()
    {
        folder.Write("a.txt", "# 甲标题\n\n甲文在这里。\n");
        folder.Write("corrections/one.txt", "drop 1\nsource: a.txt\nerase 3\nretitle 3 = 改过的标题\nsource: gone.txt\ndrop 1\n");
        var report = Run();
        Assert.Equal(["corrections/one.txt:1", "corrections/one.txt:3", "corrections/one.txt:6"], report.Files.Where(f => f.Status == FileStatus.Rejected).Select(f => f.Source));
        Assert.All(report.Files.Where(f => f.Status == FileStatus.Rejected), f => Assert.EndsWith("。", f.Reason, StringComparison.Ordinal));
        Assert.Equal("改过的标题", Assert.Single(index.Entries).Article.Title);
    }

    [Fact]
    public void Inspecting_a_file_shows_it_corrected()
    {
        folder.Write("corrections/one.txt", "source: a.txt\nretitle 3 = 改过的标题\n");
        var inspected = PageInspection.Read(folder.Write("a.txt", "# 甲标题\n\n甲文在这里。\n"), CancellationToken.None);
        Assert.Equal("改过的标题", Assert.Single(inspected.Reading.Articles).Title);
    }

    private IngestReport Run(bool rebuild = false) =>
        new ArchiveIngester(index).Ingest(new IngestRequest { Paths = [folder.Path], Rebuild = rebuild }, null, CancellationToken.None);
}
