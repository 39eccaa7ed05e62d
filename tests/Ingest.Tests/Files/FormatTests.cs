using System.Text;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Ingestion.Tests.Files;

/// <summary>The same page in every format and encoding is read to the same articles as its text form.</summary>
public sealed class FormatTests : IDisposable
{
    private const string Office = "soffice:libreoffice-writer", Pdf = "pdftotext:poppler-utils", Draw = "pdftoppm:poppler-utils", Scan = "tesseract:tesseract-ocr tesseract-ocr-chi-sim";
    private const string Title = "东河县推行清单工作法";
    private const string First = "东河县推行清单工作法，共建立清单三十七项，整改问题二百一十五个，群众满意率达到百分之九十八，全县基层治理水平得到明显提升。";
    private const string Second = "县委组织部有关负责人表示，下一步将把清单工作法推广到所有乡镇和街道，让基层干部有更多时间和精力为群众办实事、解难题。";

    private static readonly string Text = $"# {Title}\n\n{First}\n\n{Second}\n";

    private readonly TempFolder folder = new();
    private readonly DrawnPages drawn = new();

    static FormatTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose()
    {
        folder.Dispose();
        drawn.Dispose();
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("gb18030")]
    public void A_text_file_in_any_encoding_with_or_without_a_byte_order_mark(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        AssertSame("page.txt", encoding.GetBytes(Text));
        AssertSame("marked.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]);
        AssertSame("windows.txt", encoding.GetBytes(Text.ReplaceLineEndings("\r\n")));
    }

    [Fact]
    public void Markdown() => AssertSame("page.md", Encoding.UTF8.GetBytes($"# **{Title}** #\n\n{First}\n\n---\n\n{Second}\n"));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    public void Html_with_a_menu_a_script_and_a_foot_around_the_text(string name) => AssertSame("page.html", Encoding.GetEncoding(name).GetBytes(
        $"<html><head><meta charset=\"{name}\"><title>{Title}</title><script>var a = '<p>不是正文</p>';</script></head><body><nav><a href=\"/\">首页</a><a href=\"/b\">要闻</a></nav>"
        + $"<article><h1>{Title}</h1><p>{First}</p><p>{Second}</p></article><footer>版权所有</footer></body></html>"));

    [Fact]
    public void Docx() => AssertSame("page.docx", DrawnPages.Docx([Title, First, Second]));

    [ProgramFact(Office)]
    public void Doc_wps_and_rtf()
    {
        var docx = DrawnPages.Docx([Title, First, Second]);
        var doc = drawn.Convert(docx, "doc");
        AssertSame("page.doc", doc);
        AssertSame("page.wps", doc);
        AssertSame("page.rtf", drawn.Convert(docx, "rtf"));
    }

    [ProgramFact(Office, Pdf)]
    public void A_pdf_with_text() => AssertSame("page.pdf", drawn.Convert(DrawnPages.Docx([Title, First, Second]), "pdf"));

    // Recognised characters may be wrong now and then; articles may not.
    [ProgramFact(Office, Pdf, Draw, Scan)]
    public void Pictures_and_a_pdf_of_nothing_but_a_picture()
    {
        var docx = DrawnPages.Docx([Title, First, Second]);
        foreach (var end in (string[])["png", "jpg", "tif", "pdf"])
        {
            var article = Assert.Single(Read("scan." + end, drawn.Scan(docx, end, 200)));
            Assert.InRange(DrawnPages.Accuracy(Title, article.Title), 0.9, 1);
            Assert.InRange(DrawnPages.Accuracy(Title + First + Second, article.Text), 0.97, 1);
        }
    }

    private void AssertSame(string name, byte[] bytes)
    {
        var expected = Assert.Single(Read("expected.txt", Encoding.UTF8.GetBytes(Text)));
        var article = Assert.Single(Read(name, bytes));
        Assert.Equal((expected.Title, expected.Text), (article.Title, article.Text));
        Assert.Equal(expected.Paragraphs.Select(p => (p.Kind, p.Start, p.Length)), article.Paragraphs.Select(p => (p.Kind, p.Start, p.Length)));
        Assert.Equal(expected.Figures.Select(f => f.Value), article.Figures.Select(f => f.Value));
    }

    private IReadOnlyList<Article> Read(string name, byte[] bytes) => PageInspection.Read(folder.Write(name, bytes), CancellationToken.None).Reading.Articles;
}
