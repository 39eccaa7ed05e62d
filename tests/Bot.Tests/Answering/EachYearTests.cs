using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Questions that ask the same of several years.</summary>
public sealed class EachYearTests
{
    [Theory]
    [InlineData("柏树镇村集体收入2021、2022年两年分别是多少", "柏树镇村集体收入2021年是多少,柏树镇村集体收入2022年是多少")]
    [InlineData("宁怀远2022年7月和2023年3月各任何职", "宁怀远2022年7月任何职,宁怀远2023年3月任何职")]
    [InlineData("宁怀远2023年3月、12月先后任何职?", "宁怀远2023年3月任何职,宁怀远2023年12月任何职?")]
    [InlineData("注册户数2023上半年和2024各多少", "注册户数2023年上半年多少,注册户数2024年多少")]
    public void What_is_asked_of_several_years_is_asked_of_each(string question, string each) => Assert.Equal(each, EachYear.Spread(question));

    [Theory]
    [InlineData("柏树镇的补助2021年是多少,2023年又是多少", "柏树镇的补助2021年是多少,柏树镇的补助2023年又是多少")]
    [InlineData("宁怀远2022年啥职务,2024年呢", "宁怀远2022年啥职务,宁怀远2024年啥职务")]
    public void What_opens_the_first_clause_is_meant_in_the_next(string question, string each) => Assert.Equal(each, EachYear.Spread(question));

    [Theory]
    [InlineData("21年试点时和23年推开后各多少", "2021年试点时和2023年推开后各多少")]
    [InlineData("22年上半年签约多少个", "2022年上半年签约多少个")]
    [InlineData("柏树镇24年村集体收入多少", "柏树镇2024年村集体收入多少")]
    [InlineData("宁怀远22年跟24年的职务一样吗", "宁怀远2022年跟2024年的职务一样吗")]
    public void Years_without_their_century_get_it(string question, string whole) => Assert.Equal(whole, EachYear.Spread(question));

    [Theory]
    [InlineData("20年工龄的能补多少")]
    [InlineData("柏树镇2022年和2021年相比收入增长多少")]
    [InlineData("我2020年注册的店,2023年能申请吗")]
    [InlineData("补贴2000、2050元的各有多少户")]
    [InlineData("工单20192020、2021各是谁办的")]
    [InlineData("老支书干了22年得过什么奖")]
    [InlineData("民国29年是谁修的桥")]
    public void Spans_numbers_and_years_set_against_each_other_stay(string question) => Assert.Equal(question, EachYear.Spread(question));

    [Fact]
    public void A_clause_that_asks_nothing_is_what_each_year_is_asked_for() =>
        Assert.Equal("收回的土地2021年试点时多少,收回的土地2023年推开后多少", EachYear.WithTopic("收回的土地,2021年试点时多少,2023年推开后多少"));

    [Fact]
    public void Several_things_of_several_years_are_asked_for_one_by_one() =>
        Assert.Equal("2022年柏树镇网格数多少,2022年柏树镇网格员多少,2024年柏树镇网格数多少,2024年柏树镇网格员多少",
            EachYear.WithThings("2022年柏树镇网格数和网格员各多少,2024年柏树镇网格数和网格员各多少", [new PlaceRef("柏树镇", "柏树", 5, 3, true)]));
}
