using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Who holds a town's posts: names of any characters before 同志任, and heads of a community who are not the town's. Invented.</summary>
public sealed class TownAppointmentsTests
{
    private const string Notice = """
        # 牧原县乡镇领导班子有调整

        记者从牧原县委组织部获悉，近日3个乡镇党政正职作出调整：

        乌云同志任红泉苏木党委书记；

        陈启功同志任沙梁镇党委书记，不再担任县司法局局长职务；

        娜布其同志任碱湖乡乡长。
        """;

    private const string Town = """
        # 清浦镇：搬下山的人也有院坝

        清浦镇安置区住着1126户人家，把楼下架空层改成“楼坝”。社区党委书记陆晚晴说，楼坝会每月逢五开，一月三次。

        “楼坝会”谁来牵头？议题由楼栋长收集，会议由镇人大主席团成员主持。
        """;

    [Theory]
    [InlineData("红泉苏木书记是谁", "乌云")]
    [InlineData("碱湖乡乡长是谁", "娜布其")]
    public void Whoever_takes_a_post_is_named_by_the_form_of_the_sentence(string question, string told)
    {
        using var page = new AskedPage(Notice);
        Assert.Contains(told, page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_head_of_a_community_is_not_the_towns()
    {
        using var page = new AskedPage(Town);
        Assert.Equal(AnswerKind.Refused, page.Ask("清浦镇党委书记是谁").Kind);
        Assert.Contains("陆晚晴", page.Ask("清浦镇社区党委书记是谁").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_that_opens_a_paragraph_is_told_by_its_answer()
    {
        using var page = new AskedPage(Town);
        Assert.Contains("楼栋长收集", page.Ask("楼坝会谁来牵头啊").Text, StringComparison.Ordinal);
    }
}
