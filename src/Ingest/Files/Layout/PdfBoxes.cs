using System.Globalization;
using System.Text;
using System.Xml;

namespace Wenzheng.Ingestion.Files.Layout;

/// <summary>Reads what `pdftotext -bbox-layout` writes: pages, blocks, lines and words with their boxes.</summary>
internal static class PdfBoxes
{
    // A space in Chinese type is a quarter of its height or more; boxes of words end where their type does.
    private const double WordGap = 0.15;

    /// <summary>The blocks of each page.</summary>
    /// <exception cref="XmlException">It is not well-formed.</exception>
    public static List<List<LayoutBlock>> Parse(string output)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false };
        using var reader = XmlReader.Create(new StringReader(output), settings);
        var pages = new List<List<LayoutBlock>>();
        var lines = new List<LayoutLine>();
        var words = new List<LayoutLine>();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "page")
                pages.Add([]);
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "word")
                words.Add(new LayoutLine("", Edge(reader, "xMin"), Edge(reader, "yMin"), Edge(reader, "xMax"), Edge(reader, "yMax")));
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && words.Count > 0)
                words[^1] = words[^1] with { Text = words[^1].Text + reader.Value };
            else if (reader.NodeType == XmlNodeType.EndElement && pages.Count > 0)
                Close(reader.LocalName, pages[^1], lines, words);
        }
        return pages;
    }

    private static void Close(string element, List<LayoutBlock> page, List<LayoutLine> lines, List<LayoutLine> words)
    {
        if (element == "line" && words.Count > 0)
        {
            lines.Add(LineOf(words, WordGap));
            words.Clear();
        }
        else if (element == "block" && lines.Count > 0)
        {
            page.Add(new LayoutBlock([.. lines]));
            lines.Clear();
        }
    }

    /// <summary>A line of its words. Chinese words stand side by side, but for a gap that was set between them.</summary>
    /// <param name="words">The words in order.</param>
    /// <param name="gap">The gap between two Chinese words, in heights of the type, from which on it is a space; infinite where the boxes are too rough to tell.</param>
    public static LayoutLine LineOf(IReadOnlyList<LayoutLine> words, double gap)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (text.Length > 0 && word.Text.Length > 0)
            {
                // Between Chinese and Latin type setters leave a hair's breadth by themselves.
                var wide = (TextSpaces.IsWide(text[^1]) ? 1 : 0) + (TextSpaces.IsWide(word.Text[0]) ? 1 : 0);
                if (wide == 0 || (wide == 2 && word.Left - words[i - 1].Right > gap * word.Height))
                    text.Append(' ');
            }
            text.Append(word.Text);
        }
        return new LayoutLine(text.ToString(), words.Min(w => w.Left), words.Min(w => w.Top), words.Max(w => w.Right), words.Max(w => w.Bottom));
    }

    private static double Edge(XmlReader reader, string name) =>
        double.TryParse(reader.GetAttribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : 0;
}
