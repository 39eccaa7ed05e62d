using System.Net;
using System.Text.RegularExpressions;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Web.Pages;

[Collection(nameof(SharedNewspapers))]
public sealed partial class ArchivePagesTests(NewspaperArchive archive)
{
    [Fact]
    public async Task A_search_shows_the_words_in_their_sentence_and_leads_to_the_quote_on_its_page()
    {
        var results = await Get("/search?q=" + Uri.EscapeDataString("划分网格"));
        Assert.Contains("<mark>划分网格</mark>", results, StringComparison.Ordinal);

        var article = await Get(QuoteLink().Match(results).Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal));

        Assert.Contains("id=\"quote\"", article, StringComparison.Ordinal);
        Assert.Contains("class=\"own quoted\"", article, StringComparison.Ordinal);
        Assert.Contains("据文件说明", article, StringComparison.Ordinal);
        Assert.Contains("2023年6月", article, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_report_in_another_paper_stands_beside_the_article()
    {
        var article = await Get("/article/" + Uri.EscapeDataString("梧川日报/2023-06-12.md#1"));

        Assert.Contains("同一报道还见于", article, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString("岚关日报/2023-06-20.md#1"), article, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("paper=梧川日报", 16)]
    [InlineData("paper=岚关日报", 2)]
    [InlineData("from=2021&to=2021", 14)]
    [InlineData("from=2023-06-13", 1)]
    [InlineData("to=2022", 15)]
    [InlineData("place=白鹭乡", 14)]
    [InlineData("scheme=双带双促", 1)]
    [InlineData("kind=caption", 0)]
    [InlineData("place=火星县", 0)]
    public async Task A_list_holds_what_passes_its_limits(string limits, int articles)
    {
        var page = await Get("/search?" + string.Join('&', limits.Split('&').Select(l => l.Split('=')).Select(p => $"{p[0]}={Uri.EscapeDataString(p[1])}")));

        if (articles == 0)
            Assert.Contains("没有找到这样的文章", page, StringComparison.Ordinal);
        else
            Assert.Contains($"<b>{articles}</b> 篇文章", page, StringComparison.Ordinal);
        Assert.Equal(Math.Min(10, articles), Result().Count(page));
    }

    [Fact]
    public async Task Pages_of_a_list_hold_every_article_once_and_a_page_too_far_says_so()
    {
        var first = await Get("/search?from=2021&to=2021");
        var second = await Get("/search?from=2021&to=2021&page=2");
        var titles = Result().Matches(first + second).Select(m => m.Groups[1].Value).ToList();

        Assert.Equal(14, titles.Count);
        Assert.Equal(14, titles.Distinct().Count());
        Assert.Contains("没有第 9 页", await Get("/search?from=2021&to=2021&page=9"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_inside_limits_finds_what_stands_there_only()
    {
        var page = await Get($"/search?q={Uri.EscapeDataString("议事 道路修缮")}&from=2021-03-05&to=2021-03-05");

        Assert.Equal(1, Result().Count(page));
        Assert.Contains("第5期", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_catalogue_leads_to_lists_with_as_many_articles_as_it_says()
    {
        foreach (var kind in (string[])["places", "schemes", "papers", "dates"])
        {
            var page = await Get("/browse/" + kind);
            var entry = Entry().Match(page);
            Assert.True(entry.Success, kind);
            var list = await Get(entry.Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal));
            Assert.Contains($"<b>{entry.Groups[2].Value}</b> 篇文章", list, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/article/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/article/%2fetc%2fpasswd%230")]
    [InlineData("/article/..%5c..%5cboot.ini")]
    [InlineData("/article/%E6%A2%A7%E5%B7%9D%E6%97%A5%E6%8A%A5%2f2023-06-12.md")]
    [InlineData("/article/%00")]
    [InlineData("/article/%ff%fe")]
    [Trait("Category", "Security")]
    public async Task A_path_from_outside_opens_nothing(string address)
    {
        using var response = await archive.Served.Client.GetAsync(address);

        Assert.Contains((int)response.StatusCode, (int[])[400, 404]);
        Assert.DoesNotContain("root:", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Security")]
    public async Task Huge_inputs_are_refused_in_a_sentence()
    {
        foreach (var address in (string[])["/search?q=" + new string('a', 5000), "/search?place=" + new string('a', 5000), "/browse/places?name=" + new string('a', 5000), "/search?page=99999999999999", "/browse/schemes?page=-1"])
        {
            using var response = await archive.Served.Client.GetAsync(address);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains("role=\"alert\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("Category", "Security")]
    public async Task Words_that_look_like_markup_come_back_as_text()
    {
        const string hostile = "\"><script>alert(1)</script>";
        foreach (var address in (string[])["/search?q=", "/search?place=", "/search?scheme=", "/browse/places?name=", "/browse/schemes?name="])
            Assert.DoesNotContain("<script>", await Get(address + Uri.EscapeDataString(hostile)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_that_has_gone_is_told_and_nothing_else_is_marked()
    {
        var article = await Get("/article/" + Uri.EscapeDataString("岚关日报/2022-11-03.md#1") + "?start=3&length=9&check=00000000");

        Assert.Contains("已经不在这篇文章里", article, StringComparison.Ordinal);
        Assert.DoesNotContain("<mark", article, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_who_is_lost_sees_a_page_and_a_program_a_problem()
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/nowhere");
        asked.Headers.Accept.ParseAdd("text/html,application/xhtml+xml");
        using var page = await archive.Served.Client.SendAsync(asked);
        using var problem = await archive.Served.Client.GetAsync("/nowhere");

        Assert.Equal((404, "text/html"), ((int)page.StatusCode, page.Content.Headers.ContentType!.MediaType));
        Assert.Equal((404, "application/problem+json"), ((int)problem.StatusCode, problem.Content.Headers.ContentType!.MediaType));
    }

    private Task<string> Get(string address) => archive.Served.Client.GetStringAsync(address);

    [GeneratedRegex("href=\"(/article/[^\"]*#quote)\"")]
    private static partial Regex QuoteLink();

    [GeneratedRegex("<h2 class=\"result-title\"><a [^>]*>([^<]*)</a>")]
    private static partial Regex Result();

    [GeneratedRegex("href=\"(/search\\?[^\"]*)\">[^\n]*?<span class=\"count\">(\\d+)")]
    private static partial Regex Entry();
}
