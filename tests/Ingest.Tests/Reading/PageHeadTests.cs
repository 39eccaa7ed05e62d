namespace Wenzheng.Ingestion.Tests.Reading;

/// <summary>Heads of invented pages and headlines, whose lines were taken for something else.</summary>
public sealed class PageHeadTests
{
    private const string Report = "本报讯 近日，岚溪县给全县六百多口山塘装上水位监测仪，汛期每小时上传一次数据，水利员在手机上就能看到水位变化。";

    [Theory]
    [InlineData("3 综合新闻·监督 2019年7月5日 星期五 农历己亥年六月初三 责编:林 远 电话:6021234")]
    [InlineData("岚溪视点 2022年12月8日 星期四 第四版 本版编辑 远山 组版 林 溪")]
    [InlineData("柳河镇专版 2018年9月26日 协办:柳河镇人民政府")]
    public void The_head_of_a_page_is_no_headline(string head)
    {
        var article = Assert.Single(ReadPages.Read($"{head}\n\n山塘装上“眼睛”\n\n{Report}").Articles);
        Assert.Equal("山塘装上“眼睛”", article.Title);
    }

    [Theory]
    [InlineData("山塘漏水，政府帮一把", "——县水利局局长林远山答读者问")]
    [InlineData("“修塘要过几道坎？”", "——县水利局局长林远山答读者问")]
    public void A_short_line_with_marks_over_a_deck_is_a_headline(string title, string deck)
    {
        var article = ReadPages.Read($"城东片区今晚停水\n\n因管网改造，城东片区今晚十时起停水八小时，请居民提前储水。\n\n{title}\n\n{deck}\n\n问：修一口山塘补多少钱？\n\n答：每口补三万元，分两次付清，验收合格后付第二次。").Articles[^1];
        Assert.Equal((title, deck), (article.Title, article.Deck));
    }

    [Theory]
    [InlineData("在县十九届人大三次会议上")]
    [InlineData("林远山在全县水利工作会上强调")]
    public void The_occasion_over_a_title_is_a_kicker(string kicker)
    {
        var article = Assert.Single(ReadPages.Read($"{kicker}\n\n今年新建山塘四十七口\n\n{Report}").Articles);
        Assert.Equal((kicker, "今年新建山塘四十七口"), (article.Kicker, article.Title));
    }

    [Fact]
    public void A_report_of_the_governments_work_is_a_title_and_the_word_in_brackets_under_it_a_deck()
    {
        var article = Assert.Single(ReadPages.Read($"在县十九届人大三次会议上\n\n林远山作政府工作报告\n\n（摘要）\n\n{Report}").Articles);
        Assert.Equal(("林远山作政府工作报告", "（摘要）"), (article.Title, article.Deck));
    }

    [Fact]
    public void A_sentence_with_a_note_in_brackets_behind_it_goes_on_in_no_other_line()
    {
        const string sourced = "注：数据截至六月底，节选六个乡镇。（县信访局供稿）";
        var articles = ReadPages.Texts($"山塘整修的账本\n\n今年整修山塘四十七口，花了二百一十三万元。\n\n{sourced}\n\n城东片区停水通知\n\n经县水务公司研究决定：今晚十时起，城东片区停水八小时。").ToList();
        Assert.Equal(["山塘整修的账本", "城东片区停水通知"], articles.Select(a => a.Title));
        Assert.Equal(sourced, articles[0].Paragraphs[^1]);
    }

    [Fact]
    public void A_post_whose_holder_speaks_in_the_next_line_is_no_headline()
    {
        const string page = "山塘整修的账本\n\n本报记者 苏小河\n\n岚溪县有山塘六百多口，年久失修的占了三成，去年春天县里决定逐口整修，当年修好了四十七口。\n\n"
            + "岚溪县水利局河道管理站工作人员\n\n林远山介绍，修好的山塘能多灌八千亩田，今年还要再修六十口，钱由县和乡镇各出一半。";
        Assert.Contains("岚溪县水利局河道管理站工作人员林远山介绍", Assert.Single(ReadPages.Read(page).Articles).Text);
    }

    [Fact]
    public void A_date_before_the_name_of_a_work_is_no_head_of_a_page()
    {
        var article = Assert.Single(ReadPages.Read($"2022年8月2日《岚溪日报》刊发县长林远山署名文章：\n\n山塘装上“眼睛”\n\n{Report}").Articles);
        Assert.Equal("2022年8月2日《岚溪日报》刊发县长林远山署名文章：", article.Kicker);
    }
}
