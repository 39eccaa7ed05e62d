using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

public sealed class EachOfItsOwnTests : IDisposable
{
    private readonly AskedPage page = new(
        """
        # 去年热线接住诉求41.2万件

        本报讯 去年全市12345热线共受理诉求41.2万件，满意率95.1%。分县区看，青溪区9.1万件，满意率94.3%；南屏县8.7万件，满意率97.6%，居全市第一。

        # 一孔旧窑洞 说和百家事

        石瓮村的说理窑去年9月开窑以来，说和了44起，说成42起，没说成的两起都是分家的事。

        # 城南镇：警司板凳搬进小区

        一年多来民警出摊108次，受理纠纷163起，当场化解131起，剩下8起引导走诉讼。
        """);

    [Fact]
    public void A_place_is_told_by_its_figures_behind_what_parts_them()
    {
        var answer = page.Ask("去年12345热线中青溪区与南屏县的诉求量和满意率各是多少？");
        Assert.Contains("94.3%", answer.Text, StringComparison.Ordinal);
        Assert.Contains("97.6%", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_thing_is_told_from_the_report_that_speaks_of_it()
    {
        var answer = page.Ask("说理窑和警司板凳各说成多少起？");
        Assert.Contains("说成42起", answer.Text, StringComparison.Ordinal);
        Assert.Contains("当场化解131起", answer.Text, StringComparison.Ordinal);
    }

    public void Dispose() => page.Dispose();
}
