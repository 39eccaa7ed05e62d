using Wenzheng.Bot.Web.Catalogues;
using Wenzheng.Bot.Web.Searching;

namespace Wenzheng.Bot.Web.Pages;

/// <summary>地名树 as nested lists; what lies in a place stands under it.</summary>
internal static class PlaceList
{
    /// <param name="page">The page.</param>
    /// <param name="nodes">What is shown.</param>
    /// <param name="lower">How many lower places each shows; a link leads to the rest.</param>
    /// <param name="depth">How many levels are shown under the first.</param>
    public static void Write(Html page, IEnumerable<PlaceNode> nodes, int lower, int depth)
    {
        page.Add($"      <ul class=\"places\">\n");
        foreach (var node in nodes)
            Write(page, node, lower, depth);
        page.Add($"      </ul>\n");
    }

    private static void Write(Html page, PlaceNode node, int lower, int depth)
    {
        page.Add($"        <li>");
        Link(page, node);
        if (node.Lower.Count > 0 && depth > 0)
        {
            page.Add($"<ul>\n");
            foreach (var inner in node.Lower.Take(lower))
                Write(page, inner, lower, depth - 1);
            if (node.Lower.Count > lower)
                page.Add($"        <li><a class=\"place rest\" href=\"/browse/places?name={Uri.EscapeDataString(node.Name)}\">另外 {node.Lower.Count - lower} 处</a></li>\n");
            page.Add($"        </ul>");
        }
        page.Add($"</li>\n");
    }

    private static void Link(Html page, PlaceNode node) =>
        page.Add($"<a class=\"place\" href=\"{Addresses.Of(ArchiveQuery.Everything with { Place = node.Key })}\">{node.Name} <span class=\"count\">{node.Articles}<span class=\"unseen\"> 篇</span></span></a>");
}
