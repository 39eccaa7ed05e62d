using Wenzheng.Bot.Web.Searching;

namespace Wenzheng.Bot.Web.Pages;

/// <summary>What a list can be narrowed by, beside it on a desk and folded above it on a phone.</summary>
internal static class FacetList
{
    public static void Write(Html page, FoundPage found)
    {
        var (query, facets) = (found.Query with { Page = 1 }, found.Facets);
        page.Add($"""
                <details class="facets">
                  <summary>缩小范围</summary>
                  <div class="facet-groups">

            """);
        Group(page, "地点", facets.Places, key => query with { Place = key });
        Group(page, "报纸", facets.Papers, key => query with { Paper = key });
        Group(page, "年份", facets.Years, key => YearOf(query, key));
        Group(page, "种类", facets.Kinds, key => query with { Kind = Enum.GetValues<Indexing.Archive.ArticleKind>().First(k => KindWord.Of(k) == key) });
        Dates(page, query);
        page.Add($"      </div>\n    </details>\n");
    }

    private static ArchiveQuery YearOf(ArchiveQuery query, string year)
    {
        var first = new DateOnly(int.Parse(year, System.Globalization.CultureInfo.InvariantCulture), 1, 1);
        return query with { From = first, To = new DateOnly(first.Year, 12, 31) };
    }

    private static void Group(Html page, string name, IReadOnlyList<FacetCount> counts, Func<string, ArchiveQuery> with)
    {
        if (counts.Count == 0)
            return;
        page.Add($"        <section class=\"facet\"><h2>{name}</h2><ul>\n");
        foreach (var count in counts)
            page.Add($"          <li><a href=\"{Addresses.Of(with(count.Key))}\"><span>{count.Name}</span> <span class=\"count\">{count.Articles}<span class=\"unseen\"> 篇</span></span></a></li>\n");
        page.Add($"        </ul></section>\n");
    }

    private static void Dates(Html page, ArchiveQuery query)
    {
        page.Add($"""
                    <section class="facet"><h2>起止日期</h2>
                      <form class="dates" action="/search" method="get">
                        <label>从 <input class="input" type="date" name="from" value="{Addresses.Day(query.From)}"></label>
                        <label>到 <input class="input" type="date" name="to" value="{Addresses.Day(query.To)}"></label>

            """);
        HiddenFields.Write(page, query with { From = null, To = null });
        page.Add($"            <button class=\"quiet\" type=\"submit\">按日期筛选</button>\n          </form></section>\n");
    }
}
