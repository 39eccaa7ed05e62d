using Wenzheng.Bot.Web.Searching;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Web.Pages;

/// <summary>检索页: the form, what limits the list, the facets and the found articles. Every choice is a link, so it works without a script and can be shared.</summary>
internal static class SearchPage
{
    public static Html Write(FoundPage found, Manifest manifest)
    {
        var query = found.Query;
        var page = PageShell.Open(TitleOf(query), NavEntry.Search, "page search-page");
        page.Add($"    <h1 class=\"unseen\">检索</h1>\n");
        Form(page, query);
        page.Add($"    <div class=\"search-body\">\n");
        FacetList.Write(page, found);
        page.Add($"    <section class=\"results\" aria-label=\"结果\">\n");
        Summary(page, found);
        if (found.Articles.Count == 0)
            Nothing(page, found);
        else
            ResultList.Write(page, found);
        PageLinks.Write(page, found.Pages, query.Page, number => Addresses.Of(query with { Page = number }));
        page.Add($"    </section>\n    </div>\n");
        return PageShell.Close(page, manifest);
    }

    /// <summary>The form; what else limits the list goes along in hidden fields.</summary>
    public static void Form(Html page, ArchiveQuery query)
    {
        page.Add($"""
                <form class="search-form" action="/search" method="get" role="search">
                  <label class="unseen" for="q">检索词</label>
                  <input class="input" id="q" name="q" type="search" value="{query.Text}" maxlength="{QueryReader.MaxText}" placeholder="找文章：地名、人名、做法、数字……" enterkeyhint="search" autocomplete="off">
                  <button class="button primary" type="submit">检索</button>

            """);
        HiddenFields.Write(page, query with { Text = "" });
        page.Add($"    </form>\n");
    }

    private static string TitleOf(ArchiveQuery query) =>
        query.Text.Length > 0 ? $"检索：{query.Text}"
        : query.Scheme.Length > 0 ? query.Scheme : query.Place.Length > 0 ? query.Place : query.Paper.Length > 0 ? query.Paper : "检索";

    private static void Summary(Html page, FoundPage found)
    {
        var query = found.Query;
        if (found.Total > 0)
        {
            if (query.Text.Length > 0)
                page.Add($"      <p class=\"summary\" role=\"status\">找到 <b>{found.Total}</b> 篇文章{(found.IsCut ? "（只列最相关的）" : "")}</p>\n");
            else
                page.Add($"      <p class=\"summary\" role=\"status\">共 <b>{found.Total}</b> 篇文章，新的在前</p>\n");
        }
        if (found.SearchedAs.Length > 0 && found.SearchedAs != query.Text)
            page.Add($"      <p class=\"notice small\">没有完全照字面找，按 <b>{found.SearchedAs}</b> 找的。</p>\n");
        if (!query.IsLimited)
            return;
        page.Add($"      <ul class=\"chips chosen-limits\" aria-label=\"已选的条件\">\n");
        Chosen(page, "地点", query.Place, query with { Place = "", Page = 1 });
        Chosen(page, "报纸", query.Paper, query with { Paper = "", Page = 1 });
        Chosen(page, "方略", query.Scheme, query with { Scheme = "", Page = 1 });
        Chosen(page, "日期", DateWords.Of(query.From, query.To), query with { From = null, To = null, Page = 1 });
        Chosen(page, "种类", query.Kind is { } kind ? KindWord.Shown(kind) : "", query with { Kind = null, Page = 1 });
        page.Add($"      </ul>\n");
    }

    private static void Chosen(Html page, string name, string value, ArchiveQuery without)
    {
        if (value.Length > 0)
            page.Add($"        <li><a class=\"chip chosen\" href=\"{Addresses.Of(without)}\" aria-label=\"去掉条件：{name} {value}\">{name}：{value}<span aria-hidden=\"true\">×</span></a></li>\n");
    }

    private static void Nothing(Html page, FoundPage found)
    {
        var query = found.Query;
        if (found.Total > 0)
        {
            page.Add($"      <div class=\"empty\"><p>没有第 {query.Page} 页，一共 {found.Pages} 页。</p><p><a class=\"button\" href=\"{Addresses.Of(query with { Page = 1 })}\">看第一页</a></p></div>\n");
            return;
        }
        page.Add($"      <div class=\"empty\" role=\"status\"><p class=\"empty-head\">没有找到这样的文章</p>\n");
        if (query.IsLimited)
            page.Add($"        <p>可以<a href=\"{Addresses.Of(query.Unlimited)}\">去掉全部条件</a>再找，或换个说法。</p>\n");
        else if (query.Text.Length > 0)
            page.Add($"        <p>换个说法，少写几个字，或者从<a href=\"/browse\">目录</a>里找。</p>\n");
        else
            page.Add($"        <p>资料里还没有文章。</p>\n");
        page.Add($"      </div>\n");
    }
}
