using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Asked what a place does on the whole, its report is told by its points.</summary>
public sealed class OverviewTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 沐川县抓党建促基层治理能力提升

        本报讯 今年以来，沐川县把抓党建促基层治理能力提升摆在突出位置，全县上下合力推进。

        ## 选好带头人

        全县调整村党组织书记31名，平均年龄降了4岁。每名书记都签了承诺书，年底由村民打分。

        ## 织密治理网

        全县划分网格612个，配网格员640名，小事不出网格。

        ## 办好身边事

        县里列出26件民生实事，每月公布一次进度，办成一件销一件。

        # 青溪镇：四色工作法入人心

        青溪镇党委创新“四色工作法”，把党建工作落到田间地头。

        以“红色引领”夯实党建基础。全镇11个村建起党员先锋岗，党员每周到岗一次，帮群众代办证照。

        以“绿色理念”发展乡村产业。全镇种下茶园4000亩，办起茶厂7家，带动农户就近务工。

        以“橙色文化”推进乡风文明。各村成立红白理事会，办酒不超过12桌，文艺队每月演一场。
        """);

    [Theory]
    [InlineData("总结一下沐川县的做法")]
    [InlineData("沐川县怎样抓基层治理")]
    [InlineData("沐川县抓党建促基层治理有哪些做法")]
    [InlineData("沐川县")]
    public void A_report_with_headings_is_told_by_them_and_how_they_begin(string question)
    {
        var answer = page.Ask(question).Text;

        Assert.Contains("选好带头人：全县调整村党组织书记31名", answer, StringComparison.Ordinal);
        Assert.Contains("织密治理网：全县划分网格612个", answer, StringComparison.Ordinal);
        Assert.Contains("办好身边事：县里列出26件民生实事", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("青溪镇有哪些做法")]
    [InlineData("介绍一下青溪镇的经验")]
    public void Without_headings_the_sentences_of_like_shape_are_its_points(string question)
    {
        var answer = page.Ask(question).Text;

        foreach (var point in (string[])["红色引领", "绿色理念", "橙色文化"]) Assert.Contains(point, answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_subject_of_one_sentence_is_no_overview()
    {
        var answer = page.Ask("青溪镇红白理事会有哪些做法").Text;

        Assert.Contains("12桌", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("绿色理念", answer, StringComparison.Ordinal);
    }

    public void Dispose() => page.Dispose();
}
