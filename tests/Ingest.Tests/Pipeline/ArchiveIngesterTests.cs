using System.Text;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Ingestion.Tests.Pipeline;

public sealed class ArchiveIngesterTests : ArchiveTests
{
    [Fact]
    public void Pages_become_articles_with_passages()
    {
        Folder.Write("a.txt", "# 标题一\n\n正文一在这里，说明一件事。\n");
        Folder.Write("sub/b.md", "# 标题二\n\n正文二在这里，说明另一件事。\n");
        var report = Run();
        Assert.Equal(["a.txt", "sub/b.md"], Index.SourceNames);
        Assert.All(Index.Entries, e => Assert.NotEmpty(e.Passages));
        Assert.Equal(2, report.ArticlesAdded);
        Assert.NotNull(report.Published);
        Assert.True(report.IsClean);
    }

    [Fact]
    public void A_dry_run_reports_the_difference_and_publishes_nothing()
    {
        Folder.Write("a.txt", "正文一。");
        Run();
        Folder.Write("a.txt", "正文一改了。");
        Folder.Write("b.txt", "正文二。");
        var report = Run(new IngestRequest { Paths = [Folder.Path], DryRun = true });
        Assert.Equal((1, 1, 0), (report.ArticlesAdded, report.ArticlesChanged, report.ArticlesRemoved));
        Assert.Null(report.Published);
        Assert.Equal(1, Index.Generation);
        Assert.Equal(["a.txt"], Index.SourceNames);
    }

    [Fact]
    public void A_cancelled_run_leaves_the_index_as_it_was()
    {
        Folder.Write("a.txt", "正文一。");
        Run();
        Folder.Write("b.txt", "正文二。");
        using var cancel = new CancellationTokenSource();
        var progress = new Callback(p => cancel.Cancel());
        Assert.ThrowsAny<OperationCanceledException>(() => new ArchiveIngester(Index).Ingest(new IngestRequest { Paths = [Folder.Path] }, progress, cancel.Token));
        Assert.Equal(["a.txt"], Index.SourceNames);
    }

    [Fact]
    public void Metadata_reaches_the_articles()
    {
        Folder.Write("a.txt", "正文说今年的事。");
        Folder.Write("a.txt.meta.yaml", "newspaper: 某某日报\ndate: 2022-08-03\n");
        Run();
        var article = Assert.Single(Index.Entries).Article;
        Assert.Equal(("某某日报", new DateOnly(2022, 8, 3), "front matter"), (article.Newspaper, article.Published, article.PublishedBasis));
        Assert.Equal(new DateOnly(2022, 1, 1), Assert.Single(article.Dates).From);
    }

    [Fact]
    public void The_result_is_the_same_with_one_thread_and_with_many()
    {
        foreach (var file in Directory.GetFiles(RepositoryFolder.Corpus, "*.txt"))
            Folder.Write(Path.GetFileName(file), File.ReadAllBytes(file));
        Run(new IngestRequest { Paths = [Folder.Path], Threads = 1 });
        var one = Fingerprint();
        Run(new IngestRequest { Paths = [Folder.Path], Threads = 8, Rebuild = true });
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
        foreach (var request in (IngestRequest[])[new(), new() { Paths = [Folder["none"]] }, new() { Paths = [Folder.Path] }, new() { Jsonl = Folder["none.jsonl"] }])
            Assert.EndsWith("。", Assert.Throws<IngestException>(() => Run(request)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_tells_the_stages()
    {
        Folder.Write("a.txt", "正文一。");
        var stages = new List<string>();
        new ArchiveIngester(Index).Ingest(new IngestRequest { Paths = [Folder.Path] }, new Callback(p => stages.Add(p.Stage)), CancellationToken.None);
        Assert.Equal(["scan", "read", "publish"], stages);
    }

    private string Fingerprint()
    {
        var text = new StringBuilder();
        foreach (var entry in Index.Entries)
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
