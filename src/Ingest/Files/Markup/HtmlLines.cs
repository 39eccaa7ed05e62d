using System.Text;
using AngleSharp.Dom;

namespace Wenzheng.Ingestion.Files.Markup;

/// <summary>网页成行: walks an element's tree and writes its blocks as lines.</summary>
internal sealed class HtmlLines(TextLines lines, PageFurniture furniture)
{
    private const int LongestCell = 120;

    private readonly StringBuilder run = new();

    public void Write(IElement root)
    {
        // Without recursion: the depth is the page's choice. A null stands for the end of a block.
        var waiting = new Stack<(INode? Node, int Heading)>();
        waiting.Push((root, 0));
        while (waiting.TryPop(out var next))
        {
            var (node, heading) = next;
            if (node is null)
                Flush(heading);
            else if (node is IText text)
                run.Append(text.Data);
            else if (node is IElement { LocalName: "br" })
                run.Append(LineBreak);
            else if (node is IElement { LocalName: "tr" } row && IsData(row))
                WriteRow(row);
            else if (node is IElement element)
                Enter(element, heading, waiting);
        }
        Flush(0);
    }

    // A line break that no page holds by itself: text is cleaned of control characters before.
    private const char LineBreak = '\u0001';

    private void Enter(IElement element, int heading, Stack<(INode? Node, int Heading)> waiting)
    {
        var level = HtmlText.HeadingLevel(element) is > 0 and var own ? own : heading;
        if (HtmlText.IsBlock(element))
        {
            Flush(heading);
            waiting.Push((null, level));
        }
        foreach (var child in furniture.ChildrenFromLast(element))
            waiting.Push((child, level));
    }

    // Older pages are laid out by tables whose cells hold columns of text; those rows are no lines.
    private bool IsData(IElement row) =>
        row.QuerySelector("table,h1,h2,h3,h4,h5,h6") is null && Cells(row).All(c => c.Length <= LongestCell);

    private IEnumerable<string> Cells(IElement row) => row.Children.Where(c => c.LocalName is "td" or "th").Select(furniture.TextOf);

    private void WriteRow(IElement row)
    {
        Flush(0);
        lines.AddRow(Cells(row));
    }

    private void Flush(int heading)
    {
        if (run.Length == 0)
            return;
        var paragraphs = run.ToString().Split(LineBreak).Select(TextSpaces.Collapse).Where(p => p.Length > 0);
        run.Clear();
        if (heading > 0)
            lines.AddHeading(heading, string.Join('\n', paragraphs));
        else
            foreach (var paragraph in paragraphs)
                lines.Add(paragraph);
    }
}
