using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Tests.Answering;

public class NumberToCallTests
{
    [Theory]
    [InlineData("便民服务的咨询电话是多少", true)]
    [InlineData("养老服务补贴的咨询电话是多少", true)]
    [InlineData("报修打哪个电话", true)]
    [InlineData("便民服务 咨询电话", true)]
    [InlineData("热线是谁开通的", false)]
    [InlineData("热线电话接了多少个诉求", false)]
    [InlineData("服务热线是哪一年开通的", false)]
    public void A_number_is_asked_for_and_not_what_else_a_line_is_about(string question, bool isAsked) =>
        Assert.Equal(isAsked, NumberToCall.IsAsked(AskSplitter.Split(question)[0]));

    [Theory]
    [InlineData("请拨打12345", true)]
    [InlineData("咨询电话：0351-4040404", true)]
    [InlineData("火警电话119", true)]
    [InlineData("推行“1-4-9”工作法", false)]
    [InlineData("2019-2023年共办结1240件", false)]
    [InlineData("养了120只羊", false)]
    public void Other_figures_are_no_number_to_call(string text, bool isNumber) => Assert.Equal(isNumber, NumberToCall.Stands(text));
}
