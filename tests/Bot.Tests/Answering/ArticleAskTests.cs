using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Asked for articles themselves, their titles are listed, with who wrote them and where they were printed.</summary>
public sealed class ArticleAskTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 松坪镇：网格员走进千家万户

        松坪镇划分网格86个，每个网格配一名网格员，每天巡查一遍，发现问题当场记下。

        # 云岭县召开秋冬种现场推进会

        云岭县秋冬种现场推进会在马头镇召开，会议要求网格员帮助农户备好种子。

        # 太平村香菇喜获丰收

        太平村发展香菇大棚160个，去年产值达到640万元，村集体收入增加32万元。
        """);

    [Theory]
    [InlineData("哪些文章讲到网格")]
    [InlineData("有没有关于网格的报道？")]
    [InlineData("帮我找一下讲网格的文章")]
    [InlineData("有哪些报道提到了网格")]
    [InlineData("关于网格的文章有哪些")]
    public void The_titles_are_quoted_those_with_the_subject_in_them_first(string question)
    {
        var answer = page.Ask(question);
        Assert.Equal("松坪镇：网格员走进千家万户。[1]\n云岭县召开秋冬种现场推进会。[2]", answer.Text);
    }

    [Fact]
    public void The_place_counts_too() => Assert.Equal("松坪镇：网格员走进千家万户。[1]", page.Ask("有没有关于松坪镇网格的报道").Text);

    [Theory]
    [InlineData("哪篇报道讲了网格", "网格")]
    [InlineData("网格员讲到什么", "")]
    [InlineData("党组会学了哪些文章和讲话", "")]
    [InlineData("有关网格的补贴是多少", "")]
    [InlineData("有没有关于这个的报道", "")]
    public void The_subject_is_what_the_articles_are_to_be_about(string question, string topic) => Assert.Equal(topic, ArticleAsk.Read(question)?.Topic ?? "");

    [Theory]
    [InlineData("有没有网格的文章")]
    [InlineData("讲网格的有哪几篇")]
    [InlineData("有没有讲网格的稿子 都哪几家")]
    public void A_list_is_asked_for_in_many_ways(string question) => Assert.StartsWith("松坪镇：网格员走进千家万户。[1]", page.Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("周晓岚写了哪些稿子")]
    [InlineData("周晓岚写了哪两条")]
    [InlineData("记者周晓岚采写的报道有哪些")]
    [InlineData("周晓岚是哪几条消息的记者")]
    public void The_articles_of_a_reporter_are_those_that_bear_the_name(string question)
    {
        using var signed = new AskedPage(Signed);
        Assert.Equal("柏川县水库除险加固开工。[1]\n柏川县举办秋季劳务对接会。[2]", signed.Ask(question).Text);
    }

    [Fact]
    public void A_name_that_signs_nothing_lists_nothing()
    {
        using var signed = new AskedPage(Signed);
        Assert.DoesNotContain("水库除险加固开工。[1]", signed.Ask("宋立诚写了哪些稿子").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("水库那篇报道的标题是什么", "柏川县水库除险加固开工。[1]")]
    [InlineData("水库那篇报道登在哪天的报纸上", "柏川县水库除险加固开工。[1]\n刊于《柏川日报》2024年9月12日第03版。")]
    public void Title_and_issue_of_the_report_that_is_meant(string question, string expected)
    {
        using var signed = new AskedPage(Signed);
        Assert.Equal(expected, signed.Ask(question).Text);
    }

    [Fact]
    public void A_title_is_of_a_place_only_where_the_article_is_of_that_one_alone()
    {
        using var gardens = new AskedPage("""
            # 两个村子合种一片茶园

            本报讯 秀山镇上塘村和石门镇下坪村合种茶园，上塘村出地600亩，下坪村出工人120名，两村茶农一起采茶。

            上塘村把茶园修了水渠，下坪村建了茶厂。茶园今年收入320万元，两村对半分。

            # 茶园里的电商课堂

            本报讯 秀山镇在茶园办电商课堂，秀山镇请来讲师，茶农学会直播卖茶。
            """);
        Assert.Equal("两个村子合种一片茶园。[1]\n秀山镇：茶园里的电商课堂。[2]", gardens.Ask("有没有茶园的报道").Text);
    }

    private const string Signed = """
        ---
        newspaper: 柏川日报
        date: 2024-09-12
        page: 第03版
        ---
        # 柏川县水库除险加固开工

        柏川日报讯（记者 周晓岚）青石水库除险加固工程9月10日开工，总投资4200万元，由县水务局局长宋立诚负责。

        # 柏川县举办秋季劳务对接会

        柏川日报讯（记者 周晓岚）秋季劳务对接会请来企业48家，提供岗位1260个。

        # 柏川县苹果开园

        柏川日报讯（记者 何庆松）苹果园9月9日开园，周晓岚等网友前来采摘。
        """;

    public void Dispose() => page.Dispose();
}
