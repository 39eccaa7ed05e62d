using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>The same things told by pages of two years, of two counties each.</summary>
public sealed class TwoYearsToldTests(TwoYearsToldTests.Pages pages) : IClassFixture<TwoYearsToldTests.Pages>
{
    /// <summary>Two pages of one daily, two years apart.</summary>
    public sealed class Pages : IDisposable
    {
        internal AskedPage Page { get; } = new("""
            3 民生 2021年5月18日 星期二 责编 林一

            # 长者食堂开进两县

            到4月底，全市有长者食堂131家。

            磐溪县有长者食堂38家，都由镇里租房。梅坑村的办法叫“换餐票”：老人送一篮菜换一张票。没菜送的，一餐收2元。村党支部书记闻广田说，每天开饭36人。

            石崖县有44家，都办在祠堂里。

            # 磐溪县专职网格员有了工作服

            磐溪县有专职网格员312名，月工资2300元。上年磐溪县走了72名专职网格员，多是嫌远。

            # 甘河镇夜里借车位

            甘河镇5家单位的210个车位夜里开放，每晚4元，包月80元。镇长白友良说，先试半年。

            # 磐溪县委书记傅知远：先把账算清

            磐溪县委书记傅知远说，今年村集体收入要到1.2亿元。
            """, """
            2 综合 2023年7月6日 星期四 责编 林一

            # 长者食堂两年账

            到6月底，全市有长者食堂165家。

            磐溪县现有52家，一半由企业来做。

            石崖县61家，祠堂不够用了。

            # 梅坑村食堂换了管家

            磐溪县梅坑村的食堂如今一餐收3元，每天开饭58人。

            # 磐溪县网格员待遇提高

            磐溪县专职网格员现有355名，月工资2700元，从去年3月起全部缴了五险。去年走了29名。

            # 甘河镇车位扩到460个

            甘河镇夜里共享车位扩到460个，每晚5元，包月110元。镇党委书记白友良说，还要再扩。

            # 两个县的村集体账

            磐溪：收入稳了

            今年磐溪县村集体收入预计1.5亿元。县委书记邵明谦说，靠的是茶厂。

            石崖：多了一座厂

            石崖县村集体收入预计9800万元。县委书记柯望说，靠的是石材厂。
            """);

        public void Dispose() => Page.Dispose();
    }

    private static Turn User(string text) => new(true, text);

    private static Turn Bot(string text) => new(false, text);

    [Theory]
    [InlineData("磐溪县有多少家长者食堂", "52家", "38家")]
    [InlineData("磐溪县专职网格员月工资是多少", "2700元", "2300元")]
    [InlineData("甘河镇夜里停车一晚多少钱", "5元", "4元")]
    public void Of_a_figure_that_two_pages_tell_differently_both_are_told_with_their_days_the_newer_first(string question, string newer, string older)
    {
        var text = pages.Page.Ask(question).Text;
        Assert.InRange(text.IndexOf(newer, StringComparison.Ordinal), 0, text.IndexOf(older, StringComparison.Ordinal));
        Assert.Contains("2023年7月6日", text, StringComparison.Ordinal);
        Assert.Contains("2021年5月18日", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_names_a_year_is_told_of_that_alone() =>
        Assert.DoesNotContain("52家", pages.Page.Ask("2021年磐溪县有多少家长者食堂").Text, StringComparison.Ordinal);

    [Fact]
    public void Who_left_are_not_counted_among_who_are_there()
    {
        var text = pages.Page.Ask("磐溪县专职网格员有多少名").Text;
        Assert.Contains("355名", text, StringComparison.Ordinal);
        Assert.DoesNotContain("72名", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_holds_a_post_now_is_told_before_who_held_it()
    {
        var text = pages.Page.Ask("磐溪县委书记是谁").Text;
        Assert.InRange(text.IndexOf("邵明谦", StringComparison.Ordinal), 0, text.IndexOf("傅知远", StringComparison.Ordinal));
        Assert.DoesNotContain("柯望", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021年磐溪县委书记是谁", "傅知远")]
    [InlineData("2023年磐溪县委书记是谁", "邵明谦")]
    public void Who_held_a_post_in_a_year_is_who_is_printed_in_it(string question, string name) =>
        Assert.Contains(name, pages.Page.Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void A_villages_secretary_is_who_stands_behind_its_name_in_the_paragraph() =>
        Assert.Contains("闻广田", pages.Page.Ask("梅坑村党支部书记是谁").Text, StringComparison.Ordinal);

    [Fact]
    public void Posts_held_one_after_another_are_told_in_their_order()
    {
        var text = pages.Page.Ask("白友良的职务变没变").Text;
        Assert.InRange(text.IndexOf("镇长白友良", StringComparison.Ordinal), 0, text.IndexOf("镇党委书记白友良", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_place_is_told_as_the_first_one_is_though_its_sentence_leaves_out_the_thing()
    {
        var text = pages.Page.Ask("磐溪县和石崖县谁的长者食堂多").Text;
        Assert.Contains("61家", text, StringComparison.Ordinal);
        Assert.Contains("石崖县较多", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_places_the_rows_of_the_asked_year_are_told()
    {
        var text = pages.Page.Ask("磐溪县、石崖县2021年各有多少家长者食堂").Text;
        Assert.Contains("38家", text, StringComparison.Ordinal);
        Assert.Contains("44家", text, StringComparison.Ordinal);
        Assert.DoesNotContain("61家", text, StringComparison.Ordinal);
    }

    [Fact]
    public void How_a_number_of_several_places_changed_is_told_of_each_year()
    {
        var text = pages.Page.Ask("磐溪县、石崖县长者食堂数量2021年到2023年如何变化").Text;
        foreach (var figure in (string[])["38家", "52家", "44家", "61家"]) Assert.Contains(figure, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_years_the_second_is_told_in_the_way_of_the_first()
    {
        var text = pages.Page.Ask("梅坑村食堂每餐收费2021年与2023年各是多少").Text;
        Assert.Contains("2元", text, StringComparison.Ordinal);
        Assert.Contains("3元", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_asks_for_a_change_is_told_the_other_page_too()
    {
        var text = pages.Page.Ask("甘河镇夜里车位包月2023年较2021年有何变化").Text;
        Assert.Contains("包月80元", text, StringComparison.Ordinal);
        Assert.Contains("包月110元", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("磐溪县有多少家长者食堂", "38家。", "后来呢", "52家", "38家")]
    [InlineData("磐溪县2023年有多少家长者食堂", "52家。", "那两年前呢", "38家", "52家")]
    [InlineData("磐溪县2021年有多少家长者食堂", "38家。", "石崖呢", "44家", "61家")]
    public void The_same_of_another_time_or_place_is_told_in_the_way_of_the_answer(string asked, string answered, string next, string told, string other)
    {
        var text = pages.Page.Ask(next, User(asked), Bot(answered)).Text;
        Assert.Contains(told, text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, text, StringComparison.Ordinal);
    }

    [Fact]
    public void By_how_much_an_answered_figure_changed_is_told_by_both_and_their_difference() =>
        Assert.Contains("相差14家", pages.Page.Ask("比之前多了多少", User("磐溪县2023年有多少家长者食堂"), Bot("52家。")).Text, StringComparison.Ordinal);

    [Fact]
    public void A_figure_of_the_pages_own_year_is_not_of_the_year_that_its_sentence_names_behind_it() =>
        Assert.DoesNotContain("2700元", pages.Page.Ask("2022年磐溪县专职网格员月工资是多少").Text, StringComparison.Ordinal);

    [Fact]
    public void A_county_and_a_town_of_it_are_both_told_where_both_are_named()
    {
        var text = pages.Page.Ask("磐溪县和甘河镇各有什么做法").Text;
        Assert.Contains("磐溪县：", text, StringComparison.Ordinal);
        Assert.Contains("甘河镇", text, StringComparison.Ordinal);
    }
}
