using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>What stands under one rubric of a page.</summary>
public sealed class RubricsTests
{
    private const string Briefs = """
        > 基层简讯

        # 柏川县：渠长上岗

        本报讯 柏川县在126个村设立渠长，专管田间小渠，今年清渠310公里。

        # 榆关县：夜校开到田头

        本报讯 榆关县农技站把夜校开到田头，今年讲课85场，听课的有4200人次。

        # 松浦县：旧校舍办食堂

        本报讯 松浦县用闲置校舍办起老年食堂16个，每天吃饭的老人有900多名。

        # 深秋话读书

        读书要从一页一页读起，急不得，也慢不得。
        """;

    [Fact]
    public void Each_report_of_the_news_in_brief_is_told_and_no_other()
    {
        using var page = new AskedPage(Briefs);
        var text = page.Ask("基层简讯里三个县都干了些什么？").Text;
        Assert.Contains("126个村设立渠长", text, StringComparison.Ordinal);
        Assert.Contains("夜校开到田头", text, StringComparison.Ordinal);
        Assert.Contains("旧校舍办食堂", text, StringComparison.Ordinal);
        Assert.DoesNotContain("读书", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_thing_that_bears_the_name_of_a_rubric_is_no_rubric()
    {
        using var page = new AskedPage("""
            > 和美乡村

            # 柏川县：渠长上岗

            本报讯 柏川县在126个村设立渠长，专管田间小渠，今年清渠310公里。

            # 柏川县推进和美乡村建设

            本报讯 柏川县建设和美乡村有三项举措：一是改厕；二是修渠；三是种树。
            """);
        var text = page.Ask("和美乡村建设都有哪些举措？").Text;
        Assert.Contains("改厕", text, StringComparison.Ordinal);
        Assert.DoesNotContain("该栏目下", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_another_number_is_asked_for_the_reports_are_not_told_as_those()
    {
        using var page = new AskedPage(Briefs);
        Assert.DoesNotContain("该栏目下", page.Ask("基层简讯里五个县都干了些什么？").Text, StringComparison.Ordinal);
    }
}
