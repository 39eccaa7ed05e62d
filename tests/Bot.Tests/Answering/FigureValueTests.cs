using Wenzheng.Bot.Answering.Evidence;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>What printed figures state, so that they can be set beside each other.</summary>
public sealed class FigureValueTests
{
    [Theory]
    [InlineData("网格2356个", 2356, "个", false)]
    [InlineData("注册3.6万人", 36000, "人", false)]
    [InlineData("投入1,200万元", 12000000, "元", false)]
    [InlineData("在95%以上", 95, "%", true)]
    [InlineData("近300户", 300, "户", true)]
    [InlineData("290余起", 290, "起", true)]
    [InlineData("十二个", 12, "个", false)]
    public void Figure_is_read(string text, int value, string unit, bool isRough) =>
        Assert.Equal(new FigureValue(value, unit, isRough), FigureValue.Of(text, Assert.Single(FigureFinder.Find(text))));

    [Fact]
    public void A_range_states_no_one_value() => Assert.Null(FigureValue.Of("300-500户", FigureFinder.Find("300-500户")[0]));
}
