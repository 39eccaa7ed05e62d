using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>What counts something else is no count: 一次性, 7辆 where people are asked for, 15支 where horses are, points where houses are; nor is the hour of opening that of closing.</summary>
public sealed class CountedOtherwiseTests
{
    private const string Town = """
        # 岭口县河长巡河

        本报讯 2018年4月，岭口县一次性取缔采砂船73艘，各级河长把河道管了起来。

        # 岭口县北坪学校返校路

        本报讯 周日下午，岭口县北坪学校的7辆返校班车从学校出发，把孩子们接回来。

        # 岭口县“马背服务队”进沟

        本报讯 今年4月，岭口县组建“马背服务队”15支、队员93人，每支每月进沟两次。

        # 岭口县文化馆

        本报讯 岭口县文化馆周一闭馆，其余时间早上9点开放。

        # 岭口县安思园

        本报讯 岭口县公益性公墓一个格位880元。

        # 岭口县委研究党建

        本报讯 岭口县委书记梁望舒领办“村级债务化解”，县长领办“老旧小区治理”，每月交卷。
        """;

    [Theory]
    [InlineData("2018年岭口县各级河长巡河多少次？")]
    [InlineData("岭口县北坪学校老师一共有多少个？")]
    [InlineData("岭口县“马背服务队”的马共有多少匹？")]
    [InlineData("岭口县文化馆晚上几点关门？")]
    [InlineData("岭口县经营性公墓一个格位卖多少钱？")]
    [InlineData("岭口县县长叫什么名字？")]
    public void The_count_or_name_of_something_else_is_refused(string question)
    {
        using var page = new AskedPage(Town);
        Assert.True(page.Ask(question).Refused);
    }

    [Theory]
    [InlineData("岭口县北坪学校有多少辆班车？", "7辆")]
    [InlineData("岭口县“马背服务队”有多少名队员？", "93人")]
    [InlineData("岭口县文化馆早上几点开门？", "9点")]
    [InlineData("岭口县公益性公墓一个格位卖多少钱？", "880元")]
    [InlineData("岭口县委书记叫什么名字？", "梁望舒")]
    public void What_is_counted_so_is_answered(string question, string told)
    {
        using var page = new AskedPage(Town);
        var answer = page.Ask(question);
        Assert.False(answer.Refused);
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
    }
}
