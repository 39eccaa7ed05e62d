using Wenzheng.Ingestion.Files.Layout;

namespace Wenzheng.Ingestion.Tests.Files;

public class LayoutTextTests
{
    [Fact]
    public void Lines_that_fill_their_column_are_one_paragraph_until_an_indent()
    {
        var page = Page(Line(20, 0, 100, "第一段的第一行在这里"), Line(0, 12, 100, "满行接着写下去的文字"), Line(0, 24, 40, "结尾。"), Line(20, 36, 100, "第二段缩进的一行文字"));
        Assert.Equal("第一段的第一行在这里满行接着写下去的文字结尾。\n第二段缩进的一行文字\n", page);
    }

    [Fact]
    public void Larger_type_makes_a_heading() =>
        Assert.Equal("# 大标题\n\n正文一行的文字在这里写满\n", Page(new LayoutLine("大标题", 0, 0, 90, 24), Line(0, 30, 100, "正文一行的文字在这里写满")));

    [Fact]
    public void Columns_are_read_one_after_the_other_under_a_heading_across_them()
    {
        LayoutBlock Block(params LayoutLine[] lines) => new(lines);
        var text = new LayoutText();
        text.AddPage([
            Block(Line(120, 40, 220, "右栏第一行的文字写满栏")), Block(Line(0, 60, 100, "左栏第二块的文字写满栏")),
            Block(new LayoutLine("通栏标题", 0, 0, 220, 30)), Block(Line(0, 40, 100, "左栏第一块的文字写满栏")), Block(Line(120, 60, 220, "右栏第二行的文字写满栏"))]);
        Assert.Equal("# 通栏标题\n\n左栏第一块的文字写满栏\n左栏第二块的文字写满栏\n右栏第一行的文字写满栏\n右栏第二行的文字写满栏\n", text.ToString());
    }

    [Fact]
    public void Words_of_latin_keep_their_spaces_and_chinese_ones_none() =>
        Assert.Equal("全县 5 项 GDP growth", PdfBoxes.LineOf([Word("全县"), Word(" 5 "), Word("项"), Word(" GDP"), Word("growth")], 0.15).Text);

    [Fact]
    public void A_gap_set_between_chinese_words_is_a_space_where_boxes_can_tell()
    {
        LayoutLine[] words = [new("抓党建", 0, 0, 30, 10), new("促治理", 35, 0, 65, 10), new("见实效", 65, 0, 95, 10)];
        Assert.Equal("抓党建 促治理见实效", PdfBoxes.LineOf(words, 0.15).Text);
        Assert.Equal("抓党建促治理见实效", PdfBoxes.LineOf(words, double.PositiveInfinity).Text);
    }

    [Fact]
    public void Boxes_of_pdftotext_are_read()
    {
        var pages = PdfBoxes.Parse("""
            <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
            <html xmlns="http://www.w3.org/1999/xhtml"><body><doc><page width="595" height="842"><flow><block xMin="1" yMin="2" xMax="30" yMax="40">
            <line xMin="1" yMin="2" xMax="30" yMax="12"><word xMin="1" yMin="2" xMax="20" yMax="12">甲&amp;</word><word xMin="20" yMin="2" xMax="30" yMax="12">乙</word></line>
            <line xMin="1" yMin="14" xMax="30" yMax="24"><word xMin="1" yMin="14" xMax="30" yMax="24">丙</word></line>
            </block></flow></page><page width="1" height="1"></page></doc></body></html>
            """);
        Assert.Equal(2, pages.Count);
        Assert.Equal(["甲&乙", "丙"], Assert.Single(pages[0]).Lines.Select(l => l.Text));
        Assert.Equal(new LayoutLine("甲&乙", 1, 2, 30, 12), pages[0][0].Lines[0]);
    }

    private static LayoutLine Line(double left, double top, double right, string text) => new(text, left, top, right, top + 10);

    private static LayoutLine Word(string text) => new(text, 0, 0, 10, 10);

    private static string Page(params LayoutLine[] lines)
    {
        var text = new LayoutText();
        text.AddPage([new LayoutBlock(lines)]);
        return text.ToString();
    }
}
