using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

public class AskedInAChatTests
{
    private const string Page = """
        # 青石镇：把网格织密

        本报讯（记者 郑言）今年以来，青石镇把全镇划成46个网格，配网格员52名。镇党委书记何秋白说，积分超市已在白河村、上寨村开张。

        青石镇在排名中垫底，因为12个村没有一分钱的经营收入。9月6日，镇里举办擂台比武。
        """;

    [Theory]
    [InlineData("请根据资料回答：青石镇有多少个网格？", "46个")]
    [InlineData("在吗？青石镇有多少个网格", "46个")]
    [InlineData("我在写材料，想知道青石镇的书记是谁呢", "何秋白")]
    [InlineData("领导问青石镇有几多网格员，咋回", "52名")]
    [InlineData("青石镇的党委书记叫啥名字呀？谢谢老师", "何秋白")]
    [InlineData("青石镇垫底是何原因", "没有一分钱")]
    [InlineData("青石镇那篇稿子是哪个写的", "郑言")]
    [InlineData("青石镇擂台比武举办的时间", "9月6日")]
    public void A_question_as_it_comes_in_a_chat_is_answered_as_the_bare_one(string typed, string fact)
    {
        using var page = new AskedPage(Page);
        var answer = page.Ask(typed);
        Assert.False(answer.Refused, answer.Text);
        Assert.Contains(fact, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void That_courtesies_were_left_out_is_not_told_as_another_reading()
    {
        using var page = new AskedPage(Page);
        Assert.Equal("老师您好，青石镇有多少个网格？谢谢！", page.Ask("老师您好，青石镇有多少个网格？谢谢！").Understood);
    }

    [Fact]
    public void A_turn_before_is_read_without_its_courtesies_too()
    {
        using var page = new AskedPage(Page);
        var answer = page.Ask("那网格员呢", new Turn(IsUser: true, "老师您好，青石镇有多少个网格？谢谢！"));
        Assert.Contains("52名", answer.Text, StringComparison.Ordinal);
    }
}
