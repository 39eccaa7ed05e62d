namespace Wenzheng.Ingestion.Tests.Reading;

/// <summary>Pages of notices, guides, questions and pictures: invented, in the forms that newspapers print them.</summary>
public sealed class NoticePageTests
{
    private const string Bridge =
        "因石拱桥桥面破损，定于5月6日至5月20日封闭施工，请过往车辆绕行新桥。\n\n施工期间公交3路改走沿河大道，恢复时间另行通知。";

    [Fact]
    public void The_body_that_signs_a_notice_is_no_headline_of_the_next_one()
    {
        var articles = ReadPages.Read($"石拱桥封闭施工通告\n\n{Bridge}\n\n岚溪县交通运输局\n\n城东片区停水通知\n\n因管网改造，5月8日22时起城东片区停水八小时，请提前储水。").Articles;
        Assert.Equal(["石拱桥封闭施工通告", "城东片区停水通知"], articles.Select(a => a.Title));
        Assert.Equal("岚溪县交通运输局", articles[0].Byline);
    }

    [Theory]
    [InlineData("咨询电话:0471-5530268")]
    [InlineData("监督举报电话：0471-5530268、5530269")]
    public void The_number_to_call_under_a_notice_begins_no_article(string line)
    {
        var article = Assert.Single(ReadPages.Read($"# 石拱桥封闭施工通告\n\n{Bridge}\n\n{line}\n\n特此通告。\n\n岚溪县交通运输局").Articles);
        Assert.Contains(line, ReadPages.Texts(article));
    }

    [Fact]
    public void A_body_that_the_text_below_tells_of_stays_over_its_headline()
    {
        var article = ReadPages.Read($"石拱桥封闭施工\n\n{Bridge}\n\n岚溪县水利局\n\n给山塘装上“眼睛”\n\n本报讯 近日，岚溪县水利局给全县62口山塘装上水位监测仪，汛期每小时上传一次数据。").Articles[^1];
        Assert.Equal("岚溪县水利局 给山塘装上“眼睛”", article.Title);
    }

    [Fact]
    public void A_note_in_brackets_under_a_headline_is_not_joined_with_other_lines()
    {
        var article = Assert.Single(ReadPages.Read("岚溪县人大常委会任免名单\n\n（2023年3月2日县十八届人大常委会第九次会议通过）\n\n任命：林远山为县民政局局长，苏小河为县审计局局长。\n\n免去：郑大江的县民政局局长职务。").Articles);
        Assert.Equal("岚溪县人大常委会任免名单", article.Title);
        Assert.Equal("（2023年3月2日县十八届人大常委会第九次会议通过）", ReadPages.Texts(article)[0]);
    }

    [Fact]
    public void Headings_over_questions_of_readers_begin_articles()
    {
        const string page = "百姓来问\n\n——岚溪县三个部门作答\n\n本报记者 林远山\n\n近日，县长热线收到一批提问，本报请有关部门作答。\n\n"
            + "孩子怎么报名\n\n问：今年小学什么时候报名？\n\n答（县教育局基础教育股股长 苏小河）：网上登记从6月20日开始，6月30日结束。\n\n"
            + "低保怎么会停\n\n问：家里的低保为什么停发了？\n\n答（县民政局社会救助股股长 郑大江）：低保每半年复核一次，收入超过标准的停发。";
        Assert.Equal(["百姓来问", "孩子怎么报名", "低保怎么会停"], ReadPages.Texts(page).Select(a => a.Title));
    }

    [Fact]
    public void Headings_whose_texts_open_with_the_same_label_are_articles_of_a_guide()
    {
        const string page = "岚溪县办事指南\n\n为方便群众，本报刊发办事指南，各事项以办理时的规定为准。\n\n"
            + "居住证申领\n\n条件：在本县居住半年以上的可以申领。\n\n材料：身份证、照片、租房合同。\n\n时限：十个工作日内发证。\n\n"
            + "养犬登记\n\n条件：城区每户限养一只。\n\n材料：身份证、免疫证明。\n\n费用：首次登记三百元。\n\n"
            + "乘车卡办理\n\n条件：年满六十五周岁。\n\n材料：身份证、照片。\n\n地点：城南服务点。";
        Assert.Equal(["岚溪县办事指南", "居住证申领", "养犬登记", "乘车卡办理"], ReadPages.Texts(page).Select(a => a.Title));
    }

    [Fact]
    public void Section_headings_of_a_report_begin_no_articles()
    {
        const string page = "让山塘活起来\n\n本报记者 林远山\n\n岚溪县有山塘六百多口，年久失修的占了三成，去年春天县里决定逐口整修。\n\n"
            + "账要一口一口算\n\n每口山塘灌多少田、漏多少水，水利员拿着本子挨个量，三个月跑遍了十一个乡镇。\n\n"
            + "水要一渠一渠引\n\n山塘修好以后，还要把渠道接通，全县新修渠道四十七公里，灌溉面积多了八千亩。";
        Assert.Single(ReadPages.Read(page).Articles);
    }

    [Fact]
    public void A_heading_that_ends_with_了_is_no_piece_of_a_sentence()
    {
        var articles = ReadPages.Read("石拱桥封闭施工\n\n本报记者 苏小河\n\n" + Bridge + "\n\n彩礼降了，亲家亲了\n\n通讯员 郑大江\n\n柳湾村的老林家去年腊月娶媳妇，彩礼两万八，席面十桌，比四年前少了一大半。").Articles;
        Assert.Equal("彩礼降了，亲家亲了", articles[^1].Title);
    }

    [Fact]
    public void A_headline_of_two_lines_that_a_comma_divides_is_one()
    {
        var articles = ReadPages.Read($"石拱桥封闭施工通告\n\n{Bridge}\n\n暑期游泳，\n\n这些水域去不得\n\n禁止游泳的水域有三处：水库大坝上下游五百米以内、电站尾水渠、采砂坑。").Articles;
        Assert.Equal("暑期游泳， 这些水域去不得", articles[^1].Title);
    }

    [Theory]
    [InlineData("木易 摄")]
    [InlineData("归晚照 摄")]
    [InlineData("本报通讯员 区月笙 摄影报道")]
    public void A_pen_name_alone_before_摄_takes_the_picture(string credit)
    {
        var articles = ReadPages.Read($"石拱桥封闭施工通告\n\n{Bridge}\n\n6月2日，金坪村的合作社里，村民正在给牛添饲草。 {credit}\n\n城东片区停水通知\n\n因管网改造，城东片区停水八小时，请提前储水。").Articles;
        Assert.Contains(articles, a => a.Title.Length == 0 && a.Text.EndsWith(credit, StringComparison.Ordinal));
    }

    [Fact]
    public void A_pictures_last_words_under_a_line_that_breaks_off_are_one_caption()
    {
        var articles = ReadPages.Read($"石拱桥封闭施工通告\n\n{Bridge}（林远山）\n\n8月9日，南门街道“工友食堂”里，志愿者为老人送\n\n上热汤。 端木夏 摄\n\n城东片区停水通知\n\n因管网改造，城东片区停水八小时，请提前储水。").Articles;
        Assert.Contains("8月9日，南门街道“工友食堂”里，志愿者为老人送上热汤。 端木夏 摄", articles.SelectMany(ReadPages.Texts));
    }

    [Fact]
    public void An_author_with_a_rare_family_name_is_no_part_of_the_headline()
    {
        var article = Assert.Single(ReadPages.Read("山塘活起来\n\n记者 东郭明 实习生 麦穗\n\n岚溪县有山塘六百多口，年久失修的占了三成，去年春天县里决定逐口整修。").Articles);
        Assert.Equal(("山塘活起来", "记者 东郭明 实习生 麦穗"), (article.Title, article.Byline));
    }
}
