using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Ingestion.Tests.Reading;

/// <summary>Short lines without a mark on invented pages: headings and pieces of sentences.</summary>
public sealed class PlainHeadingTests
{
    private const string Start =
        "山塘整修的账本\n\n——岚溪县山塘整修纪实\n\n本报记者 苏小河\n\n岚溪县有山塘六百多口，年久失修的占了三成，去年春天县里决定逐口整修，当年修好了四十七口。\n\n";

    private const string Next = "换届以后，各村把塘长配了起来，一口塘一个人，四百多名塘长里有一半是退下来的老支书，出水口坏没坏，他们天天去看。";

    [Theory]
    [InlineData("把人配齐，塘里才有水")]
    [InlineData("塘长：都是老把式")]
    [InlineData("水从哪里来？")]
    [InlineData("塘里的水是怎么来的")]
    [InlineData("也不是什么都好办")]
    public void A_short_line_between_a_whole_text_and_a_paragraph_is_a_heading(string heading)
    {
        var article = Assert.Single(ReadPages.Read($"{Start}先修哪一口\n\n先修下游田多的，后修下游田少的，次序由各村开会定，定下来贴在村口的墙上。\n\n{heading}\n\n{Next}").Articles);
        Assert.Equal(["先修哪一口", heading], ReadPages.Texts(article, Indexing.Archive.ParagraphKind.SectionHeading));
    }

    [Theory]
    [InlineData("在各村塘长的指导下，村民", "根据先后次序清理出水口，把淤泥运到地里，一天能清三口，雨水前全部清完。")]
    [InlineData("换届以来，各村塘长", "根据先后次序清理出水口，把淤泥运到地里，一天能清三口，雨水前全部清完。")]
    [InlineData("去年清淤的塘要管好，出水口要看住，哪些塘", "先清哪些塘后清，由各村开会定，定下来贴在村口的墙上，雨水前全部清完。")]
    public void The_first_words_of_a_paragraph_that_breaks_off_are_no_heading(string words, string rest)
    {
        var article = Assert.Single(ReadPages.Read($"{Start}{words}\n\n{rest}").Articles);
        Assert.Contains(words + rest, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_over_a_speaker_goes_on_with_nothing()
    {
        var article = Assert.Single(ReadPages.Read($"{Start}先修哪一口\n\n{Next}\n\n难在哪里\n\n林远山坦言，眼下还有三个难处：水管员年纪大，水泵旧，账上的钱只够修到明年春天。").Articles);
        Assert.Contains("难在哪里", ReadPages.Texts(article, Indexing.Archive.ParagraphKind.SectionHeading));
    }

    [Fact]
    public void A_post_and_a_name_over_a_bare_line_stand_over_a_headline()
    {
        var articles = ReadPages.Texts($"{Start}柳河镇上塘村党支部书记、村委会主任 林远山\n\n一口老塘 说和百家事\n\n{Next}");
        Assert.Equal(2, articles.Count);
        Assert.Contains("一口老塘 说和百家事", articles[1].Title, StringComparison.Ordinal);
        Assert.Equal([Next], articles[1].Paragraphs);
    }

    [Theory]
    [InlineData("林远山（县农业局派驻柳河村第一书记）", true)]
    [InlineData("林远山（岚溪县柳河镇上塘）", false)]
    [InlineData("山塘整修（第一批）", false)]
    public void A_name_with_a_post_in_brackets_is_an_author(string line, bool isAuthor) => Assert.Equal(isAuthor, PressForms.IsNameWithPost(line));

    [Theory]
    [InlineData("电话:0000-2086118 校对:周远山", true)]
    [InlineData("版面编辑 周 远 审校 罗敏山", true)]
    [InlineData("投稿邮箱：shantang@example.com", true)]
    [InlineData("热线电话：0350-1234567 责编：王小丽", true)]
    [InlineData("服务热线：0350-1234567", false)]
    [InlineData("□□本版照片除署名外 由县融媒体中心提供", true)]
    [InlineData("咨询电话：0000-2086118", false)]
    [InlineData("邮箱 shantang@example.com", false)]
    public void A_line_that_names_the_pages_editors_or_its_post_box_is_no_text(string line, bool isNote) => Assert.Equal(isNote, PressForms.IsEditorsNote(line));

    [Fact]
    public void A_mail_address_begins_no_article()
    {
        var articles = ReadPages.Texts($"{Start}邮箱 shantang@example.com\n\n{Next}");
        Assert.Equal(["山塘整修的账本"], articles.Select(a => a.Title));
    }

    [Theory]
    [InlineData("公 告", false)]
    [InlineData("读者来信·回音壁", false)]
    [InlineData("代表通道·一分钟", false)]
    [InlineData("才让·扎西", true)]
    [InlineData("林 远", true)]
    public void Names_of_columns_and_documents_are_no_authors(string line, bool isName) => Assert.Equal(isName, PressForms.IsNameLine(line));

    [Fact]
    public void Numbered_items_that_semicolons_end_stand_in_their_order()
    {
        var article = Assert.Single(ReadPages.Read(
            "山塘管护“五不准”\n\n一、不准在塘里倒垃圾;\n\n二、不准私自放水，放水要先问塘长;\n\n三、不准电鱼;\n\n四、不准占塘建房;\n\n五、不准拆出水口的石板。").Articles);
        Assert.Equal(["一、不准在塘里倒垃圾;", "二、不准私自放水，放水要先问塘长;", "三、不准电鱼;", "四、不准占塘建房;", "五、不准拆出水口的石板。"], ReadPages.Texts(article));
    }

    [Fact]
    public void A_title_with_a_pause_mark_over_rows_of_a_table_begins_an_article()
    {
        var articles = ReadPages.Texts($"{Start}上半年各乡镇（街道）、农场山塘整修情况\n\n单位 塘数 修好 占比\n\n柳河镇 86 71 82.6%\n\n松岭乡 67 60 89.6%\n\n平田镇 54 50 92.6%");
        Assert.Equal(["山塘整修的账本", "上半年各乡镇（街道）、农场山塘整修情况"], articles.Select(a => a.Title));
    }

    [Fact]
    public void A_report_broken_before_its_first_comma_is_no_headline()
    {
        var articles = ReadPages.Texts($"{Start}松岭大桥封闭两个月\n\n本报讯 松岭乡松岭大桥自7月1日零时至8月31日24时封闭加\n\n固，车辆绕行柳河大桥，行人从浮桥过河，浮桥每天早六点开放，晚十点关闭。");
        Assert.Equal("松岭大桥封闭两个月", articles[^1].Title);
        Assert.Contains("封闭加固，车辆", string.Concat(articles[^1].Paragraphs), StringComparison.Ordinal);
    }
}
