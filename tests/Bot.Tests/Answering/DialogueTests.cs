using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Follow-ups that ask something else of what was answered, another thing of its kind, or more of it.</summary>
public sealed class DialogueTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 潞桥县推行“叩门一日”工作法

        潞桥县辖9个镇，常住人口27万人。2022年4月，潞桥县委推出“叩门一日”工作法，先在柳营镇试行，同年10月扩大到全县。

        谈完当晚填写叩门卡，卡分三色：青卡为当场解决，赤卡为报镇里30天内解决。

        截至今年4月底，全县包户干部累计填写叩门卡3.94万张，其中青卡2.81万张、赤卡2600张。县财政今年安排专项经费360万元，比去年增加120万元。

        县委书记杜若溪说，过去等群众上门，听到的只是一部分人的声音，所以才要去叩门。

        # 潞桥县“257”织密一张网

        潞桥县推行“257”工作思路。“2”是编好两张清单；“5”是压实五级责任，由县委书记牵头；“7”是健全七项机制，每月通报一次。

        # 潞桥县第二水厂开工

        5月16日，潞桥县第二水厂开工。水厂位于柳营镇上游，总投资1.87亿元，计划明年11月通水，建成后可满足15万人的用水需求。建设期间货车绕行城东环线。
        """);

    [Theory]
    [InlineData("潞桥县“叩门一日”工作法是什么时候推出的", "为什么要这么做", "过去等群众上门")]
    [InlineData("潞桥县第二水厂总投资多少", "货车怎么走", "城东环线")]
    [InlineData("潞桥县填写了多少张叩门卡", "安排了多少经费", "360万元")]
    public void A_follow_up_is_answered_by_what_it_asks_itself(string first, string second, string fact)
    {
        var answer = After(first, second);
        Assert.Contains(fact, answer.Text, StringComparison.Ordinal);
        Assert.StartsWith("（接上问", answer.Understood, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_thing_of_the_kind_is_asked_the_same()
    {
        var answer = After("青卡多久解决", "那赤卡呢");
        Assert.Equal("（接上问）赤卡多久解决", answer.Understood);
        Assert.Contains("30天内", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_sign_of_a_coded_name_is_asked_the_same()
    {
        var answer = After("“257”里的2是什么", "那7呢");
        Assert.Contains("健全七项机制", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("压实五级责任", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void More_is_what_the_article_says_beside_and_after_the_answer_until_it_says_no_more()
    {
        const string First = "潞桥县第二水厂总投资多少";
        var one = page.Ask(First);
        var more = page.Ask("还有呢", new Turn(true, First), new Turn(false, one.Text));
        Assert.Contains("货车绕行城东环线", more.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1.87亿元", more.Text, StringComparison.Ordinal);
        var none = page.Ask("还有吗", new Turn(true, First), new Turn(false, one.Text), new Turn(true, "还有呢"), new Turn(false, more.Text));
        Assert.True(none.Refused);
        Assert.Equal("这篇报道没有更多的相关内容。", none.Text);
    }

    public void Dispose() => page.Dispose();

    private Answer After(string first, string second) => page.Ask(second, new Turn(true, first), new Turn(false, page.Ask(first).Text));
}
