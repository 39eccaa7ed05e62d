using System.Diagnostics;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Wenzheng.Ingestion.Files;
using Wenzheng.Ingestion.Files.Programs;
using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Ingestion.Tests.Files;

/// <summary>The same small page as docx, doc, rtf, pdf and scan, made and read by the machine's real programs.</summary>
public sealed class RealProgramTests : IDisposable
{
    private const string Office = "soffice:libreoffice-writer", Pdf = "pdftotext:poppler-utils", Draw = "pdftoppm:poppler-utils", Scan = "tesseract:tesseract-ocr tesseract-ocr-chi-sim";
    private const string Title = "东河县推行清单工作法";
    private const string First = "东河县推行清单工作法，共建立清单三十七项，整改问题二百一十五个，群众满意率达到百分之九十八，全县基层治理水平得到明显提升。";
    private const string Second = "县委组织部有关负责人表示，下一步将把清单工作法推广到所有乡镇和街道，让基层干部有更多时间和精力为群众办实事、解难题。";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [ProgramFact(Office)]
    public void Doc_and_rtf_files_give_the_text_of_the_docx()
    {
        var docx = Page();
        var expected = Extract("page.docx", docx);
        Assert.Equal($"# {Title}\n\n{First}\n{Second}\n", expected);
        foreach (var end in (string[])["doc", "rtf"])
            Assert.Equal(expected, Extract("page." + end, Convert(docx, end)));
    }

    [ProgramFact(Office, Pdf)]
    public void A_pdf_gives_the_headline_and_whole_paragraphs() =>
        Assert.Equal($"# {Title}\n\n{First}\n{Second}\n", Extract("page.pdf", Convert(Page(), "pdf")));

    [ProgramFact(Office, Pdf, Draw, Scan)]
    public void A_scanned_pdf_is_recognised_nearly_without_errors()
    {
        var pdf = folder.Write("drawn.pdf", Convert(Page(), "pdf"));
        Run("pdftoppm", "-r", "150", "-png", "-singlefile", pdf, folder["drawn"]);
        var decoded = TextExtractor.Default.Extract("page.png", File.ReadAllBytes(folder["drawn.png"]), CancellationToken.None);
        Assert.Contains("识别", Assert.Single(decoded.Notes).What, StringComparison.Ordinal);
        Assert.InRange(Accuracy(Title + First + Second, decoded.Text), 0.95, 1);
        Assert.NotEmpty(PageReader.Default.Read(new Page("page.png", decoded.Text)).Articles);
    }

    [ProgramFact(Pdf)]
    public void What_only_calls_itself_a_pdf_is_refused() =>
        Assert.EndsWith("。", TextExtractor.Default.Extract("page.pdf", [1, 2, 3, 4], CancellationToken.None).Refusal, StringComparison.Ordinal);

    private static byte[] Page() => WordFiles.Of(
        new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "1" }), Printed(Title, "44")),
        new Paragraph(Indent(), Printed(First, "24")), new Paragraph(Indent(), Printed(Second, "24")));

    private static ParagraphProperties Indent() => new(new Indentation { FirstLine = "480" });

    private static Run Printed(string text, string halfPoints) =>
        new(new RunProperties(new RunFonts { EastAsia = "Noto Sans CJK SC" }, new FontSize { Val = halfPoints }), new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static string Extract(string name, byte[] bytes)
    {
        var decoded = TextExtractor.Default.Extract(name, bytes, CancellationToken.None);
        Assert.Null(decoded.Refusal);
        return decoded.Text;
    }

    private byte[] Convert(byte[] docx, string end)
    {
        var path = folder.Write("made.docx", docx);
        Run("soffice", $"-env:UserInstallation=file://{folder["profile"]}", "--headless", "--convert-to", end, "--outdir", folder["made"], path);
        return File.ReadAllBytes(Path.Combine(folder["made"], "made." + end));
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(ProgramFinder.OfProcess.Find(program)!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
    }

    /// <summary>One less the edit distance per character, white space and marks apart.</summary>
    private static double Accuracy(string expected, string actual)
    {
        var (a, b) = (Plain(expected), Plain(actual));
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return 1 - ((double)row[^1] / a.Length);
    }

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '#'));
}
