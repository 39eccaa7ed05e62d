using AngleSharp.Dom;

namespace Wenzheng.Ingestion.Files.Markup;

/// <summary>
/// 正文所在: the elements that hold a page's text. What the page marks as main or article; else the smallest element that holds
/// nearly all the text that is no link.
/// </summary>
internal sealed class MainText
{
    // Lists of related pages are links nearly throughout; an article's text hardly ever.
    private const double NearlyAll = 0.8;
    private const double MarkedShare = 0.5;

    private readonly Dictionary<INode, (int Text, int Link)> counts = [];

    private readonly PageFurniture furniture;

    public MainText(IElement body, PageFurniture furniture)
    {
        this.furniture = furniture;
        Count(body);
        Roots = Choose(body);
    }

    public IReadOnlyList<IElement> Roots { get; }

    /// <summary>The page's heading where it stands outside the main text; empty when the text has headings or the page none.</summary>
    public string MissingHeading(IDocument document)
    {
        if (Roots.Any(r => r.QuerySelector("h1,h2") is not null || HtmlText.HeadingLevel(r) > 0))
            return "";
        if (document.QuerySelector("h1") is { } heading)
            return furniture.TextOf(heading);
        // A window's title ends with the site's name.
        var title = TextSpaces.Collapse(document.Title ?? "");
        var end = title.AsSpan().IndexOfAny("_|");
        var dash = title.IndexOf(" - ", StringComparison.Ordinal);
        return title[..(end > 0 ? end : dash > 0 ? dash : title.Length)].Trim();
    }

    private List<IElement> Choose(IElement body)
    {
        var all = Prose(body);
        foreach (var marked in (string[])["main,[role=main]", "article,[role=article]"])
        {
            var found = body.QuerySelectorAll(marked).ToHashSet();
            var outer = found.Where(e => !Ancestors(e, body).Any(found.Contains)).ToList();
            if (outer.Count > 0 && outer.Sum(Prose) >= all * MarkedShare)
                return outer;
        }
        var root = body;
        while (root.Children.FirstOrDefault(c => Prose(c) > Prose(root) * NearlyAll && HtmlText.IsBlock(c) && c.LocalName is not ("p" or "li" or "tr" or "pre")) is { } inner)
            root = inner;
        return [root];
    }

    private int Prose(INode node) => counts.TryGetValue(node, out var c) ? c.Text - c.Link : 0;

    private static IEnumerable<IElement> Ancestors(IElement element, IElement body)
    {
        for (var parent = element.ParentElement; parent is not null && parent != body; parent = parent.ParentElement)
            yield return parent;
    }

    // Children before parents, without recursion: the depth is the page's choice.
    private void Count(IElement body)
    {
        var order = new List<INode>();
        var waiting = new Stack<INode>([body]);
        while (waiting.TryPop(out var node))
        {
            order.Add(node);
            foreach (var child in furniture.ChildrenFromLast(node))
                waiting.Push(child);
        }
        for (var i = order.Count - 1; i >= 0; i--)
        {
            var node = order[i];
            int text = 0, link = 0;
            if (node is IText own)
            {
                foreach (var c in own.Data)
                    text += char.IsWhiteSpace(c) ? 0 : 1;
            }
            else
            {
                foreach (var child in node.ChildNodes)
                    if (counts.TryGetValue(child, out var of))
                        (text, link) = (text + of.Text, link + of.Link);
                if (node is IElement { LocalName: "a" })
                    link = text;
            }
            counts[node] = (text, link);
        }
    }
}
