using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>What people ask of a page in their own words: what comes next, where it is, how many live there, in one sentence, the one named so and so.</summary>
public sealed class EverydayAsksTests : IDisposable
{
    private readonly AskedPage page = new("""
        ---
        newspaper: 岑川日报
        date: 2023-10-12
        ---
        # 岑川县石桥镇：老街修好了

        本报讯（记者 田圃）岑川县石桥镇用两年修好老街，铺石板路1800米，换路灯62盏。这为石桥镇未来几年打下了底子。今年抽调干部36人驻点。

        为留住老味道，石桥镇请来老匠人。今后，石桥镇将把老街和渡口连起来，建三处码头。

        石桥镇党委书记陶广源告诉记者：“路修好了，人就来了。”

        # 岑川县石桥镇柳湾村：湖边的村子

        石桥镇柳湾村靠着白鹭湖，全村412户1630人，家家养鸭。截至9月，卖出鸭蛋90万枚，下一步将办鸭蛋加工厂。

        柳湾村党支部书记卢春枝说：“鸭蛋不愁卖。”

        # 岑川县把养老办到家门口

        岑川县在各村办起养老饭堂46个，老人一餐只要3元。

        # 岑川县推进养老护理培训

        岑川县今年培训养老护理员210人。
        """);

    public void Dispose() => page.Dispose();

    [Theory]
    [InlineData("石桥镇下一步打算怎么干", "今后，石桥镇将把老街和渡口连起来", "底子")]
    [InlineData("柳湾村接下来有什么打算", "下一步将办鸭蛋加工厂", "90万枚")]
    [InlineData("柳湾村有多少户人家", "412户", "鸭蛋")]
    [InlineData("柳湾村在哪里", "石桥镇柳湾村", "鸭蛋")]
    [InlineData("姓陶的镇党委书记叫什么", "陶广源", "卢春枝")]
    [InlineData("那个姓卢的书记说了啥", "鸭蛋不愁卖", "路修好了")]
    public void An_everyday_ask_is_told_what_it_asks_for(string question, string told, string other)
    {
        var text = page.Ask(question).Text;
        Assert.Contains(told, text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("姓段的镇党委书记是谁")]
    [InlineData("石桥镇有多少人")]
    public void What_no_page_says_of_them_is_refused(string question) => Assert.True(page.Ask(question).Refused);

    [Theory]
    [InlineData("跟养老有关的有哪些")]
    [InlineData("养老的文章有哪些")]
    [InlineData("和养老相关的报道有吗")]
    public void The_articles_on_a_subject_are_listed(string question)
    {
        var text = page.Ask(question).Text;
        Assert.Contains("把养老办到家门口", text, StringComparison.Ordinal);
        Assert.Contains("推进养老护理培训", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("一句话概括石桥镇的做法", 1)]
    [InlineData("石桥镇的做法能不能总结两条", 2)]
    public void A_summary_is_as_long_as_it_is_asked_for(string question, int most)
    {
        var answer = page.Ask(question);
        Assert.False(answer.Refused);
        Assert.InRange(answer.Evidence.Count, 1, most);
    }
}
