using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Wenzheng.Ingestion.Files.Markup;

/// <summary>网页: the main text of an html page, its headings as '#' lines. Scripts do not run, nothing is loaded.</summary>
internal static class HtmlText
{
    // A news page has some hundred thousand characters of markup; parsed it takes about ten times its size in memory.
    private const int MaxLength = 24 * 1024 * 1024;

    // Browsers stop at 512; what is deeper was not made for readers.
    private const int MaxDepth = 1_000;

    // Attributes of one tag, estimated from its spaces; inline styles and paths in a drawing have some thousand.
    private const int MaxAttributes = 20_000;

    // A portal's front page has some ten thousand elements; 10 MB of bare tags took five seconds to read.
    private const int MaxElements = 200_000;

    public static DecodedText Read(byte[] bytes)
    {
        var decoded = TextDecoder.Decode(bytes);
        if (decoded.Refusal is not null)
            return decoded;
        var markup = decoded.Text;
        if (markup.Length > MaxLength)
            return DecodedText.Refused($"网页有 {markup.Length / 1024 / 1024} 兆字符，过大；请只保存正文后再放入。");
        if (MarkupDepth.Measure(markup, MaxDepth) >= MaxDepth || MarkupDepth.MostAttributes(markup) >= MaxAttributes)
            return DecodedText.Refused("网页的标记嵌套过深，不像是给人看的网页；请把正文另存为 .txt 后再放入。");
        if (MarkupDepth.CountElements(markup, MaxElements + 1) > MaxElements)
            return DecodedText.Refused($"网页的标记超过 {MaxElements / 10_000} 万个，不像是给人看的网页；请把正文另存为 .txt 后再放入。");
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(markup);
        if (document.Body is not { } body)
            return DecodedText.Refused("网页里没有正文，请检查文件。");
        var furniture = new PageFurniture(body);
        var main = new MainText(body, furniture);
        var lines = new TextLines();
        var writer = new HtmlLines(lines, furniture);
        if (main.MissingHeading(document) is { Length: > 0 } heading)
            lines.AddHeading(1, heading);
        foreach (var root in main.Roots)
            writer.Write(root);
        return new DecodedText(lines.ToString(), null)
        {
            Notes = furniture.Hidden == 0 ? [] : [($"网页里有 {furniture.Hidden} 处不显示的文字没有收录。", 0.3f)],
        };
    }

    /// <summary>Whether an element divides lines.</summary>
    internal static bool IsBlock(IElement element) => element.LocalName is "p" or "div" or "section" or "article" or "main" or "ul" or "ol" or "li" or "dl"
        or "dt" or "dd" or "table" or "thead" or "tbody" or "tfoot" or "tr" or "td" or "th" or "blockquote" or "pre" or "figure" or "figcaption" or "hr" or "address"
        or "details" or "summary" or "center" or "fieldset" or "body" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "header" or "hgroup";

    /// <summary>Level of a heading element, 0 for any other.</summary>
    internal static int HeadingLevel(IElement element) => element.LocalName is ['h', >= '1' and <= '6' and var level] ? level - '0' : 0;
}
