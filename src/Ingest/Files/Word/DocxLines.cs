using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Wenzheng.Ingestion.Files.Word;

/// <summary>文档成行: walks a document's body and writes its paragraphs and tables as lines.</summary>
internal sealed class DocxLines(DocxStyles styles)
{
    private readonly TextLines lines = new();

    /// <summary>Runs of text that the document hides from its readers.</summary>
    public int Hidden { get; private set; }

    // The nesting was limited before the document was opened (PackageCheck).
    public void Write(OpenXmlElement container)
    {
        foreach (var child in container.ChildElements)
        {
            switch (child)
            {
                case Paragraph paragraph:
                    WriteParagraph(paragraph);
                    break;
                case Table table:
                    WriteTable(table);
                    break;
                case AlternateContentFallback or SectionProperties or DeletedRun or MoveFromRun:
                    break;
                default:
                    Write(child);
                    break;
            }
        }
    }

    public override string ToString() => lines.ToString();

    private void WriteParagraph(Paragraph paragraph)
    {
        var boxes = new List<TextBoxContent>();
        var text = TextOf(paragraph, boxes);
        var level = styles.HeadingLevel(paragraph);
        if (level > 0)
            lines.AddHeading(level, text);
        else if (text.Length == 0)
            lines.Space();
        else
            foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                lines.Add(line);
        // A text box is anchored in a paragraph and stands beside it.
        foreach (var box in boxes)
            Write(box);
    }

    private void WriteTable(Table table)
    {
        lines.Space();
        foreach (var row in table.Descendants<TableRow>().Where(r => r.Ancestors<Table>().First() == table))
        {
            var cells = row.Elements<TableCell>().ToList();
            // A table of one column, or with tables inside, lays out a page.
            if (cells.Count == 1 || cells.Any(c => c.Descendants<Table>().Any()))
                foreach (var cell in cells)
                    Write(cell);
            else
                lines.AddRow(cells.Select(c => string.Join(' ', c.Descendants<Paragraph>().Select(p => TextOf(p, [])).Where(t => t.Length > 0))));
        }
        lines.Space();
    }

    private string TextOf(Paragraph paragraph, List<TextBoxContent> boxes)
    {
        var text = new StringBuilder();
        Append(paragraph, text, boxes);
        return text.ToString().Trim();
    }

    private void Append(OpenXmlElement element, StringBuilder text, List<TextBoxContent> boxes)
    {
        foreach (var child in element.ChildElements)
        {
            switch (child)
            {
                case Text run:
                    text.Append(run.Text);
                    break;
                case TabChar:
                    text.Append(' ');
                    break;
                case Break or CarriageReturn:
                    text.Append('\n');
                    break;
                case NoBreakHyphen:
                    text.Append('-');
                    break;
                case TextBoxContent box:
                    boxes.Add(box);
                    break;
                // The same content a second time for older programs; what was deleted or moved away.
                case AlternateContentFallback or DeletedRun or MoveFromRun or ParagraphProperties:
                    break;
                case Run { RunProperties.Vanish: { } vanish } when vanish.Val is null || vanish.Val.Value:
                    Hidden++;
                    break;
                default:
                    Append(child, text, boxes);
                    break;
            }
        }
    }
}
