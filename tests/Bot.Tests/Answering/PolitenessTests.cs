using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Tests.Answering;

public class PolitenessTests
{
    [Theory]
    [InlineData("想问下青石镇有几个网格", "青石镇有几个网格")]
    [InlineData("你好，麻烦查一下青石镇有几个网格", "青石镇有几个网格")]
    [InlineData("那个，我记得报上登过，青石镇有几个网格", "青石镇有几个网格")]
    [InlineData("我想了解一下青石镇的做法", "青石镇的做法")]
    [InlineData("请问：青石镇有几个网格", "青石镇有几个网格")]
    [InlineData("能不能帮我查下青石镇的书记", "青石镇的书记")]
    public void How_a_question_addresses_whom_it_asks_is_taken_off(string text, string rest) => Assert.Equal(rest, Politeness.WithoutAddress(text));

    [Theory]
    [InlineData("可以查询哪些信息")]
    [InlineData("我县有多少个网格")]
    [InlineData("想在家门口就业的人有多少")]
    [InlineData("介绍信由谁开")]
    [InlineData("请问")]
    public void What_is_asked_itself_stays(string text) => Assert.Equal(text, Politeness.WithoutAddress(text));
}
