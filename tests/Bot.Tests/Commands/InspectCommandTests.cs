using System.Text.Json;
using Wenzheng.Bot.Tests.Support;
using BotUnderTest = Wenzheng.Bot.Tests.Support.Bot;

namespace Wenzheng.Bot.Tests.Commands;

public sealed class InspectCommandTests
{
    [Fact]
    public async Task Jsonl_holds_every_article_with_its_fields_and_lines_of_the_page()
    {
        var finished = await BotUnderTest.Run(["inspect", .. Repository.Pages, "--jsonl"]);

        Assert.Equal(0, finished.Code);
        var articles = finished.Output.TrimEnd().Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(Repository.Pages.Select(p => Path.GetFileName(p)), articles.Select(a => a.GetProperty("source").GetString()!).Distinct());
        foreach (var article in articles)
        {
            Assert.Equal(["source", "title", "paragraphs", "byline", "places", "date", "lines"], article.EnumerateObject().Select(p => p.Name));
            var lines = article.GetProperty("lines");
            Assert.InRange(lines[0].GetInt32(), 1, lines[1].GetInt32());
        }
    }

    [Fact]
    public async Task A_tree_shows_titles_paragraphs_and_line_numbers()
    {
        var finished = await BotUnderTest.Run("inspect", Repository.Pages.First());

        Assert.Equal(0, finished.Code);
        foreach (var part in (string[])["篇文章", "正文（第", "日期：", "地点："])
            Assert.Contains(part, finished.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", finished.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_page_is_told_and_the_others_are_shown()
    {
        using var folder = new TempFolder();
        var binary = folder.File("picture.txt");
        await File.WriteAllBytesAsync(binary, [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3]);
        var finished = await BotUnderTest.Run("inspect", binary, folder.Write("empty.txt", ""), folder.File("gone.txt"), Repository.Pages.First(), "--jsonl");

        Assert.Equal(1, finished.Code);
        Assert.Equal(3, finished.Error.TrimEnd().Split('\n').Length);
        Assert.NotEqual("", finished.Output);
    }

    [Fact]
    public async Task Html_shows_lines_and_articles_of_every_file_and_names_the_refused_ones()
    {
        using var folder = new TempFolder();
        var finished = await BotUnderTest.Run(["inspect", .. Repository.Pages, folder.Write("empty.txt", ""), "--html", folder.File("out.html")]);

        Assert.Equal(1, finished.Code);
        Assert.Equal("", finished.Output);
        var html = await File.ReadAllTextAsync(folder.File("out.html"));
        foreach (var page in Repository.Pages)
            Assert.Contains(Path.GetFileName(page), html, StringComparison.Ordinal);
        Assert.Contains("empty.txt", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("README.md", "给人看的说明")]
    [InlineData(".page.txt", "隐藏文件")]
    [InlineData("page.txt.meta.yaml", "另一个文件的说明文件")]
    [InlineData("page.xlsx", "不认识的文件格式")]
    public async Task A_file_that_ingest_passes_over_is_told_why(string name, string reason)
    {
        using var folder = new TempFolder();
        var finished = await BotUnderTest.Run("inspect", folder.Write(name, "网格员共有5人。"));

        Assert.Equal(1, finished.Code);
        Assert.StartsWith(name + "：", finished.Error, StringComparison.Ordinal);
        Assert.Contains(reason, finished.Error, StringComparison.Ordinal);
    }
}
