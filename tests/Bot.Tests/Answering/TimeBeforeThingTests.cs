using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Questions that name the year behind the thing.</summary>
public sealed class TimeBeforeThingTests
{
    [Theory]
    [InlineData("收回的土地2021年试点时多少", "2021年试点时收回的土地多少")]
    [InlineData("注册户数2023年上半年是多少", "2023年上半年注册户数是多少")]
    [InlineData("甲村收入2021年是多少,甲村收入2023年又是多少", "2021年甲村收入是多少,2023年甲村收入是多少")]
    public void The_year_goes_ahead_of_its_thing(string question, string moved) => Assert.Equal(moved, TimeBeforeThing.In(question));

    [Theory]
    [InlineData("甲村2021年办了什么事")]
    [InlineData("甲村2021年有多少户人家搬走")]
    [InlineData("收回的土地有多少")]
    public void Other_questions_stay(string question) => Assert.Equal(question, TimeBeforeThing.In(question));
}
