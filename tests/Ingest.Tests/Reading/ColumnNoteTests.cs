using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Ingestion.Tests.Reading;

/// <summary>Notes that name the writers of a whole column.</summary>
public sealed class ColumnNoteTests
{
    [Theory]
    [InlineData("本栏稿件由记者 陆闻樱 周晓岚采写", "记者 陆闻樱 周晓岚")]
    [InlineData("（本栏稿件除署名外由 王丹 采写）", "王丹")]
    [InlineData("本组稿件采写：记者 陆闻樱", "记者 陆闻樱")]
    [InlineData("以上稿件均由本报记者 陈一鸣 通讯员 高小岩 采写", "本报记者 陈一鸣 通讯员 高小岩")]
    public void A_note_names_who_wrote_the_column(string note, string writers) => Assert.Equal(writers, ColumnNote.Read(note)?.Writers);

    [Theory]
    [InlineData("本版责编 谷雨声 校对 田甜")]
    [InlineData("本版图片由 袁立 拍摄")]
    [InlineData("以上数据由县统计局提供")]
    [InlineData("本栏稿件由通讯员采写")]
    public void Who_edits_or_takes_pictures_writes_no_column(string note) => Assert.Null(ColumnNote.Read(note));

    [Fact]
    public void A_bracketed_byline_on_a_line_of_its_own_signs_the_text_above_it()
    {
        var articles = ReadPages.Read("""
            # 枣林里养起了土鸡

            马头乡的8000亩枣林里，散养着3.2万只土鸡，带动287户农户增收。

            （本报记者 宋听澜 通讯员 孟小雨）

            # 县城再添三处停车场

            县城新建停车场3处，增加车位460个，6月1日起投入使用。
            """).Articles;
        Assert.Equal(["（本报记者 宋听澜 通讯员 孟小雨）", ""], articles.Select(a => a.Byline));
    }
}
