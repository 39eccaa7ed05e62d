using System.Text;
using AngleSharp.Dom;

namespace Wenzheng.Ingestion.Files.Markup;

/// <summary>
/// 网页框架: what is not the page's text: scripts, menus, footers, forms, what is not shown. It is marked, not removed: taking
/// out one of a hundred thousand neighbours costs a pass over all of them.
/// </summary>
internal sealed class PageFurniture
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "iframe", "object", "embed", "svg", "math", "canvas",
        "button", "select", "textarea", "input", "video", "audio", "dialog", "menu",
    };

    private static readonly HashSet<string> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        "navigation", "contentinfo", "complementary", "search", "dialog", "menu", "menubar",
    };

    private readonly HashSet<INode> skipped = [];

    public PageFurniture(IElement body)
    {
        foreach (var element in body.QuerySelectorAll("*"))
        {
            if (Elements.Contains(element.LocalName) || (element.GetAttribute("role") is { } role && Roles.Contains(role)) || IsSiteHeader(element))
            {
                skipped.Add(element);
            }
            else if (IsHidden(element))
            {
                skipped.Add(element);
                Hidden += element.HasChildNodes ? 1 : 0;
            }
        }
    }

    /// <summary>How many elements the page hides from its readers.</summary>
    public int Hidden { get; }

    /// <summary>The children that are text or elements of the text, last first: as a stack takes them.</summary>
    public IEnumerable<INode> ChildrenFromLast(INode node)
    {
        for (var i = node.ChildNodes.Length - 1; i >= 0; i--)
            if (node.ChildNodes[i] is var child and (IElement or IText) && !skipped.Contains(child))
                yield return child;
    }

    /// <summary>All text below an element in one run.</summary>
    public string TextOf(IElement element)
    {
        var text = new StringBuilder();
        var waiting = new Stack<INode>([element]);
        while (waiting.TryPop(out var node))
        {
            if (node is IText own)
                text.Append(own.Data);
            else
                foreach (var child in ChildrenFromLast(node))
                    waiting.Push(child);
        }
        return TextSpaces.Collapse(text.ToString());
    }

    // A header inside an article holds its title; the site's own holds its name and menus.
    private static bool IsSiteHeader(IElement element) =>
        (element.LocalName == "header" || element.GetAttribute("role") == "banner") && element.QuerySelector("h1,h2") is null;

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true")
            return true;
        if (element.GetAttribute("style") is not { } style)
            return false;
        var plain = style.Replace(" ", "", StringComparison.Ordinal);
        return plain.Contains("display:none", StringComparison.OrdinalIgnoreCase) || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)
            || plain.Contains("font-size:0;", StringComparison.OrdinalIgnoreCase) || plain.EndsWith("font-size:0", StringComparison.OrdinalIgnoreCase)
            || plain.Contains("font-size:0px", StringComparison.OrdinalIgnoreCase);
    }
}
