using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Asked for the articles on a subject, their titles are listed.</summary>
public sealed class ArticlesAskedTests : IDisposable
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
    public void The_subject_is_what_the_articles_are_to_be_about(string question, string topic) => Assert.Equal(topic, ArticlesAsked.Topic(question));

    public void Dispose() => page.Dispose();
}
