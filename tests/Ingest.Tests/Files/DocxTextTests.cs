using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Wenzheng.Ingestion.Files;
using Wenzheng.Ingestion.Files.Word;

namespace Wenzheng.Ingestion.Tests.Files;

public class DocxTextTests
{
    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public void Headings_paragraphs_and_tables_become_lines() =>
        Assert.Equal("# 标题\n\n正文一段。\n\n# 自定样式的标题\n\n再一段。\n\n乡镇 | 清单\n甲镇 | 12\n\n完。\n", Read(
            WordFiles.Heading("标题"), WordFiles.Line("正文一段。"), WordFiles.Heading("自定样式的标题", "own"), WordFiles.Line("再一段。"),
            WordFiles.Grid(["乡镇", "清单"], ["甲镇", "12"]), WordFiles.Line("完。")));

    [Fact]
    public void An_outline_level_makes_a_heading() =>
        Assert.Equal("## 二级\n\n正文。\n", Read(new Paragraph(new ParagraphProperties(new OutlineLevel { Val = 1 }), new Run(new Text("二级"))), WordFiles.Line("正文。")));

    [Fact]
    public void Runs_tabs_and_breaks_are_one_paragraphs_text() =>
        Assert.Equal("甲 乙\n丙\n", Read(new Paragraph(new Run(new Text("甲"), new TabChar()), new Run(new Text("乙"), new Break(), new Text("丙")))));

    [Fact]
    public void Deleted_text_field_codes_and_hidden_runs_are_left_out()
    {
        var paragraph = new Paragraph(new Run(new Text("留")), new DeletedRun(new Run(new DeletedText("删"))), new Run(new FieldCode("PAGE")),
            new Run(new RunProperties(new Vanish()), new Text("藏")), new InsertedRun(new Run(new Text("下"))));
        var decoded = DocxText.Read(WordFiles.Of(paragraph), ReadingLimits.Default);
        Assert.Equal("留下\n", decoded.Text);
        Assert.Contains("隐藏", Assert.Single(decoded.Notes).What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_box_is_read_once()
    {
        const string box = "<w:txbxContent><w:p><w:r><w:t>框里的字。</w:t></w:r></w:p></w:txbxContent>";
        var document = $"""
            <w:document xmlns:w="{Namespace}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"
            xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body><w:p><w:r><w:t>正文。</w:t></w:r><w:r><mc:AlternateContent>
            <mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
            <wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p></w:body></w:document>
            """;
        var bytes = WordFiles.Replace(WordFiles.Of(WordFiles.Line("正文")), "word/document.xml", document);
        Assert.Equal("正文。\n框里的字。\n", DocxText.Read(bytes, ReadingLimits.Default).Text);
    }

    [Fact]
    public void A_table_of_one_column_is_text_and_a_table_in_a_table_is_read_once()
    {
        var outer = new Table(new TableRow(new TableCell(WordFiles.Line("外。"), WordFiles.Grid(["内一", "内二"]), WordFiles.Line("后。"))));
        Assert.Equal("外。\n\n内一 | 内二\n\n后。\n", Read(outer));
    }

    [Fact]
    public void A_zip_bomb_is_refused()
    {
        var bomb = WordFiles.Replace(WordFiles.Of(WordFiles.Line("正文")), "word/document.xml",
            $"<w:document xmlns:w=\"{Namespace}\"><w:body><w:p><w:r><w:t>{new string('大', 30_000_000)}</w:t></w:r></w:p></w:body></w:document>");
        Assert.True(bomb.Length < 1_000_000);
        Assert.Contains("压缩炸弹", Refusal(bomb), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_under_another_name_than_xml_is_refused()
    {
        var bytes = WordFiles.Of(WordFiles.Line("正文"));
        var types = WordFiles.Part(bytes, "[Content_Types].xml").Replace("/word/document.xml", "/word/document.bin", StringComparison.Ordinal)
            .Replace("</Types>", "<Override PartName=\"/word/document.bin\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>", StringComparison.Ordinal);
        var renamed = WordFiles.Replace(WordFiles.Replace(WordFiles.Replace(bytes, "[Content_Types].xml", types), "_rels/.rels",
            WordFiles.Part(bytes, "_rels/.rels").Replace("document.xml", "document.bin", StringComparison.Ordinal)), "word/document.bin", WordFiles.Part(bytes, "word/document.xml"));
        Assert.Contains("不是 docx", Refusal(renamed), StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_are_refused()
    {
        var lol = WordFiles.Replace(WordFiles.Of(WordFiles.Line("正文")), "word/document.xml",
            $"<!DOCTYPE d [<!ENTITY a \"哈哈\"><!ENTITY b \"&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"{Namespace}\"><w:body><w:p><w:r><w:t>&b;&x;</w:t></w:r></w:p></w:body></w:document>");
        Assert.Contains("实体", Refusal(lol), StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_nested_without_end_are_refused()
    {
        const int depth = 50_000;
        var open = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", depth));
        var close = string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", depth));
        Assert.Contains("嵌套过深", Refusal(WordFiles.Replace(WordFiles.Of(WordFiles.Line("正文")), "word/document.xml",
            $"<w:document xmlns:w=\"{Namespace}\"><w:body>{open}<w:p/>{close}</w:body></w:document>")), StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_parts_are_refused()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            for (var i = 0; i < 6_000; i++)
                archive.CreateEntry($"part{i}.xml");
        Assert.Contains("部分太多", Refusal(stream.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_packages_are_refused_with_a_sentence_and_never_throw()
    {
        var good = WordFiles.Of(WordFiles.Heading("标题"), WordFiles.Line("正文一段。"), WordFiles.Grid(["甲", "乙"]));
        var random = new Random(11);
        for (var i = 0; i < 150; i++)
        {
            var bad = (byte[])good.Clone();
            for (var flips = random.Next(1, 12); flips > 0; flips--)
                bad[random.Next(bad.Length)] = (byte)random.Next(256);
            var decoded = DocxText.Read(i % 3 == 0 ? bad[..random.Next(1, bad.Length)] : bad, ReadingLimits.Default);
            Assert.True(decoded.Refusal is null || decoded.Refusal.EndsWith('。'));
        }
    }

    private static string Read(params OpenXmlElement[] blocks)
    {
        var decoded = DocxText.Read(WordFiles.Of(blocks), ReadingLimits.Default);
        Assert.Null(decoded.Refusal);
        return decoded.Text;
    }

    private static string? Refusal(byte[] bytes) => DocxText.Read(bytes, ReadingLimits.Default).Refusal;
}
