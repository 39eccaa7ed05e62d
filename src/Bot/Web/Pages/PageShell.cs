using System.Globalization;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Web.Pages;

/// <summary>Which entry of the masthead a page stands under.</summary>
internal enum NavEntry
{
    None,
    Ask,
    Search,
    Browse,
}

/// <summary>页面外框: head, masthead and foot of every page that is written on the server; the ask page's index.html has the same masthead.</summary>
internal static class PageShell
{
    /// <summary>Opens a page up to the start of its main part.</summary>
    /// <param name="title">Of the window, without the product's name.</param>
    /// <param name="current">Entry of the masthead.</param>
    /// <param name="mainClass">Style of the main part.</param>
    public static Html Open(string title, NavEntry current, string mainClass)
    {
        var page = new Html().Add($"""
            <!doctype html>
            <html lang="zh-CN">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
              <meta name="color-scheme" content="light dark">
              <meta name="robots" content="noarchive">
              <title>{title} · 问政</title>
              <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml">
              <link rel="stylesheet" href="/assets/tokens.css">
              <link rel="stylesheet" href="/assets/app.css">
              <link rel="stylesheet" href="/assets/article.css">
              <link rel="stylesheet" href="/assets/pages.css">
              <script type="module" src="/assets/pages.js"></script>
            </head>
            <body>
              <a class="skip" href="#main">跳到正文</a>
              <header class="masthead">
                <a class="brand" href="/" aria-label="问政，首页"><img src="/assets/favicon.svg" alt="" width="34" height="34"><span class="brand-name">问政</span></a>
                <nav class="nav" aria-label="主要栏目">

            """);
        Entry(page, "/", "提问", current == NavEntry.Ask);
        Entry(page, "/search", "检索", current == NavEntry.Search);
        Entry(page, "/browse", "目录", current == NavEntry.Browse);
        return page.Add($"""
                </nav>
              </header>
              <main id="main" class="{mainClass}" tabindex="-1">

            """);
    }

    /// <summary>Closes a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="manifest">The generation it was made from; null where there is none.</param>
    public static Html Close(Html page, Manifest? manifest)
    {
        page.Add($"  </main>\n");
        if (manifest is not null)
            page.Add($"  <footer class=\"foot\">资料共 {manifest.Sources} 个版面、{manifest.Articles} 篇文章，{manifest.Created.ToLocalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} 更新</footer>\n");
        return page.Add($"</body>\n</html>\n");
    }

    private static void Entry(Html page, string address, string name, bool isCurrent)
    {
        if (isCurrent)
            page.Add($"      <a href=\"{address}\" aria-current=\"page\">{name}</a>\n");
        else
            page.Add($"      <a href=\"{address}\">{name}</a>\n");
    }
}
