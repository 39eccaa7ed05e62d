using Wenzheng.Bot.Web.Catalogues;
using Wenzheng.Bot.Web.Searching;

namespace Wenzheng.Bot.Web.Pages;

/// <summary>目录页: the archive by place, newspaper, date and scheme; every entry leads to its list of articles.</summary>
internal static class BrowsePages
{
    /// <summary>Entries of one page of a long list.</summary>
    private const int PageSize = 60;

    /// <summary>Entries of each kind on the first page of the catalogue.</summary>
    private const int Few = 14, FewPlaces = 9;

    /// <summary>The catalogue's first page: a little of each kind.</summary>
    public static Html Overview(Catalogue catalogue)
    {
        var page = PageShell.Open("目录", NavEntry.Browse, "page browse-page");
        page.Add($"    <h1>目录</h1>\n    <p class=\"lead\">资料共 {catalogue.Manifest.Articles} 篇文章，来自 {catalogue.Manifest.Sources} 个版面。地点、报纸、日期和方略都是从文章里读出来的。</p>\n");
        Panels(page, catalogue);
        return PageShell.Close(page, catalogue.Manifest);
    }

    /// <summary>The four panels, as they also stand on the ask page.</summary>
    public static void Panels(Html page, Catalogue catalogue)
    {
        page.Add($"    <div class=\"panels\">\n");
        Panel(page, "按地点", "places", catalogue.Places.Roots.Count > 0, () => PlaceList.Write(page, catalogue.Places.Roots.Take(FewPlaces), lower: 6, depth: 1));
        Panel(page, "按方略", "schemes", catalogue.Schemes.Count > 0, () => SchemeChips(page, catalogue.Schemes.Take(Few)));
        Panel(page, "按报纸", "papers", catalogue.Papers.Count > 0, () => PaperChips(page, catalogue.Papers.Take(Few)));
        Panel(page, "按日期", "dates", catalogue.Months.Count > 0, () => YearChips(page, catalogue));
        page.Add($"    </div>\n");
    }

    /// <summary>The tree of places, or the places whose name holds the given words.</summary>
    public static Html Places(Catalogue catalogue, string name, int number)
    {
        var page = Open("按地点", "places", $"文章写的是哪里；上级地名也据文章。{Unknown(catalogue.WithoutPlace, "没有读出地点")}", name);
        IReadOnlyList<PlaceNode> nodes = name.Length == 0 ? catalogue.Places.Roots
            : [.. Enumerable.Range(0, catalogue.Places.Count).Select(i => catalogue.Places[i]).Where(n => n.Name.Contains(name, StringComparison.Ordinal)).OrderByDescending(n => n.Articles).ThenBy(n => n.Path, StringComparer.Ordinal)];
        if (!Nothing(page, nodes.Count, name))
            PlaceList.Write(page, nodes.Skip((number - 1) * PageSize).Take(PageSize), name.Length == 0 ? 8 : 200, depth: name.Length == 0 ? 2 : 5);
        return Close(page, catalogue, "places", name, nodes.Count, number);
    }

    public static Html Schemes(Catalogue catalogue, string name, int number)
    {
        var page = Open("按方略", "schemes", "有名字的方略、工作法、工程；文章逐条写明的在前，只提到名称的在后。", name);
        IReadOnlyList<SchemeEntry> schemes = name.Length == 0 ? catalogue.Schemes : [.. catalogue.Schemes.Where(s => s.Name.Contains(name, StringComparison.Ordinal) || s.Places.Any(p => p.Contains(name, StringComparison.Ordinal)))];
        if (!Nothing(page, schemes.Count, name))
        {
            page.Add($"    <ul class=\"entries\">\n");
            foreach (var scheme in schemes.Skip((number - 1) * PageSize).Take(PageSize))
            {
                page.Add($"      <li><a href=\"{Addresses.Of(ArchiveQuery.Everything with { Scheme = scheme.Name })}\"><b>{scheme.Name}</b> <span class=\"count\">{scheme.Articles}<span class=\"unseen\"> 篇</span></span></a>");
                page.Add($"<span class=\"entry-note\">{string.Join("、", scheme.Places.Take(3))}{(scheme.Places.Count > 3 ? "等" : "")}{(scheme.Parts > 0 ? $"{(scheme.Places.Count > 0 ? " · " : "")}{scheme.Parts} 条" : "")}</span></li>\n");
            }
            page.Add($"    </ul>\n");
        }
        return Close(page, catalogue, "schemes", name, schemes.Count, number);
    }

    public static Html Papers(Catalogue catalogue)
    {
        var page = Open("按报纸", "papers", Unknown(catalogue.WithoutPaper, "没有注明报纸"), null);
        if (!Nothing(page, catalogue.Papers.Count, ""))
        {
            page.Add($"    <ul class=\"entries\">\n");
            foreach (var paper in catalogue.Papers)
                page.Add($"      <li><a href=\"{Addresses.Of(ArchiveQuery.Everything with { Paper = paper.Name })}\"><b>{paper.Name}</b> <span class=\"count\">{paper.Articles}<span class=\"unseen\"> 篇</span></span></a><span class=\"entry-note\">{DateWords.Of(paper.First, paper.Last)}</span></li>\n");
            page.Add($"    </ul>\n");
        }
        return Close(page, catalogue, "papers", "", 0, 1);
    }

    public static Html Dates(Catalogue catalogue)
    {
        var page = Open("按日期", "dates", Unknown(catalogue.WithoutDay, "日期不详"), null);
        if (!Nothing(page, catalogue.Months.Count, ""))
            foreach (var year in catalogue.Months.GroupBy(m => m.Year))
            {
                page.Add($"    <section class=\"year\"><h2><a href=\"{Addresses.Of(Of(new DateOnly(year.Key, 1, 1), new DateOnly(year.Key, 12, 31)))}\">{year.Key}年</a> <span class=\"count\">{year.Sum(m => m.Articles)} 篇</span></h2><ul class=\"chips\">\n");
                foreach (var month in year.OrderBy(m => m.Month))
                    page.Add($"      <li><a class=\"chip\" href=\"{Addresses.Of(OfMonth(month))}\">{month.Month}月 <span class=\"count\">{month.Articles}<span class=\"unseen\"> 篇</span></span></a></li>\n");
                page.Add($"    </ul></section>\n");
            }
        return Close(page, catalogue, "dates", "", 0, 1);
    }

    private static Html Open(string title, string kind, string note, string? name)
    {
        var page = PageShell.Open(title, NavEntry.Browse, "page browse-page");
        page.Add($"    <p class=\"trail\"><a href=\"/browse\">目录</a></p>\n    <h1>{title}</h1>\n");
        if (note.Length > 0)
            page.Add($"    <p class=\"lead\">{note}</p>\n");
        if (name is not null)
            page.Add($"""
                    <form class="search-form small-form" action="/browse/{kind}" method="get" role="search">
                      <label class="unseen" for="name">名字里有</label>
                      <input class="input" id="name" name="name" type="search" value="{name}" maxlength="{QueryReader.MaxText}" placeholder="名字里有……" enterkeyhint="search" autocomplete="off">
                      <button class="button" type="submit">查找</button>
                    </form>

                """);
        return page;
    }

    private static Html Close(Html page, Catalogue catalogue, string kind, string name, int count, int number)
    {
        PageLinks.Write(page, (count + PageSize - 1) / PageSize, number, n => $"/browse/{kind}?{(name.Length > 0 ? $"name={Uri.EscapeDataString(name)}&" : "")}page={n}");
        return PageShell.Close(page, catalogue.Manifest);
    }

    private static bool Nothing(Html page, int count, string name)
    {
        if (count > 0)
            return false;
        page.Add($"    <div class=\"empty\" role=\"status\"><p class=\"empty-head\">{(name.Length > 0 ? $"没有名字里有“{name}”的" : "这里还没有条目")}</p><p>可以<a href=\"/search\">检索文章</a>。</p></div>\n");
        return true;
    }

    private static string Unknown(int articles, string what) => articles == 0 ? "" : $"另有 {articles} 篇{what}。";

    private static void Panel(Html page, string title, string kind, bool hasAny, Action write)
    {
        if (!hasAny)
            return;
        page.Add($"    <section class=\"card panel\"><h2><a href=\"/browse/{kind}\">{title}</a></h2>\n");
        write();
        page.Add($"      <p class=\"more\"><a href=\"/browse/{kind}\">全部<span class=\"unseen\">，{title}</span></a></p>\n    </section>\n");
    }

    private static void SchemeChips(Html page, IEnumerable<SchemeEntry> schemes)
    {
        page.Add($"      <ul class=\"chips\">\n");
        foreach (var scheme in schemes)
            page.Add($"        <li><a class=\"chip\" href=\"{Addresses.Of(ArchiveQuery.Everything with { Scheme = scheme.Name })}\">{scheme.Name}</a></li>\n");
        page.Add($"      </ul>\n");
    }

    private static void PaperChips(Html page, IEnumerable<PaperEntry> papers)
    {
        page.Add($"      <ul class=\"chips\">\n");
        foreach (var paper in papers)
            page.Add($"        <li><a class=\"chip\" href=\"{Addresses.Of(ArchiveQuery.Everything with { Paper = paper.Name })}\">{paper.Name} <span class=\"count\">{paper.Articles}<span class=\"unseen\"> 篇</span></span></a></li>\n");
        page.Add($"      </ul>\n");
    }

    private static void YearChips(Html page, Catalogue catalogue)
    {
        page.Add($"      <ul class=\"chips\">\n");
        foreach (var year in catalogue.Months.GroupBy(m => m.Year).Take(Few))
            page.Add($"        <li><a class=\"chip\" href=\"{Addresses.Of(Of(new DateOnly(year.Key, 1, 1), new DateOnly(year.Key, 12, 31)))}\">{year.Key}年 <span class=\"count\">{year.Sum(m => m.Articles)}<span class=\"unseen\"> 篇</span></span></a></li>\n");
        page.Add($"      </ul>\n");
    }

    private static ArchiveQuery Of(DateOnly from, DateOnly to) => ArchiveQuery.Everything with { From = from, To = to };

    private static ArchiveQuery OfMonth(MonthEntry month) =>
        Of(new DateOnly(month.Year, month.Month, 1), new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)));
}
