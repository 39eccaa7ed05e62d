using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Printed questions, two in one line, and numbers to call without the word 电话, on an invented page of policy.</summary>
public sealed class PolicyPageTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 沧溪县城乡居民医保政策问答

        问：哪些人可以参加居民医保？

        答：具有本县户籍的城乡居民都可以参加。

        问：今年个人要交多少钱？什么时候交？

        答：2024年度缴费标准为每人380元，从9月15日开始，到12月31日结束。

        问：怎么交费？

        答：可以通过手机缴费，银行柜台不再收取现金缴费。

        问：有了疑问找谁？

        答：请拨打县医疗保障局服务热线0934-5521396。

        县税务局征管股：0934-5523344。监督举报：0934-5520011。
        """);

    [Fact]
    public void What_follows_two_printed_questions_answers_the_first_too() =>
        Assert.Contains("380元", Told("居民医保一年交多少钱"), StringComparison.Ordinal);

    [Theory]
    [InlineData("举报电话多少", "0934-5520011")]
    [InlineData("税务局电话", "0934-5523344")]
    [InlineData("医保局电话多少", "0934-5521396")]
    public void A_number_to_call_is_found_by_its_owner(string question, string number) =>
        Assert.Contains(number, Told(question), StringComparison.Ordinal);

    [Fact]
    public void A_number_of_another_body_is_not_given() =>
        Assert.DoesNotContain("0934", Told("公安局电话多少"), StringComparison.Ordinal);

    private string Told(string question) => page.Ask(question).Text;

    public void Dispose() => page.Dispose();
}
