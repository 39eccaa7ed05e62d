using System.Text.Json;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Pipeline;
using Wenzheng.Ingestion.Reading;
using Wenzheng.Ingestion.Reports;

namespace Wenzheng.Ingestion.Tests.Reports;

public sealed class ReportTests : IDisposable
{
    private const string Hostile = "<script>alert(1)</script>\"' \u202eabc\u200b";

    private readonly TempFolder folder = new();
    private readonly MemoryIndex index = new();

    public void Dispose()
    {
        folder.Dispose();
        index.Dispose();
    }

    [Fact]
    public void Files_seen_are_the_sum_of_what_became_of_them_and_characters_of_kept_and_dropped()
    {
        foreach (var file in Directory.GetFiles(RepositoryFolder.Corpus, "*.txt"))
            folder.Write(Path.GetFileName(file), File.ReadAllBytes(file));
        folder.Write("copy.txt", File.ReadAllBytes(Directory.GetFiles(RepositoryFolder.Corpus, "*.txt").Order(StringComparer.Ordinal).First()));
        folder.Write("empty.txt", "");
        folder.Write("odd.xyz", "x");
        var json = Json(new ArchiveIngester(index).Ingest(new IngestRequest { Paths = [folder.Path] }, null, CancellationToken.None));
        var counts = json.GetProperty("counts");
        Assert.Equal(8, counts.GetProperty("seen").GetInt32());
        Assert.Equal(8, counts.EnumerateObject().Where(p => p.Name != "seen").Sum(p => p.Value.GetInt32()));
        Assert.Equal((5, 1, 2), (counts.GetProperty("accepted").GetInt32(), counts.GetProperty("duplicate").GetInt32(), counts.GetProperty("rejected").GetInt32()));
        foreach (var file in json.GetProperty("files").EnumerateArray().Where(f => f.GetProperty("status").GetString() == "accepted"))
        {
            Assert.Equal(file.GetProperty("characters").GetInt64(), file.GetProperty("kept").GetInt64() + file.GetProperty("dropped").GetInt64());
            var text = File.ReadAllText(folder[file.GetProperty("source").GetString()!]);
            Assert.Equal(file.GetProperty("dropped").GetInt64(), file.GetProperty("drops").EnumerateArray()
                .Sum(d => (long)text.Substring(d.GetProperty("start").GetInt32(), d.GetProperty("length").GetInt32()).Count(c => !char.IsWhiteSpace(c))));
        }
    }

    [Fact]
    public void Hostile_names_and_text_are_escaped()
    {
        var report = new IngestReport([new FileOutcome(Hostile, FileStatus.Rejected, Hostile, 1, 1, 1, 1, [new Doubt(1, Hostile, 0.5f)])], null, 0, 0, 0);
        using var writer = new StringWriter();
        ReportPage.Write(writer, report);
        AssertHarmless(writer.ToString());
        Assert.Equal(Hostile, Json(report).GetProperty("files")[0].GetProperty("source").GetString());
    }

    [Fact]
    public void A_hostile_page_is_shown_escaped_with_its_invisible_characters_as_numbers()
    {
        var text = $"# 标题{Hostile}\n\n正文一句话。{Hostile}\n\n</td></table><img src=x onerror=alert(1)>。\n";
        var page = new Page("a<b>.txt", text);
        using var writer = new StringWriter();
        InspectionPage.Write(writer, [new InspectedPage(page, PageReader.Default.Read(page), null)]);
        AssertHarmless(writer.ToString());
        Assert.Contains("202E", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_inspected_page_shows_every_line_its_articles_joins_and_drops()
    {
        foreach (var path in Directory.GetFiles(RepositoryFolder.Corpus, "*.txt"))
        {
            var inspected = PageInspection.Read(path, CancellationToken.None);
            using var writer = new StringWriter();
            InspectionPage.Write(writer, [inspected]);
            var html = writer.ToString();
            var lines = new LineIndex(inspected.Page.Text);
            for (var i = 1; i <= lines.Count; i++)
                Assert.Contains($"id=\"p0l{i}\"", html, StringComparison.Ordinal);
            Assert.Equal(inspected.Reading.Articles.Count, html.Split("<article").Length - 1);
            Assert.Equal(inspected.Reading.Dropped.Count, html.Split("<del ").Length - 1);
            // Every character of the page stands on the left, once.
            var left = html[html.IndexOf("<table class=\"lines\">", StringComparison.Ordinal)..html.IndexOf("</table>", StringComparison.Ordinal)];
            foreach (var article in inspected.Reading.Articles)
                foreach (var origin in article.Origins)
                    Assert.Contains(Markup.Encode(inspected.Page.Text.AsSpan(origin.PageOffset, origin.Length)), left, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_paragraph_that_jumps_is_marked_at_both_ends()
    {
        const string text = "上半句，\n别的。\n下半句。";
        var article = new Article
        {
            Id = "a#1",
            Source = "a",
            Text = "上半句，下半句。",
            Paragraphs = [new Paragraph(ParagraphKind.Body, 0, 8)],
            Origins = [new OriginSpan(0, 4, 0), new OriginSpan(4, 4, 9)],
        };
        using var writer = new StringWriter();
        InspectionPage.Write(writer, [new InspectedPage(new Page("a", text), new PageReading([article], [], []), null)]);
        Assert.Contains("下接第3行", writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("↤接第1行", writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("第 1 行接第 3 行", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_lie_in_the_given_folder_named_like_their_generation()
    {
        folder.Write("pages/a.txt", "正文一在这里。");
        var report = new ArchiveIngester(index).Ingest(new IngestRequest { Paths = [folder["pages"]] }, null, CancellationToken.None);
        Assert.Equal(folder["reports/gen-000001.html"], ReportFiles.Write(folder["reports"], report));
        Assert.Equal(["gen-000001.html", "gen-000001.json", "last-run.html", "last-run.json"],
            Directory.GetFiles(folder["reports"]).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    private static void AssertHarmless(string html)
    {
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\u202e", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\u200b", html, StringComparison.Ordinal);
    }

    private static JsonElement Json(IngestReport report)
    {
        using var stream = new MemoryStream();
        ReportJson.Write(stream, report);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }
}
