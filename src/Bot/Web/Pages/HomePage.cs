using Wenzheng.Bot.Web.Catalogues;

namespace Wenzheng.Bot.Web.Pages;

/// <summary>首页: the ask page, with the catalogue's panels where index.html keeps room for them.</summary>
internal static class HomePage
{
    private const string Room = "<!-- catalogue -->";

    private static readonly string Text = PageEndpoints.TextOf("index.html");
    private static readonly int At = Text.IndexOf(Room, StringComparison.Ordinal);

    /// <param name="catalogue">Null where there is none yet.</param>
    public static Html Write(Catalogue? catalogue)
    {
        var page = new Html().AddOwnPage(Text.AsSpan(0, At));
        if (catalogue?.Manifest.Articles > 0)
        {
            page.Add($"<section id=\"catalogue\" class=\"home-catalogue\" aria-labelledby=\"catalogue-heading\"><h2 id=\"catalogue-heading\">翻一翻资料</h2>\n");
            BrowsePages.Panels(page, catalogue);
            page.Add($"</section>\n");
        }
        return page.AddOwnPage(Text.AsSpan(At + Room.Length));
    }
}
