using System.Text.Json;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Web;

[Collection(nameof(SharedNewspapers))]
public sealed class SearchApiTests(NewspaperArchive archive)
{
    [Fact]
    public async Task A_search_gives_excerpts_whose_marks_are_runs_of_the_article()
    {
        using var found = await Get("/api/search?q=" + Uri.EscapeDataString("网格员"));
        var first = found.RootElement.GetProperty("articles")[0];
        using var article = await Get("/api/articles?id=" + Uri.EscapeDataString(first.GetProperty("id").GetString()!));
        var text = article.RootElement.GetProperty("text").GetString()!;
        var excerpt = first.GetProperty("excerpts")[0];
        var shown = excerpt.GetProperty("text").GetString()!;

        Assert.Equal(shown, text.Substring(excerpt.GetProperty("start").GetInt32(), shown.Length));
        Assert.Contains("网格员", excerpt.GetProperty("marks").EnumerateArray().Select(m => shown.Substring(m.GetProperty("start").GetInt32(), m.GetProperty("length").GetInt32())));
    }

    [Fact]
    public async Task Facets_count_the_found_articles_and_narrow_to_as_many()
    {
        using var all = await Get("/api/articles");
        var total = all.RootElement.GetProperty("total").GetInt32();
        var papers = all.RootElement.GetProperty("facets").GetProperty("papers").EnumerateArray().ToList();

        Assert.Equal(18, total);
        Assert.Equal(18, papers.Sum(p => p.GetProperty("articles").GetInt32()));
        foreach (var facet in (string[])["place", "paper"])
            foreach (var value in all.RootElement.GetProperty("facets").GetProperty(facet + "s").EnumerateArray())
            {
                using var narrowed = await Get($"/api/articles?{facet}={Uri.EscapeDataString(value.GetProperty("key").GetString()!)}");
                Assert.Equal(value.GetProperty("articles").GetInt32(), narrowed.RootElement.GetProperty("total").GetInt32());
            }
    }

    [Fact]
    public async Task An_article_tells_its_people_its_schemes_and_the_same_report_elsewhere()
    {
        using var article = await Get("/api/articles?id=" + Uri.EscapeDataString("梧川日报/2023-06-12.md#1"));
        using var next = await Get("/api/articles?id=" + Uri.EscapeDataString("梧川日报/2023-06-12.md#2"));

        Assert.Equal("front matter", article.RootElement.GetProperty("dateBasis").GetString());
        Assert.Equal("岚关日报/2023-06-20.md#1", article.RootElement.GetProperty("sameReport")[0].GetProperty("articleId").GetString());
        Assert.Contains("陶远明", next.RootElement.GetProperty("people").EnumerateArray().Select(p => p.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task The_catalogue_gives_keys_that_list_as_many_articles()
    {
        using var catalogue = await Get("/api/catalogue");
        var place = catalogue.RootElement.GetProperty("places")[0];
        using var listed = await Get("/api/articles?place=" + Uri.EscapeDataString(place.GetProperty("key").GetString()!));
        using var month = await Get("/api/articles?from=2021-03&to=2021-03");

        Assert.Equal(place.GetProperty("articles").GetInt32(), listed.RootElement.GetProperty("total").GetInt32());
        Assert.Equal(14, month.RootElement.GetProperty("total").GetInt32());
        Assert.Equal(["2023-06", "2022-11", "2021-03"], catalogue.RootElement.GetProperty("months").EnumerateArray().Select(m => m.GetProperty("month").GetString()));
    }

    [Fact]
    public async Task Words_that_stand_nowhere_find_nothing()
    {
        using var found = await Get("/api/search?q=" + Uri.EscapeDataString("量子纠缠望远镜"));

        Assert.Equal(0, found.RootElement.GetProperty("total").GetInt32());
    }

    private async Task<JsonDocument> Get(string address) => JsonDocument.Parse(await archive.Served.Client.GetStringAsync(address));
}
