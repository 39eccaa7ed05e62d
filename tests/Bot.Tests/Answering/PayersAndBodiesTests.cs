using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>谁出钱, 是干什么的: who pays a sum stands in the sentence after it, what a body does in the one that says what it is.</summary>
public sealed class PayersAndBodiesTests : IDisposable
{
    private readonly AskedPage page = new(
        """
        # 北岭机场二期工程获批

        本报讯 省发改委日前消息，北岭机场二期工程可行性研究报告获批。

        北岭机场二期工程总投资56亿元。其中航站区工程48亿元，由省政府和航产集团共同承担。新建跑道长3000米，新建航站楼9万平方米。

        # 县政府与航运集团座谈

        本报讯 9月2日，县政府与航运集团举行工作座谈，双方围绕港口建设深入交流。副县长姚远、航运集团总经理申启一同参加。

        航运集团是内河运输的龙头企业，有货船120艘。
        """);

    public void Dispose() => page.Dispose();

    [Fact]
    public void Who_pays_is_told_by_the_sentence_after_the_sum()
    {
        Assert.Contains("航产集团", page.Ask("北岭机场二期的钱谁出").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("航运集团是干什么的")]
    [InlineData("航运集团是做啥的")]
    public void What_a_body_does_is_told_by_what_it_is(string question)
    {
        var answer = page.Ask(question);

        Assert.Contains("龙头企业", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("副县长", answer.Text, StringComparison.Ordinal);
    }
}
