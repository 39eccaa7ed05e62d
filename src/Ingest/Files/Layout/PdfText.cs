using System.Diagnostics;
using System.Globalization;
using System.Xml;
using Wenzheng.Ingestion.Files.Programs;

namespace Wenzheng.Ingestion.Files.Layout;

/// <summary>PDF: text with its boxes by pdftotext, so that columns are read one after the other; pages without text are recognised as scans.</summary>
internal sealed class PdfText(ProgramFinder programs, ReadingLimits limits)
{
    public const string Package = "poppler-utils";

    // Fewer characters than a headline: what a scanned page has is a stamp or a page number.
    private const int LeastText = 20;

    // 200 dots per inch: body type of 9 points is 25 pixels high; tesseract wants 20 or more.
    private const string Resolution = "200";

    public DecodedText Read(byte[] bytes, CancellationToken cancellationToken)
    {
        using var scratch = new ScratchFolder();
        var file = scratch.Write("page.pdf", bytes);
        var result = new ExternalProgram(programs, limits).Run("pdftotext", ["-bbox-layout", "-enc", "UTF-8", file, "-"], scratch.Path, cancellationToken);
        if (result.End != ProgramEnd.Good)
            return ProgramFault.Describe(result, "pdftotext", Package, limits);
        List<List<LayoutBlock>> pages;
        try
        {
            pages = PdfBoxes.Parse(result.Output);
        }
        catch (XmlException)
        {
            return DecodedText.Refused("pdftotext 读出的版面不完整，文件可能已损坏；请用原来的软件打开检查，另存后再放入。");
        }
        return Write(pages, file, scratch, cancellationToken);
    }

    private DecodedText Write(List<List<LayoutBlock>> pages, string file, ScratchFolder scratch, CancellationToken cancellationToken)
    {
        var text = new LayoutText();
        var notes = new List<(string, float)>();
        var (scanned, started) = (0, Stopwatch.GetTimestamp());
        for (var i = 0; i < pages.Count; i++)
        {
            var blocks = pages[i];
            if (blocks.Sum(b => b.Lines.Sum(l => l.Text.Length)) < LeastText)
            {
                if (++scanned > limits.MaxScannedPages)
                    return DecodedText.Refused($"扫描的版面超过 {limits.MaxScannedPages} 页，请拆分后再放入。");
                if (Stopwatch.GetElapsedTime(started) > limits.FileTime)
                    return DecodedText.Fault($"识别到第 {i + 1} 页已经用了 {limits.FileTime.TotalMinutes:0} 分钟，已停止；请拆分成几个文件后再放入。");
                var scan = Recognize(file, i + 1, scratch, cancellationToken);
                if (scan.Fault is not null)
                    return scan.Fault;
                blocks = scan.Blocks;
                notes.AddRange(scan.Notes);
            }
            text.AddPage(blocks);
        }
        return new DecodedText(text.ToString(), null) { Notes = notes };
    }

    private RecognizedPage Recognize(string file, int page, ScratchFolder scratch, CancellationToken cancellationToken)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        var drawn = new ExternalProgram(programs, limits).Run("pdftoppm",
            ["-r", Resolution, "-gray", "-png", "-singlefile", "-f", number, "-l", number, file, scratch["scan"]], scratch.Path, cancellationToken);
        if (drawn.End != ProgramEnd.Good || !File.Exists(scratch["scan.png"]))
            return RecognizedPage.Failed(ProgramFault.Describe(drawn with { End = drawn.End == ProgramEnd.Good ? ProgramEnd.Failed : drawn.End }, "pdftoppm", Package, limits));
        var recognized = new ScanText(programs, limits).Recognize(scratch["scan.png"], $"第 {page} 页", scratch, cancellationToken);
        File.Delete(scratch["scan.png"]);
        return recognized;
    }
}
