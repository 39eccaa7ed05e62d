using Wenzheng.Ingestion.Files;
using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Ingestion.Tests.Files;

/// <summary>The same small page as docx, doc, rtf, pdf and scan, made and read by the machine's real programs.</summary>
public sealed class RealProgramTests : IDisposable
{
    private const string Office = "soffice:libreoffice-writer", Pdf = "pdftotext:poppler-utils", Draw = "pdftoppm:poppler-utils", Scan = "tesseract:tesseract-ocr tesseract-ocr-chi-sim";
    private const string Title = "东河县推行清单工作法";
    private const string First = "东河县推行清单工作法，共建立清单三十七项，整改问题二百一十五个，群众满意率达到百分之九十八，全县基层治理水平得到明显提升。";
    private const string Second = "县委组织部有关负责人表示，下一步将把清单工作法推广到所有乡镇和街道，让基层干部有更多时间和精力为群众办实事、解难题。";

    private readonly DrawnPages drawn = new();

    public void Dispose() => drawn.Dispose();

    [ProgramFact(Office)]
    public void Doc_and_rtf_files_give_the_text_of_the_docx()
    {
        var docx = Page();
        var expected = Extract("page.docx", docx);
        Assert.Equal($"# {Title}\n\n{First}\n{Second}\n", expected);
        foreach (var end in (string[])["doc", "rtf"])
            Assert.Equal(expected, Extract("page." + end, drawn.Convert(docx, end)));
    }

    [ProgramFact(Office, Pdf)]
    public void A_pdf_gives_the_headline_and_whole_paragraphs() =>
        Assert.Equal($"# {Title}\n\n{First}\n{Second}\n", Extract("page.pdf", drawn.Convert(Page(), "pdf")));

    [ProgramFact(Office, Pdf, Draw, Scan)]
    public void A_scanned_pdf_is_recognised_nearly_without_errors()
    {
        var decoded = TextExtractor.Default.Extract("page.png", drawn.Scan(Page(), "png", 150), CancellationToken.None);
        Assert.Contains("识别", Assert.Single(decoded.Notes).What, StringComparison.Ordinal);
        Assert.InRange(DrawnPages.Accuracy(Title + First + Second, decoded.Text), 0.95, 1);
        Assert.NotEmpty(PageReader.Default.Read(new Page("page.png", decoded.Text)).Articles);
    }

    [ProgramFact(Pdf)]
    public void What_only_calls_itself_a_pdf_is_refused() =>
        Assert.EndsWith("。", TextExtractor.Default.Extract("page.pdf", [1, 2, 3, 4], CancellationToken.None).Refusal, StringComparison.Ordinal);

    private static byte[] Page() => DrawnPages.Docx([Title, First, Second]);

    private static string Extract(string name, byte[] bytes)
    {
        var decoded = TextExtractor.Default.Extract(name, bytes, CancellationToken.None);
        Assert.Null(decoded.Refusal);
        return decoded.Text;
    }
}
