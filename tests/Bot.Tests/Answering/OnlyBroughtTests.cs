using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>A paper that is only brought along for another matter is no matter itself.</summary>
public sealed class OnlyBroughtTests
{
    private const string Guide = """
        # 便民指南

        一、老年优待证办理

        办理对象：年满60周岁、具有本县户籍的老年人。

        所需材料：身份证原件、近期照片两张。

        办理地点：各乡镇便民服务中心民政窗口。

        二、二手房过户登记

        所需材料：不动产权证书、户口簿、结婚证、买卖合同。

        办理流程：先到税务窗口缴税，再到登记窗口提交材料。

        办理地点：县政务服务中心一楼综合窗口。
        """;

    [Theory]
    [InlineData("结婚证在哪办")]
    [InlineData("户口簿怎么补办")]
    public void Where_a_paper_is_only_brought_for_another_matter_how_it_is_got_is_not_told(string question)
    {
        using var page = new AskedPage(Guide);
        Assert.True(page.Ask(question).Refused);
    }

    [Fact]
    public void What_must_be_brought_is_still_told()
    {
        using var page = new AskedPage(Guide);
        Assert.Contains("结婚证", page.Ask("过户要带结婚证吗").Text, StringComparison.Ordinal);
        Assert.Contains("民政窗口", page.Ask("老年优待证在哪办").Text, StringComparison.Ordinal);
    }
}
