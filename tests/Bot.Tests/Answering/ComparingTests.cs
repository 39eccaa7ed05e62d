using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Questions of more and most read as the questions for the figures that they compare.</summary>
public sealed class ComparingTests
{
    [Theory]
    [InlineData("柏川县和榆关县哪个网格多", "柏川县和榆关县网格有多少", "多")]
    [InlineData("柏川县和榆关县,谁的收缴率更高", "柏川县和榆关县收缴率是多少", "高")]
    [InlineData("柏川县的塘长和榆关县的渠长,哪个人数多", "柏川县的塘长和榆关县的渠长有多少人", "多")]
    [InlineData("柏川县的网格比榆关县多多少", "柏川县的网格和榆关县各是多少", "多")]
    [InlineData("柏川县比榆关县多多少网格", "柏川县和榆关县网格各是多少", "多")]
    [InlineData("柏川县跟榆关县谁家网格多点", "柏川县跟榆关县网格有多少", "多")]
    [InlineData("柏川县和榆关县的网格相差几个", "柏川县和榆关县的网格各是多少", "")]
    [InlineData("柏川县和榆关县的投资相差多少", "柏川县和榆关县的投资各是多少", "")]
    [InlineData("柏川县和榆关县比,哪个网格多", "柏川县和榆关县网格有多少", "多")]
    [InlineData("柏川县和榆关县谁的网格多,各多少", "柏川县和榆关县网格有多少", "多")]
    public void Two_places_are_compared_by_their_figures(string typed, string read, string word)
    {
        var comparing = Comparing.Read(typed, 2);
        Assert.Equal((read, word, false), (comparing!.Text, comparing.Word, comparing.IsAcross));
    }

    [Theory]
    [InlineData("哪个县的网格最多", "网格有多少", "多")]
    [InlineData("网格最少的是哪个地方", "网格有多少", "少")]
    [InlineData("哪个村的收缴率最高?", "收缴率是多少", "高")]
    public void One_of_all_places_is_looked_for(string typed, string read, string word)
    {
        var comparing = Comparing.Read(typed, 0);
        Assert.Equal((read, word, true), (comparing!.Text, comparing.Word, comparing.IsAcross));
    }

    [Theory]
    [InlineData("柏川县和榆关县的网格各有多少", 2)]
    [InlineData("柏川县的好比例是多少", 1)]
    [InlineData("哪个县的做法最好", 0)]
    [InlineData("网格最多的县有多少户", 0)]
    [InlineData("柏川县评比了多少次", 1)]
    public void What_compares_no_figures_is_left_alone(string typed, int places) => Assert.Null(Comparing.Read(typed, places));
}
