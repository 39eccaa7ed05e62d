using Wenzheng.Ingestion.Corrections;
using Wenzheng.Ingestion.Files;
using Wenzheng.Ingestion.Pipeline;
using Wenzheng.Ingestion.Reports;

namespace Wenzheng.Ingestion.Tests.Corrections;

public sealed class CorrectionBookTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_written_is_what_ingest_applies_and_can_be_taken_back_from_any_file()
    {
        folder.Write("sub/b.txt", "# 乙标题\n\n乙文在这里。\n");
        folder.Write("corrections/手写.txt", "source: a.txt\ndrop 1\nsource: sub/b.txt\nset * newspaper = 乙报\n");
        var book = new CorrectionBook(folder.Path);

        book.Add("sub/b.txt", "retitle 3 “乙文” = 新标题");

        Assert.Equal(["retitle 3 “乙文” = 新标题", "set * newspaper = 乙报"], book.Of("sub/b.txt").Select(c => c.Text));
        var article = Assert.Single(PageInspection.ReadFrom(folder.Path, "sub/b.txt", CancellationToken.None).Reading.Articles);
        Assert.Equal(("新标题", "乙报"), (article.Title, article.Newspaper));
        Assert.True(book.Remove(book.Of("sub/b.txt")[1]));
        Assert.False(book.Remove(new WrittenCorrection("corrections/手写.txt", 4, "set * newspaper = 乙报", null)));
        Assert.Equal("source: a.txt\ndrop 1\nsource: sub/b.txt\n", File.ReadAllText(folder["corrections/手写.txt"]));
        Assert.True(book.Remove(book.Of("sub/b.txt")[0]));
        Assert.Equal(["手写.txt"], Directory.GetFiles(folder["corrections"]).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("")]
    [InlineData("drop 1\ndrop 2")]
    [InlineData("delete 1")]
    [InlineData("source: a.txt")]
    [InlineData("# 说明")]
    public void A_line_that_is_no_correction_is_never_written(string line)
    {
        var book = new CorrectionBook(folder.Path);

        Assert.NotNull(CorrectionBook.Problem(line));
        Assert.Throws<ArgumentException>(() => book.Add("a.txt", line));
        Assert.False(Directory.Exists(folder["corrections"]));
    }

    [Fact]
    public void A_file_is_taken_for_corrections_only_in_their_folder()
    {
        folder.Write("a.txt", "drop 1\n");
        folder.Write("corrections/x.txt", "source: a.txt\ndrop 1\n");
        var book = new CorrectionBook(folder.Path);

        Assert.False(book.Remove(new WrittenCorrection("a.txt", 1, "drop 1", null)));
        Assert.False(book.Remove(new WrittenCorrection("corrections/../a.txt", 1, "drop 1", null)));
        Assert.Throws<ArgumentException>(() => book.Add("../a.txt", "drop 1"));
    }

    [Theory]
    [InlineData("a.txt", true)]
    [InlineData("2024/第1版/a b.txt", true)]
    [InlineData("", false)]
    [InlineData("/a.txt", false)]
    [InlineData("a//b", false)]
    [InlineData("../a", false)]
    [InlineData("a/..", false)]
    [InlineData(".a", false)]
    [InlineData("a\\b", false)]
    [InlineData("C:a", false)]
    [InlineData("a\nb", false)]
    [InlineData("a\u202eb", false)]
    [InlineData("a\u200bb", false)]
    [InlineData(" a", false)]
    public void Names_from_outside_are_plain_or_refused(string name, bool isPlain) => Assert.Equal(isPlain, SourceName.IsPlain(name));

    [Fact]
    public void A_listing_tells_how_each_file_stands_to_the_index()
    {
        using var index = new MemoryIndex();
        folder.Write("a.txt", "# 甲标题\n\n甲文在这里。\n");
        folder.Write("b.txt", "# 乙标题\n\n乙文在这里。\n");
        folder.Write("c.txt", "# 丙标题\n\n丙文在这里。\n");
        new ArchiveIngester(index).Ingest(new IngestRequest { Paths = [folder.Path] }, null, CancellationToken.None);
        folder.Write("b.txt", "# 乙标题\n\n乙文改过，在这里。\n");
        folder.Write("d.exe", "x");
        folder.Write("e.txt", "# 戊标题\n\n戊文在这里。\n");
        folder.Write("corrections/x.txt", "source: e.txt\nset * newspaper = 戊报\n");
        folder.Write("e.txt.meta.yaml", "date: 2024-05-06\n");
        File.Delete(folder["c.txt"]);

        using var reader = index.Acquire();
        var listed = ArchiveListing.Of(folder.Path, reader, CancellationToken.None);

        Assert.Equal([("a.txt", ListedState.Same), ("b.txt", ListedState.Changed), ("c.txt", ListedState.Gone), ("d.exe", ListedState.Refused), ("e.txt", ListedState.New)], listed.Select(f => (f.Source, f.State)));
        Assert.Equal((1, true), (listed[^1].Corrections, listed[^1].HasSidecar));
    }

    [Fact]
    public void Every_character_of_a_line_that_is_not_white_space_is_in_one_run()
    {
        folder.Write("a.txt", "# 甲标题\n\n甲文在这里，\u200b还有下文。\n\n# 乙标题\n\n乙文在这里。\n");
        var inspected = PageInspection.ReadFrom(folder.Path, "a.txt", CancellationToken.None);
        foreach (var line in TracedPage.Of(inspected))
        {
            var at = 0;
            foreach (var run in line.Runs)
            {
                Assert.True(run.Start >= at && run.Start + run.Length <= line.Text.Length);
                Assert.True(string.IsNullOrWhiteSpace(line.Text[at..run.Start]));
                at = run.Start + run.Length;
            }
            Assert.True(string.IsNullOrWhiteSpace(line.Text[at..]));
        }
    }

    [Theory]
    [InlineData("报", "2024-05-06", "2", "https://example.gov.cn/a", null)]
    [InlineData("", "", "", "", null)]
    [InlineData("报\ndate: 2000-01-01", "", "", "", "换行")]
    [InlineData("", "2024-5-6", "", "", "日期")]
    [InlineData("", "", "", "javascript:alert(1)", "网址")]
    public void A_sidecar_is_composed_of_good_values_only(string newspaper, string date, string page, string url, string? problem)
    {
        var (text, found) = SidecarFile.Compose(newspaper, date, page, url);

        Assert.Equal(problem is null, found is null);
        Assert.Contains(problem ?? "", found ?? "", StringComparison.Ordinal);
        if (found is null)
        {
            folder.Write("a.txt", "# 甲\n\n甲文。\n");
            SidecarFile.Write(folder["a.txt"], text);
            Assert.Equal((newspaper, date, page, url), (SidecarFile.Of(folder["a.txt"]).Newspaper, SidecarFile.DateOf(SidecarFile.Of(folder["a.txt"])), SidecarFile.Of(folder["a.txt"]).PageLabel, SidecarFile.Of(folder["a.txt"]).Url));
            Assert.Equal(text.Length > 0, File.Exists(folder["a.txt.meta.yaml"]));
        }
    }
}
