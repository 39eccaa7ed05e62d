using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Tests.Reading;

/// <summary>Pages typed line by line in the width of their columns, with a blank line between blocks.</summary>
public sealed class NarrowColumnTests
{
    private const string Page = """
        把力气用在村头巷尾

        本报记者 晋小满

        9月19日，全市基层治理工作推进会
        在云川县召开。市委书记邵庭远讲话，
        市长屠明启主持，两县一区作了发言。
        云川县去年集体经济收入1.28亿元，
        钱从哪里来？主要靠“村企联营”，全县
        46家企业和村里合股办厂，去年给村里
        分红3180万元。明年的打算是再带4个

        9月20日，云川县鸦坪镇竹器厂里，工
        人正在赶制竹篮。该厂由4个村合股，
        用工138人。
        阮小杏 摄

        把力气用在村头巷尾

        弱村，把10万元以下的村清零，再办两
        家竹器厂和一家板栗加工厂。

        网格员一月能拿多少？

        ——两县一区网格员待遇走访

        本报记者 童小笙

        河东区有专职网格员412名，月工资
        2600元，绩效每月最高600元。街道网
        格员郗云巧管着260户，上月到手2870
        元。她说钱不算少，愁的是没人交保险。

        会少了，新愁又来了

        通讯员 麦小穗

        两年多过去，乡镇干部平均每周开会由
        3.1场减到1.8场，村级挂牌平均每村剩
        下4.6块。记者问了60名干部，有37人
        说轻了，15人说差不多，8人说更累。
        """;

    [Fact]
    public void A_question_and_a_heading_with_a_comma_over_an_author_begin_articles() =>
        Assert.Equal(["把力气用在村头巷尾", "网格员一月能拿多少？", "会少了，新愁又来了"], Read().Where(a => a.Title.Length > 0).Select(a => a.Title));

    [Fact]
    public void A_block_that_ends_with_who_took_the_picture_is_the_pictures_text()
    {
        var caption = Assert.Single(Read(), a => a.Kind == ArticleKind.Caption);
        Assert.StartsWith("9月20日，云川县鸦坪镇竹器厂里", caption.Text, StringComparison.Ordinal);
        Assert.Contains("阮小杏 摄", caption.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_cut_inside_goes_on_under_the_heading_that_is_printed_again() =>
        Assert.Contains("明年的打算是再带4个弱村，把10万元以下的村清零", Read()[0].Text, StringComparison.Ordinal);

    [Fact]
    public void Headings_of_one_row_right_under_an_author_are_sections()
    {
        var article = Assert.Single(ReadPages.Read("""
            年终三问县长

            本报记者 晏小清

            上岚县县长陶冬立：差在工业

            今年年初定的地区生产总值增长目标是7%，预计实际增长6.1%，差在工业，铸造园两家厂搬走了。

            下岚县县长邹岳明：差在投资

            地区生产总值预计增长6.8%，固定资产投资只完成计划的九成，物流港二期要到明年3月开工。
            """).Articles);
        Assert.Equal("年终三问县长", article.Title);
        Assert.Equal(["上岚县县长陶冬立：差在工业", "下岚县县长邹岳明：差在投资"], ReadPages.Texts(article, ParagraphKind.SectionHeading));
    }

    [Theory]
    [InlineData("招租 临河南路门面两间 一三九〇〇〇〇二一七七")]
    [InlineData("东关粮油批发部 诚招代理")]
    [InlineData("二手收割机转让 电话13900002177")]
    public void An_advertisement_of_one_line_parts_no_article(string advertisement)
    {
        var read = ReadPages.Read($"""
            钱亚琴和她的“晒太阳办公室”

            桂子巷社区没有会议厅，党总支书记钱亚琴最常坐的是巷口那张长凳，居民叫它“晒太阳办公室”。

            {advertisement}

            她今年52岁，原是绸厂的挡车工，2003年下岗后考进社区，平房多、矛盾多的地方她都走遍了。
            """);
        var article = Assert.Single(read.Articles);
        Assert.Equal(2, ReadPages.Texts(article).Count);
        Assert.Contains(read.Dropped, d => d.Rule == "advertisement");
    }

    [Theory]
    [InlineData("招租启事")]
    [InlineData("大柳镇 出售山货 农户增收")]
    public void A_notice_or_a_headline_that_speaks_of_selling_is_none(string heading)
    {
        var article = Assert.Single(ReadPages.Read($"""
            {heading}

            大柳镇的山货合作社今年卖出木耳12吨、香菇30吨，86户社员每户增收4200元，镇里又租下两间门面。
            """).Articles);
        Assert.Equal(heading, article.Title);
    }

    private static IReadOnlyList<Article> Read() => ReadPages.Read(Page).Articles;
}
