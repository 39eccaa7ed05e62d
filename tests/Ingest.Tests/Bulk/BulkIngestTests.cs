using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Ingestion.Tests.Bulk;

public sealed class BulkIngestTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly MemoryIndex index = new();

    public void Dispose()
    {
        folder.Dispose();
        index.Dispose();
    }

    [Fact]
    public void Each_line_becomes_a_document_of_its_id()
    {
        var report = Run("""
            {"id":"d1","title":"标题","text":"第一段。\n第二段。","date":"2023-04-05","place":"乙县"}
            {"id":7,"text":"只有正文。"}
            """);
        Assert.Equal(["7", "d1"], index.Entries.Select(e => e.Article.Id));
        var article = index.Entries[1].Article;
        Assert.Equal((ArticleKind.Document, "d1", "标题\n第一段。\n第二段。"), (article.Kind, article.Source, article.Text));
        Assert.Equal((new DateOnly(2023, 4, 5), "bulk import"), (article.Published, article.PublishedBasis));
        Assert.Contains(article.Places, p => p is { Name: "乙县", IsSubject: true, Level: PlaceLevel.County });
        Assert.Equal(2, report.ArticlesAdded);
    }

    [Fact]
    public void Documents_of_one_source_stay_together_wherever_they_stand()
    {
        Run("""
            {"id":"a","text":"甲。","source":"s"}
            {"id":"b","text":"乙。","source":"t"}
            {"id":"c","text":"丙。","source":"s"}
            """);
        Assert.Equal(["a", "c", "b"], index.Entries.Select(e => e.Article.Id));
        Assert.Equal([0, 1, 0], index.Entries.Select(e => e.Article.Ordinal));
    }

    [Fact]
    public void Malformed_lines_are_named_by_number_and_the_others_are_taken()
    {
        var report = Run("{\"id\":\"a\",\"text\":\"甲。\"}\n{坏的\n[1]\n\n{\"id\":\"a\",\"text\":\"重复。\"}\n{\"text\":\"无编号\"}\n{\"id\":\"b\",\"text\":\" \"}\n{\"id\":\"c\",\"text\":\"\\ud800\"}\n{\"id\":\"d\",\"text\":\"丁。\"}");
        Assert.Equal(["a", "d"], index.Entries.Select(e => e.Article.Id));
        var refused = report.Files.Where(f => f.Status == FileStatus.Rejected).Select(f => f.Source.Split(':')[1]).ToList();
        Assert.Equal(["2", "3", "5", "6", "7", "8"], refused);
    }

    [Fact]
    public void A_second_import_of_the_same_lines_changes_nothing()
    {
        const string lines = """
            {"id":"a","text":"甲。","source":"s"}
            {"id":"b","text":"乙。","source":"s"}
            {"id":"c","text":"丙。"}
            """;
        Run(lines);
        var report = Run(lines);
        Assert.Null(report.Published);
        Assert.Equal(FileStatus.Unchanged, Assert.Single(report.Files).Status);
    }

    [Fact]
    public void Of_a_changed_file_only_the_changed_lines_are_taken_again()
    {
        Run("{\"id\":\"a\",\"text\":\"甲。\"}\n{\"id\":\"b\",\"text\":\"乙。\"}\n{\"id\":\"c\",\"text\":\"丙。\",\"source\":\"s\"}");
        var report = Run("{\"id\":\"b\",\"text\":\"乙改了。\"}\n{\"id\":\"a\",\"text\":\"甲。\"}\n{\"id\":\"c\",\"text\":\"丙。\",\"source\":\"s\"}\n{\"id\":\"d\",\"text\":\"丁。\",\"source\":\"s\"}");
        Assert.Equal((1, 1, 0), (report.ArticlesAdded, report.ArticlesChanged, report.ArticlesRemoved));
        // b alone, and c with d, because a source is taken whole.
        Assert.Equal(3, Assert.Single(report.Files).Articles);
        Assert.Equal(["a", "b", "c", "d"], index.Entries.Select(e => e.Article.Id).Order());
        Assert.Contains(index.Entries, e => e.Article.Text == "乙改了。");
    }

    [Fact]
    public void A_source_that_lost_one_of_its_documents_is_taken_again()
    {
        Run("{\"id\":\"a\",\"text\":\"甲。\",\"source\":\"s\"}\n{\"id\":\"b\",\"text\":\"乙。\",\"source\":\"s\"}");
        Assert.Equal(1, Run("{\"id\":\"a\",\"text\":\"甲。\",\"source\":\"s\"}").ArticlesRemoved);
        Assert.Equal(["a"], index.Entries.Select(e => e.Article.Id));
    }

    [Fact]
    public void Imported_documents_stay_when_a_folder_is_taken()
    {
        Run("{\"id\":\"a\",\"text\":\"甲。\"}");
        folder.Write("pages/p.txt", "正文。");
        new ArchiveIngester(index).Ingest(new IngestRequest { Paths = [folder["pages"]] }, null, CancellationToken.None);
        Assert.Equal(["a", "p.txt"], index.SourceNames);
    }

    [Fact]
    public void A_thousand_bad_lines_are_not_listed_one_by_one()
    {
        var report = Run(string.Join('\n', Enumerable.Repeat("x", 1000)));
        Assert.InRange(report.Files.Count, 2, 300);
        Assert.Contains(report.Files, f => f.Reason.Contains("800", StringComparison.Ordinal));
    }

    [Fact]
    public void An_id_that_belongs_to_another_source_is_refused()
    {
        Run("{\"id\":\"a\",\"text\":\"甲。\",\"source\":\"s\"}");
        var report = Run("{\"id\":\"a\",\"text\":\"甲。\",\"source\":\"t\"}");
        Assert.Equal(FileStatus.Rejected, Assert.Single(report.Files).Status);
        Assert.Equal(["s"], index.SourceNames);
    }

    private IngestReport Run(string lines) =>
        new ArchiveIngester(index).Ingest(new IngestRequest { Jsonl = folder.Write("bulk.jsonl", lines) }, null, CancellationToken.None);
}
