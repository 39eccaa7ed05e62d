using Wenzheng.Ingestion.Corrections;
using Wenzheng.Ingestion.Files;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Ingestion.Tests.Pipeline;

public sealed class HostileFileTests : ArchiveTests
{
    [Fact]
    public void Bad_files_are_named_and_the_good_one_is_taken()
    {
        Folder.Write("good.txt", "好的正文。");
        Folder.Write("empty.txt", "");
        Folder.Write("binary.txt", [1, 2, 3, 0, 0, 0]);
        Folder.Write("page.docx", "x");
        Folder.Write("odd.xyz", "x");
        Folder.Write("bad.txt", "---\ndate: 前天\n---\n正文");
        Folder.Write(".hidden.txt", "隐藏");
        Folder.Write("README.md", "说明");
        Folder.Write("README.zh.md", "说明");
        var report = Run();
        Assert.Equal(["good.txt"], Index.SourceNames);
        Assert.Equal(["bad.txt", "binary.txt", "empty.txt", "odd.xyz", "page.docx"], report.Files.Where(f => f.Status == FileStatus.Rejected).Select(f => f.Source));
        Assert.All(report.Files.Where(f => f.Status == FileStatus.Rejected), f => Assert.EndsWith("。", f.Reason, StringComparison.Ordinal));
        Assert.False(report.IsClean);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_unread()
    {
        using (var big = File.Create(Folder["big.txt"]))
            big.SetLength(200L * 1024 * 1024);
        Assert.Equal(FileStatus.Rejected, Assert.Single(Run().Files).Status);
    }

    [Fact]
    public void Files_beyond_the_archives_limit_are_told_and_what_the_index_has_of_them_stays()
    {
        Folder.Write("a.txt", "正文一。");
        Folder.Write("b.txt", "正文二。");
        Run();
        Folder.Write("b.txt", "正文二改了。");
        var report = Run(new IngestRequest { Paths = [Folder.Path], MaxArchiveBytes = 20 });
        Assert.Equal([FileStatus.Unchanged, FileStatus.Quarantined], report.Files.Select(f => f.Status));
        Assert.Equal(["a.txt", "b.txt"], Index.SourceNames);
        Assert.False(report.IsClean);
    }

    [Theory]
    [InlineData("有 空格.txt")]
    [InlineData("引\"号'.txt")]
    [InlineData("换\n行.txt")]
    [InlineData("a..b.txt")]
    [InlineData("-rf.txt")]
    [InlineData("$(touch x).txt")]
    public void A_file_is_taken_under_its_name_whatever_the_name(string name)
    {
        Folder.Write(name, "好的正文。");
        Assert.True(Run().IsClean);
        Assert.Equal([name], Index.SourceNames);
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("sub/../../secret.txt")]
    [InlineData("sub/./a.txt")]
    [InlineData("/etc/hostname")]
    [InlineData("link.txt")]
    [InlineData("a.txt\0")]
    public void A_name_that_leads_elsewhere_finds_no_file(string name)
    {
        using var archive = new TempFolder();
        archive.Write("secret.txt", "外面的文件。");
        archive.Write("pages/sub/a.txt", "正文。");
        File.CreateSymbolicLink(archive["pages/link.txt"], archive["secret.txt"]);
        var corrections = CorrectionFiles.Read(archive["pages"], []);
        Assert.Null(FolderScanner.Find(archive["pages"], name, corrections));
        Assert.NotNull(FolderScanner.Find(archive["pages"], "sub/a.txt", corrections));
    }

    [Fact]
    public void Ten_thousand_files_are_accounted_for_and_the_bad_ones_among_them_named()
    {
        for (var i = 0; i < 10_000; i++)
            Folder.Write($"{i / 1000}/{i}.txt", i % 1000 == 0 ? "" : $"第{i}号通知，共{i}项。");
        var report = Run();
        Assert.Equal((9_990, 10), (report.Files.Count(f => f.Status == FileStatus.Accepted), report.Files.Count(f => f.Status == FileStatus.Rejected)));
        Assert.Equal(9_990, Index.SourceNames.Count);
    }

    [Fact]
    public void Links_out_of_the_folder_are_not_followed()
    {
        using var outside = new TempFolder();
        outside.Write("secret.txt", "外面的文件。");
        Folder.Write("a.txt", "正文。");
        outside.Write("secret.meta.yaml", "newspaper: 外面的报\n");
        File.CreateSymbolicLink(Folder["link.txt"], outside["secret.txt"]);
        File.CreateSymbolicLink(Folder["a.meta.yaml"], outside["secret.meta.yaml"]);
        Directory.CreateSymbolicLink(Folder["loop"], Folder.Path);
        Directory.CreateSymbolicLink(Folder["away"], outside.Path);
        var report = Run();
        Assert.Equal(["a.txt"], Index.SourceNames);
        Assert.Empty(Assert.Single(Index.Entries).Article.Newspaper);
        Assert.Equal(["a.meta.yaml", "away", "link.txt"], report.Files.Where(f => f.Status == FileStatus.Rejected).Select(f => f.Source));
    }
}
