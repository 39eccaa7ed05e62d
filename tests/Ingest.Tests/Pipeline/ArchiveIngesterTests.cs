using System.Text;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Ingestion.Tests.Pipeline;

public sealed class ArchiveIngesterTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly MemoryIndex index = new();

    public void Dispose()
    {
        folder.Dispose();
        index.Dispose();
    }

    [Fact]
    public void Pages_become_articles_with_passages()
    {
        folder.Write("a.txt", "# 标题一\n\n正文一在这里，说明一件事。\n");
        folder.Write("sub/b.md", "# 标题二\n\n正文二在这里，说明另一件事。\n");
        var report = Run();
        Assert.Equal(["a.txt", "sub/b.md"], index.SourceNames);
        Assert.All(index.Entries, e => Assert.NotEmpty(e.Passages));
        Assert.Equal(2, report.ArticlesAdded);
        Assert.NotNull(report.Published);
        Assert.True(report.IsClean);
    }

    [Fact]
    public void A_second_run_reads_nothing_and_publishes_nothing()
    {
        folder.Write("a.txt", "正文一在这里。");
        Run();
        var report = Run();
        Assert.Null(report.Published);
        Assert.Equal(FileStatus.Unchanged, Assert.Single(report.Files).Status);
    }

    [Fact]
    public void A_touched_file_of_the_same_content_is_unchanged()
    {
        var path = folder.Write("a.txt", "正文一在这里。");
        Run();
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddHours(1));
        Assert.Equal(FileStatus.Unchanged, Assert.Single(Run().Files).Status);
    }

    [Fact]
    public void A_changed_file_replaces_its_articles()
    {
        folder.Write("a.txt", "正文一在这里。");
        Run();
        folder.Write("a.txt", "正文已经改成另外的内容。");
        var report = Run();
        Assert.Equal((0, 1, 0), (report.ArticlesAdded, report.ArticlesChanged, report.ArticlesRemoved));
        Assert.Contains("另外", Assert.Single(index.Entries).Article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_removed_file_leaves_the_index()
    {
        folder.Write("a.txt", "正文一在这里。");
        folder.Write("b.txt", "正文二在这里。");
        Run();
        File.Delete(folder["b.txt"]);
        var report = Run();
        Assert.Equal(["a.txt"], index.SourceNames);
        Assert.Equal(1, report.ArticlesRemoved);
        Assert.Contains(report.Files, f => f.Source == "b.txt" && f.Status == FileStatus.Removed);
    }

    [Fact]
    public void A_file_that_turned_binary_leaves_the_index()
    {
        folder.Write("a.txt", "正文一在这里。");
        folder.Write("b.txt", "正文二在这里。");
        Run();
        folder.Write("b.txt", [0x89, 0x50, 0, 1, 2, 3, 4, 5]);
        Run();
        Assert.Equal(["a.txt"], index.SourceNames);
    }

    [Fact]
    public void The_same_bytes_twice_are_taken_once_and_named()
    {
        folder.Write("a.txt", "同样的正文。");
        folder.Write("b.txt", "同样的正文。");
        var duplicate = Assert.Single(Run().Files, f => f.Status == FileStatus.Duplicate);
        Assert.Equal("b.txt", duplicate.Source);
        Assert.Contains("a.txt", duplicate.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_moved_file_is_taken_under_its_new_name()
    {
        folder.Write("b.txt", "同样的正文。");
        Run();
        File.Move(folder["b.txt"], folder["a.txt"]);
        var report = Run();
        Assert.Equal(["a.txt"], index.SourceNames);
        var moved = Assert.Single(report.Files);
        Assert.Equal((FileStatus.Moved, "a.txt"), (moved.Status, moved.Source));
        Assert.Contains("b.txt", moved.Reason, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), (report.ArticlesAdded, report.ArticlesChanged, report.ArticlesRemoved));
    }

    [Fact]
    public void A_copy_beside_its_original_is_a_duplicate_and_no_move()
    {
        folder.Write("b.txt", "同样的正文。");
        Run();
        folder.Write("a.txt", "同样的正文。");
        Assert.Equal(FileStatus.Duplicate, Run().Files.Single(f => f.Source == "a.txt").Status);
    }

    [Fact]
    public void Two_copies_of_a_file_that_left_are_one_move_and_one_duplicate()
    {
        folder.Write("b.txt", "同样的正文。");
        Run();
        File.Delete(folder["b.txt"]);
        folder.Write("c.txt", "同样的正文。");
        folder.Write("d.txt", "同样的正文。");
        Assert.Equal([FileStatus.Moved, FileStatus.Duplicate], Run().Files.Select(f => f.Status));
    }

    [Fact]
    public void Content_that_moves_between_changed_files_is_no_duplicate()
    {
        folder.Write("a.txt", "第一份正文。");
        Run();
        folder.Write("a.txt", "完全不同的第二份正文内容。");
        folder.Write("b.txt", "第一份正文。");
        Assert.DoesNotContain(Run().Files, f => f.Status == FileStatus.Duplicate);
        Assert.Equal(["a.txt", "b.txt"], index.SourceNames);
    }

    [Fact]
    public void Bad_files_are_named_and_the_good_one_is_taken()
    {
        folder.Write("good.txt", "好的正文。");
        folder.Write("empty.txt", "");
        folder.Write("binary.txt", [1, 2, 3, 0, 0, 0]);
        folder.Write("page.docx", "x");
        folder.Write("odd.xyz", "x");
        folder.Write("bad.txt", "---\ndate: 前天\n---\n正文");
        folder.Write(".hidden.txt", "隐藏");
        folder.Write("README.md", "说明");
        folder.Write("README.zh.md", "说明");
        var report = Run();
        Assert.Equal(["good.txt"], index.SourceNames);
        Assert.Equal(["bad.txt", "binary.txt", "empty.txt", "odd.xyz", "page.docx"], report.Files.Where(f => f.Status == FileStatus.Rejected).Select(f => f.Source));
        Assert.All(report.Files.Where(f => f.Status == FileStatus.Rejected), f => Assert.EndsWith("。", f.Reason, StringComparison.Ordinal));
        Assert.False(report.IsClean);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_unread()
    {
        using (var big = File.Create(folder["big.txt"]))
            big.SetLength(200L * 1024 * 1024);
        Assert.Equal(FileStatus.Rejected, Assert.Single(Run().Files).Status);
    }

    [Fact]
    public void Files_beyond_the_archives_limit_are_told_and_what_the_index_has_of_them_stays()
    {
        folder.Write("a.txt", "正文一。");
        folder.Write("b.txt", "正文二。");
        Run();
        folder.Write("b.txt", "正文二改了。");
        var report = Run(new IngestRequest { Paths = [folder.Path], MaxArchiveBytes = 20 });
        Assert.Equal([FileStatus.Unchanged, FileStatus.Quarantined], report.Files.Select(f => f.Status));
        Assert.Equal(["a.txt", "b.txt"], index.SourceNames);
        Assert.False(report.IsClean);
    }

    [Theory]
    [InlineData("有 空格.txt")]
    [InlineData("引\"号'.txt")]
    [InlineData("换\n行.txt")]
    [InlineData("a..b.txt")]
    [InlineData("-rf.txt")]
    [InlineData("$(touch x).txt")]
    [InlineData("下级/../../a.txt")]
    public void A_file_is_taken_under_its_name_whatever_the_name(string name)
    {
        folder.Write(name.Replace("/../..", "", StringComparison.Ordinal), "好的正文。");
        Assert.True(Run().IsClean);
        Assert.Equal([name.Replace("/../..", "", StringComparison.Ordinal)], index.SourceNames);
    }

    [Fact]
    public void Ten_thousand_files_are_accounted_for_and_the_bad_ones_among_them_named()
    {
        for (var i = 0; i < 10_000; i++)
            folder.Write($"{i / 1000}/{i}.txt", i % 1000 == 0 ? "" : $"第{i}号通知，共{i}项。");
        var report = Run();
        Assert.Equal((9_990, 10), (report.Files.Count(f => f.Status == FileStatus.Accepted), report.Files.Count(f => f.Status == FileStatus.Rejected)));
        Assert.Equal(9_990, index.SourceNames.Count);
    }

    [Fact]
    public void Links_out_of_the_folder_are_not_followed()
    {
        using var outside = new TempFolder();
        outside.Write("secret.txt", "外面的文件。");
        folder.Write("a.txt", "正文。");
        File.CreateSymbolicLink(folder["link.txt"], outside["secret.txt"]);
        Directory.CreateSymbolicLink(folder["loop"], folder.Path);
        Directory.CreateSymbolicLink(folder["away"], outside.Path);
        var report = Run();
        Assert.Equal(["a.txt"], index.SourceNames);
        Assert.Equal(["away", "link.txt"], report.Files.Where(f => f.Status == FileStatus.Rejected).Select(f => f.Source));
    }

    [Fact]
    public void A_dry_run_reports_the_difference_and_publishes_nothing()
    {
        folder.Write("a.txt", "正文一。");
        Run();
        folder.Write("a.txt", "正文一改了。");
        folder.Write("b.txt", "正文二。");
        var report = Run(new IngestRequest { Paths = [folder.Path], DryRun = true });
        Assert.Equal((1, 1, 0), (report.ArticlesAdded, report.ArticlesChanged, report.ArticlesRemoved));
        Assert.Null(report.Published);
        Assert.Equal(1, index.Generation);
        Assert.Equal(["a.txt"], index.SourceNames);
    }

    [Fact]
    public void A_rebuild_reads_everything_again()
    {
        folder.Write("a.txt", "正文一。");
        Run();
        var report = Run(new IngestRequest { Paths = [folder.Path], Rebuild = true });
        Assert.Equal(FileStatus.Accepted, Assert.Single(report.Files).Status);
        Assert.Equal((0, 0, 0), (report.ArticlesAdded, report.ArticlesChanged, report.ArticlesRemoved));
        Assert.NotNull(report.Published);
    }

    [Fact]
    public void A_cancelled_run_leaves_the_index_as_it_was()
    {
        folder.Write("a.txt", "正文一。");
        Run();
        folder.Write("b.txt", "正文二。");
        using var cancel = new CancellationTokenSource();
        var progress = new Callback(p => cancel.Cancel());
        Assert.ThrowsAny<OperationCanceledException>(() => new ArchiveIngester(index).Ingest(new IngestRequest { Paths = [folder.Path] }, progress, cancel.Token));
        Assert.Equal(["a.txt"], index.SourceNames);
    }

    [Fact]
    public void Metadata_reaches_the_articles()
    {
        folder.Write("a.txt", "正文说今年的事。");
        folder.Write("a.txt.meta.yaml", "newspaper: 某某日报\ndate: 2022-08-03\n");
        Run();
        var article = Assert.Single(index.Entries).Article;
        Assert.Equal(("某某日报", new DateOnly(2022, 8, 3), "front matter"), (article.Newspaper, article.Published, article.PublishedBasis));
        Assert.Equal(new DateOnly(2022, 1, 1), Assert.Single(article.Dates).From);
    }

    [Fact]
    public void A_changed_sidecar_changes_its_page()
    {
        folder.Write("a.txt", "正文说今年的事。");
        folder.Write("a.meta.yaml", "newspaper: 甲报\n");
        Run();
        folder.Write("a.meta.yaml", "newspaper: 乙乙报\n");
        Run();
        Assert.Equal("乙乙报", Assert.Single(index.Entries).Article.Newspaper);
    }

    [Fact]
    public void The_result_is_the_same_with_one_thread_and_with_many()
    {
        foreach (var file in Directory.GetFiles(RepositoryFolder.Corpus, "*.txt"))
            folder.Write(Path.GetFileName(file), File.ReadAllBytes(file));
        Run(new IngestRequest { Paths = [folder.Path], Threads = 1 });
        var one = Fingerprint();
        Run(new IngestRequest { Paths = [folder.Path], Threads = 8, Rebuild = true });
        Assert.Equal(one, Fingerprint());
    }

    [Fact]
    public void Every_file_of_the_archive_is_accounted_for_character_by_character()
    {
        var report = Run(new IngestRequest { Paths = [RepositoryFolder.Corpus] });
        Assert.Equal(5, report.Files.Count(f => f.Status == FileStatus.Accepted));
        Assert.DoesNotContain(report.Files, f => f.Doubts.Any(d => d.What.Contains("去向没有记录", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_cannot_work_at_all_is_one_sentence()
    {
        foreach (var request in (IngestRequest[])[new(), new() { Paths = [folder["none"]] }, new() { Paths = [folder.Path] }, new() { Jsonl = folder["none.jsonl"] }])
            Assert.EndsWith("。", Assert.Throws<IngestException>(() => Run(request)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_tells_the_stages()
    {
        folder.Write("a.txt", "正文一。");
        var stages = new List<string>();
        new ArchiveIngester(index).Ingest(new IngestRequest { Paths = [folder.Path] }, new Callback(p => stages.Add(p.Stage)), CancellationToken.None);
        Assert.Equal(["scan", "read", "publish"], stages);
    }

    private IngestReport Run() => Run(new IngestRequest { Paths = [folder.Path] });

    private IngestReport Run(IngestRequest request) => new ArchiveIngester(index).Ingest(request, null, CancellationToken.None);

    private string Fingerprint()
    {
        var text = new StringBuilder();
        foreach (var entry in index.Entries)
        {
            text.AppendLine(entry.Article.Id).AppendLine(entry.Article.Text).AppendJoin('|', entry.Article.Places).AppendJoin('|', entry.Article.People);
            text.AppendJoin('|', entry.Article.Schemes.Select(s => s.Name + s.Parts.Count)).AppendJoin('|', entry.Passages).AppendLine();
        }
        return text.ToString();
    }

    private sealed class Callback(Action<IngestProgress> report) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => report(value);
    }
}
