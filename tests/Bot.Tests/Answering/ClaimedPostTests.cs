using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Whether somebody holds a post that the question does not say the body of, on invented pages.</summary>
public sealed class ClaimedPostTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 沧溪县局长接访日开门办事

        沧溪县水务局局长卢启明说，局长接访日开设以来，局长们接待群众320人次。

        # 医保窗口搬进便民中心

        沧溪县医疗保障局局长丁兰溪、副局长夏长风每月15日在便民中心接待群众。
        """);

    [Fact]
    public void A_head_of_one_bureau_is_not_denied_for_the_head_of_another() =>
        Assert.Contains("是的，资料中是沧溪县医疗保障局局长。", Told("丁兰溪是局长吗"), StringComparison.Ordinal);

    [Fact]
    public void A_deputy_is_told_by_the_own_post()
    {
        var told = Told("夏长风是局长吗");
        Assert.Contains("夏长风的职务是副局长。", told, StringComparison.Ordinal);
        Assert.DoesNotContain("是的", told, StringComparison.Ordinal);
        Assert.DoesNotContain("卢启明", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_body_is_answered_by_who_heads_it() =>
        Assert.Contains("不是卢启明，资料中是丁兰溪。", Told("医疗保障局局长是卢启明吗"), StringComparison.Ordinal);

    [Fact]
    public void A_deputy_beside_the_head_is_not_said_to_be_the_head() =>
        Assert.Contains("不是夏长风，资料中是丁兰溪。", Told("夏长风是医疗保障局局长吗"), StringComparison.Ordinal);

    private string Told(string question) => page.Ask(question).Text;

    public void Dispose() => page.Dispose();
}
