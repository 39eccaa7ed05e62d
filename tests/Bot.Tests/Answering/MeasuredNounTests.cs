using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>A noun that is measured in one way only stands for the measure word that was not typed.</summary>
public sealed class MeasuredNounTests
{
    [Theory]
    [InlineData("食堂面积", "平方米")]
    [InlineData("大坝全长", "米")]
    [InlineData("群众满意率", "%")]
    [InlineData("村民人均收入", "元")]
    [InlineData("老支书年龄", "岁")]
    [InlineData("包联户数", "户")]
    [InlineData("开会次数", "次")]
    [InlineData("施工工期", "天")]
    public void Its_measure_is_known(string text, string unit) => Assert.Equal(unit, MeasuredNoun.UnitOf(text));

    [Theory]
    [InlineData("产量")]
    [InlineData("规模")]
    [InlineData("面积的变化")]
    [InlineData("")]
    public void What_is_measured_in_several_ways_or_stands_elsewhere_tells_none(string text) => Assert.Equal("", MeasuredNoun.UnitOf(text));

    [Theory]
    [InlineData("办事效率")]
    [InlineData("工作效率")]
    public void Efficiency_is_no_rate(string text) => Assert.Equal("", MeasuredNoun.UnitOf(text));

    [Theory]
    [InlineData("食堂面积多大", "平方米", true)]
    [InlineData("食堂面积多少平方米", "平方米", false)]
    [InlineData("食堂在哪", "平方米", false)]
    [InlineData("食堂面积多大", "桌", false)]
    public void It_implies_its_measure_only_where_the_word_is_not_typed(string text, string unit, bool isImplied) =>
        Assert.Equal(isImplied, MeasuredNoun.Implies(text, unit));

    [Theory]
    [InlineData("划分网格的户数标准有何不同", true)]
    [InlineData("培训的期数", true)]
    [InlineData("大多数人怎么看", false)]
    public void A_number_may_be_asked_for_by_its_name(string text, bool isNumber) => Assert.Equal(isNumber, MeasuredNoun.NamesNumber(text));
}
