using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

public class AskingPartTests
{
    private const string Page = """
        # 青石镇：把网格织密

        今年以来，青石镇把全镇划成46个网格，配网格员52名。家里养了狗的老人，网格员每月多上门两次。

        # 青石镇社区工作者招聘

        报名年龄不超过35周岁，退役军人可放宽到40周岁。笔试9月6日在镇中学进行。
        """;

    [Theory]
    [InlineData("孩子的社会实践作业上有这么一道题:青石镇有多少个网格?我也答不上来,帮帮忙", "青石镇有多少个网格")]
    [InlineData("领导原话:“青石镇有多少个网格?”麻烦给个准信,我好回复。", "青石镇有多少个网格")]
    [InlineData("手机打字不方便,长话短说:青石镇有多少个网格", "青石镇有多少个网格")]
    [InlineData("青石镇有多少个网格?不知道就说不知道,别瞎编啊。", "青石镇有多少个网格")]
    public void The_clauses_that_ask_are_told_from_those_about_the_asking(string typed, string part) => Assert.Equal(part, AskingPart.Of(typed)?.TrimEnd('?'));

    [Theory]
    [InlineData("青石镇有多少个网格")]
    [InlineData("青石镇,网格有多少个")]
    [InlineData("我38岁,退伍的,能报社区工作者不")]
    [InlineData("青石县上报的材料,一共清了多少张")]
    [InlineData("“党建+志愿服务”怎么做的")]
    [InlineData("寿阳 网格 数量")]
    public void What_belongs_to_the_question_stays(string typed) => Assert.Null(AskingPart.Of(typed));

    [Theory]
    [InlineData("下面是工作群里转来的问题：「青石镇有多少个网格？」请帮忙答复一下。", "46个")]
    [InlineData("孩子的社会实践作业上有这么一道题：青石镇有多少个网格？我也答不上来，帮帮忙", "46个")]
    [InlineData("简报等着排版呢，就差这一句：青石镇有多少名网格员？速回！", "52名")]
    [InlineData("我38岁，退伍的，年龄能放宽到多少", "40周岁")]
    public void A_question_among_talk_is_answered_and_a_condition_stays_one(string typed, string fact)
    {
        using var page = new AskedPage(Page);
        var answer = page.Ask(typed);
        Assert.False(answer.Refused, answer.Text);
        Assert.Contains(fact, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("青石镇的书记是谁？请分条列出，我要贴到汇报里。")]
    [InlineData("同事让我帮着问的，原话是“青石镇的书记是谁？”，你看能查到不")]
    [InlineData("麻烦翻一下报纸上的报道，青石镇的书记是谁，找到了告诉我是哪天的报")]
    public void Talk_around_what_is_not_told_answers_nothing(string typed)
    {
        using var page = new AskedPage(Page);
        Assert.True(page.Ask(typed).Refused);
    }
}
