using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>The secretary of one branch is not whoever holds the like post elsewhere; a sentence on the branch may name him though ingest lists nobody.</summary>
public sealed class BodyOfPostTests
{
    private const string Pages = """
        # 柳坪村打井记

        柳坪村党支部书记邵明川说，村里打了12口井，天旱也不缺水。

        # 沙溪县外卖配送行业党支部成立

        本报讯 8月16日，沙溪县外卖配送行业党支部成立，首批有正式党员11名，骑手温小舟当选支部书记。

        # 沙溪县把支部建在船上

        “沙渔0216”船船长江阿满是沙溪县第三流动党支部书记，带着5条船一起出海。

        # 沙溪县办起竹编专班

        沙溪县竹编行业党支部今年办培训9期，320人学会手艺。
        """;

    [Theory]
    [InlineData("外卖党支部书记是谁", "温小舟")]
    [InlineData("外卖配送行业党支部书记叫啥", "温小舟")]
    [InlineData("第三流动党支部书记是谁", "江阿满")]
    [InlineData("柳坪村党支部书记是谁", "邵明川")]
    public void TheSecretaryIsWhoIsNamedWithTheAskedBranch(string question, string name)
    {
        using var page = new AskedPage(Pages);

        Assert.Contains(name, page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("竹编党支部书记是谁")]
    [InlineData("竹编行业党支部书记是谁")]
    public void OfABranchWhoseSecretaryNobodyNamesNoOtherIsTold(string question)
    {
        using var page = new AskedPage(Pages);

        Assert.Equal(AnswerKind.Refused, page.Ask(question).Kind);
    }
}
