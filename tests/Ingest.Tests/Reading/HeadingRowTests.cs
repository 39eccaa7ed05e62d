using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Ingestion.Tests.Reading;

/// <summary>Headings of invented pages that stand in a row: sections of one report, or articles of one column.</summary>
public sealed class HeadingRowTests
{
    private const string County =
        "把会开到田埂上\n\n——岚溪县推行流动议事纪实\n\n本报记者 林远山\n\n去年三月，岚溪县在十一个乡镇推行流动议事，群众有事，干部到田埂上听，一年里开了八百多场，办结的事项有六百四十件。\n\n";

    private const string Willow = "柳河镇有二十三个村，镇里把议事点设在水渠边的凉亭里，每月初五和二十由镇长带人去坐一天，去年议下来的渠道清淤就有四十一处。";

    private const string Pine = "松岭乡山高路远，乡里买了两辆旧面包车，把司法所、林业站的人拉到寨子里，一趟能办十几件事，今年已经跑了六十七趟。";

    [Fact]
    public void Towns_before_a_colon_head_the_sections_of_a_report_on_their_county()
    {
        var articles = ReadPages.Texts($"{County}柳河镇：凉亭里坐下来谈\n\n{Willow}\n\n松岭乡：面包车开进寨子\n\n{Pine}");
        Assert.Equal(["把会开到田埂上"], articles.Select(a => a.Title));
    }

    [Fact]
    public void Towns_before_a_colon_head_articles_where_each_has_an_author()
    {
        var articles = ReadPages.Texts($"{County}柳河镇：凉亭里坐下来谈\n\n{Willow}（苏小河）\n\n松岭乡：面包车开进寨子\n\n{Pine}（郑大江）");
        Assert.Equal(["把会开到田埂上", "柳河镇：凉亭里坐下来谈", "松岭乡：面包车开进寨子"], articles.Select(a => a.Title));
    }

    [Fact]
    public void A_heading_built_like_the_articles_own_title_begins_the_next_article()
    {
        var articles = ReadPages.Texts($"柳河镇：凉亭里坐下来谈\n\n{Willow}\n\n松岭乡：面包车开进寨子\n\n{Pine}");
        Assert.Equal(["柳河镇：凉亭里坐下来谈", "松岭乡：面包车开进寨子"], articles.Select(a => a.Title));
    }

    [Fact]
    public void Labels_of_one_length_before_a_colon_head_the_sections_of_a_report()
    {
        var articles = ReadPages.Texts($"{County}会怎么开：凉亭里坐下来谈\n\n{Willow}\n\n事怎么办：面包车开进寨子\n\n{Pine}");
        Assert.Equal(["把会开到田埂上"], articles.Select(a => a.Title));
    }

    [Theory]
    [InlineData("会怎么开：凉亭里坐下来谈", "事怎么办：面包车开进寨子", true)]
    [InlineData("会怎么开：凉亭里坐下来谈", "面包车开进寨子", false)]
    [InlineData("林远山：凉亭里坐下来谈", "苏小河：面包车开进寨子", false)]
    [InlineData("柳河镇：凉亭里坐下来谈", "松岭乡：面包车开进寨子", false)]
    public void Labels_are_parts_of_one_matter_and_neither_places_nor_people_of_whom_the_text_tells(string heading, string other, bool isRow) =>
        Assert.Equal(isRow, new LabelHeadings([(heading, "林远山说，会要开短。"), (other, "苏小河说，事要办快。")]).IsOfARow(heading, "林远山说，会要开短。"));

    [Theory]
    [InlineData("城东区：凉亭里坐下来谈", 2)]
    [InlineData("城东社区：凉亭里坐下来谈", 1)]
    [InlineData("柳河镇：凉亭里坐下来谈", 0)]
    [InlineData("会怎么开：凉亭里坐下来谈", -1)]
    public void Districts_of_a_city_stand_beside_its_counties(string heading, int level) => Assert.Equal(level, PlaceHeadings.LevelOf(heading));

    [Theory]
    [InlineData("林远山说，凉亭要坐得住人，也要坐得下事。", true)]
    [InlineData("县委书记林远山说，凉亭要坐得住人，也要坐得下事。", false)]
    [InlineData("苏小河说，凉亭要坐得住人，也要坐得下事。", false)]
    public void A_text_takes_for_known_whom_it_names_without_a_post(string text, bool isKnown)
    {
        var lines = LineSplitter.Split("——访岚溪县委书记林远山\n\n县委书记林远山介绍，去年议事八百多场。", []);
        Assert.Equal(isKnown, new KnownPeople(lines).AreIn(text, [0, 1]));
    }

    [Theory]
    [InlineData("记者手记：凉亭不在大小")]
    [InlineData("读者来信：渠边的路灯何时亮")]
    [InlineData("热线回音")]
    [InlineData("更正")]
    public void A_columns_name_begins_an_article(string title)
    {
        var articles = ReadPages.Texts($"{County}{title}\n\n一位家住城南的读者说，渠边的老路夜里没有灯，孩子下晚自习只能打着手电走，盼着早点装上。");
        Assert.Equal(["把会开到田埂上", title], articles.Select(a => a.Title));
    }

    [Theory]
    [InlineData("短评：让凉亭坐得住人", true)]
    [InlineData("编读往来", true)]
    [InlineData("公告栏", true)]
    [InlineData("柳河镇：凉亭里坐下来谈", false)]
    [InlineData("让群众的来信有回音更有结果", false)]
    public void Names_of_columns_are_known_by_their_words(string headline, bool isColumn) => Assert.Equal(isColumn, ColumnNames.Opens(headline));

    [Fact]
    public void A_heading_over_a_table_and_the_heading_after_it_begin_articles()
    {
        const string table = "上半年各乡镇议事情况\n\n乡镇　　场次　办结　办结率\n\n柳河镇　　86　　71　　82.6%\n\n松岭乡　　67　　60　　89.6%\n\n平田镇　　54　　50　　92.6%\n\n注：数据截至六月底。（县信访局）";
        var articles = ReadPages.Texts($"{County}{table}\n\n关于聘请议事监督员的通知\n\n经研究，聘请王远征等二十六人为全县第一届议事监督员，聘期三年，每季度到所在乡镇巡查一次。");
        Assert.Equal(["把会开到田埂上", "上半年各乡镇议事情况", "关于聘请议事监督员的通知"], articles.Select(a => a.Title));
        Assert.Equal(5, articles[1].Paragraphs.Count);
    }

    [Fact]
    public void Section_headings_of_two_parts_begin_no_articles()
    {
        var articles = ReadPages.Texts($"{County}党员带头 把事议明白\n\n{Willow}\n\n村村联动 把账算清楚\n\n{Pine}\n\n群众点单 把路修到头\n\n平田镇把修路的单子贴在村口，谁家门前先修，由各家代表投票来定，去年修通的十四公里没有一户上访。");
        Assert.Equal(["把会开到田埂上"], articles.Select(a => a.Title));
    }
}
