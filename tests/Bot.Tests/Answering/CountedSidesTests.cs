using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Things told apart by their sides and counted.</summary>
public sealed class CountedSidesTests
{
    [Theory]
    [InlineData("工程队那南北两个工地各干的啥", "工程队那南工地干的啥,工程队那北工地干的啥")]
    [InlineData("灌区的上中下三段分别在哪里", "灌区的上段在哪里,灌区的中段在哪里,灌区的下段在哪里")]
    public void Each_side_is_asked_of_by_itself(string question, string each) => Assert.Equal(each, CountedSides.Spread(question));

    [Theory]
    [InlineData("南北三个工地各干的啥")]
    [InlineData("东西两个工地各有特点")]
    [InlineData("两个工地各干的啥")]
    public void What_does_not_count_its_sides_stays(string question) => Assert.Equal(question, CountedSides.Spread(question));
}
