using Wenzheng.Bot.Evaluation;

namespace Wenzheng.Bot.Tests.Evaluation;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("共 1,234 人", "共1234人")]
    [InlineData("1,23,456", "123456")]
    [InlineData("增长４．５％", "增长4.5%")]
    [InlineData("300—500户", "300-500户")]
    [InlineData("300至500户", "300-500户")]
    [InlineData("300～500户", "300-500户")]
    [InlineData("从3到5", "从3-5")]
    [InlineData("到5至", "到5至")]
    [InlineData("“1+X”模式。", "1+x模式")]
    [InlineData("第①项", "第1项")]
    [InlineData("", "")]
    public void Text_is_folded_as_the_scorer_does(string text, string expected) => Assert.Equal(expected, FoldedText.Of(text));

    [Theory]
    [InlineData("共15名", "5名", false)]
    [InlineData("共5名", "5名", true)]
    [InlineData("达4.5万元", "5万", false)]
    [InlineData("达5万元", "5万", true)]
    [InlineData("为5.3", "5", false)]
    [InlineData("为5.", "5", true)]
    [InlineData("为53", "5", false)]
    [InlineData("15名和5名", "5名", true)]
    [InlineData("任何文字", "。", false)]
    public void A_figure_is_found_only_when_it_stands_alone(string answer, string sought, bool expected) =>
        Assert.Equal(expected, FoldedText.Holds(FoldedText.Of(answer), sought));
}
