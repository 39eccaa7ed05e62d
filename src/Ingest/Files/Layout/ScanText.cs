using System.Globalization;
using Wenzheng.Ingestion.Files.Programs;

namespace Wenzheng.Ingestion.Files.Layout;

/// <summary>扫描件: Chinese text of a picture by tesseract, with its boxes.</summary>
internal sealed class ScanText(ProgramFinder programs, ReadingLimits limits)
{
    public const string Package = "tesseract-ocr tesseract-ocr-chi-sim";

    // Below this mean confidence (of 100) a page has errors in every other line.
    private const double LowConfidence = 80;

    public DecodedText Read(string name, byte[] bytes, CancellationToken cancellationToken)
    {
        using var scratch = new ScratchFolder();
        var page = Recognize(scratch.Write("scan" + Path.GetExtension(name).ToLowerInvariant(), bytes), "图片", scratch, cancellationToken);
        if (page.Fault is not null)
            return page.Fault;
        var text = new LayoutText();
        text.AddPage(page.Blocks);
        return new DecodedText(text.ToString(), null) { Notes = page.Notes };
    }

    /// <summary>Recognises one picture.</summary>
    /// <param name="picture">Its path in the scratch folder.</param>
    /// <param name="label">How staff are told which page it is.</param>
    public RecognizedPage Recognize(string picture, string label, ScratchFolder scratch, CancellationToken cancellationToken)
    {
        var result = new ExternalProgram(programs, limits).Run("tesseract", [picture, "stdout", "-l", "chi_sim", "tsv"], scratch.Path, cancellationToken);
        if (result.End == ProgramEnd.Failed && result.Error.Contains("chi_sim", StringComparison.Ordinal))
            return RecognizedPage.Failed(ProgramFault.Describe(result with { End = ProgramEnd.Missing }, "tesseract 的简体中文数据", "tesseract-ocr-chi-sim", limits));
        if (result.End != ProgramEnd.Good)
            return RecognizedPage.Failed(ProgramFault.Describe(result, "tesseract", Package, limits));
        var (blocks, confidence) = Parse(result.Output);
        var percent = confidence.ToString("0", CultureInfo.InvariantCulture);
        return new RecognizedPage(blocks, confidence switch
        {
            0 => [],
            < LowConfidence => [($"{label}是扫描识别的，平均把握只有 {percent}%，请对照原件核对。", 0.8f)],
            _ => [($"{label}是扫描识别的，平均把握 {percent}%，要紧的数字请对照原件。", 0.4f)],
        }, null);
    }

    /// <summary>tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.</summary>
    private static (List<LayoutBlock> Blocks, double Confidence) Parse(string table)
    {
        var blocks = new List<LayoutBlock>();
        double sum = 0, weight = 0;
        var words = table.Split('\n').Select(row => row.TrimEnd('\r').Split('\t')).Where(c => c is { Length: 12 } && c[0] == "5" && !string.IsNullOrWhiteSpace(c[11])).ToList();
        foreach (var block in words.GroupBy(c => (Page: Number(c[1]), Block: Number(c[2]), Paragraph: Number(c[3]))))
        {
            var lines = new List<LayoutLine>();
            foreach (var line in block.GroupBy(c => Number(c[4])))
            {
                lines.Add(PdfBoxes.LineOf([.. line.Select(c => new LayoutLine(c[11].Trim(), Number(c[6]), Number(c[7]), Number(c[6]) + Number(c[8]), Number(c[7]) + Number(c[9])))], double.PositiveInfinity));
                foreach (var c in line)
                {
                    sum += Number(c[10]) * c[11].Length;
                    weight += c[11].Length;
                }
            }
            blocks.Add(new LayoutBlock(lines));
        }
        return (blocks, weight == 0 ? 0 : sum / weight);
    }

    private static double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : 0;
}
