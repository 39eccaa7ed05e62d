using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Tests.Answering;

public class AskSplitterTests
{
    [Fact]
    public void Each_clause_that_asks_is_one_ask()
    {
        var asks = AskSplitter.Split("某县投入多少资金,涉及多少个村?谁负责?");
        Assert.Equal([AskType.Figure, AskType.Figure, AskType.Who], asks.Select(a => a.Type));
        Assert.Contains("某县", asks[1].Shared, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("哪些镇村治过红白事", "?治过红白事")]
    [InlineData("哪些县区或街道改造了小区", "?改造了小区")]
    [InlineData("哪几个村有夜校", "?有夜校")]
    [InlineData("哪些乡镇长讲了话", "?长讲了话")]
    public void Bodies_that_are_the_answer_are_no_words_of_the_question(string text, string content) => Assert.Equal(content, Assert.Single(AskSplitter.Split(text)).Content);

    [Fact]
    public void A_clause_that_asks_nothing_is_context_of_the_next()
    {
        var ask = Assert.Single(AskSplitter.Split("网格上发现问题,怎么闭环"));
        Assert.Contains("发现问题", ask.Context, StringComparison.Ordinal);
        Assert.Equal(AskType.How, ask.Type);
    }

    [Fact]
    public void An_enumeration_comma_or_a_space_separates_only_where_both_sides_ask()
    {
        Assert.Equal(2, AskSplitter.Split("有多少个村、多少台农机入盟").Count);
        Assert.Equal(2, AskSplitter.Split("装了几部电梯 一部造价多少钱").Count);
        Assert.Single(AskSplitter.Split("两清三通 是哪两清 哪三通"));
        Assert.Single(AskSplitter.Split("村、社区和街道有多少个网格"));
    }

    [Fact]
    public void An_elliptic_clause_repeats_the_question_word_before_it()
    {
        var asks = AskSplitter.Split("五星的有几个,四星的呢");
        Assert.Equal(2, asks.Count);
        Assert.Equal(AskType.Figure, asks[1].Type);
        Assert.Equal(["个"], asks[1].Units);
    }

    [Theory]
    [InlineData("村里的积分谁来评", "村里的积分?评")]
    [InlineData("村里谁来过", "村里?来过")]
    [InlineData("一共救了几个人", "一共救了?")]
    public void What_belongs_to_the_asking_is_no_word_of_the_content(string text, string content) =>
        Assert.Equal(content, Assert.Single(AskSplitter.Split(text)).Content);

    [Fact]
    public void The_number_of_parts_asked_for_is_read() => Assert.Equal(5, AskSplitter.Split("包括哪五项内容")[0].Count);

    [Fact]
    public void A_word_that_begins_with_the_measure_word_before_it_breaks_nothing() =>
        Assert.DoesNotContain("分别", Assert.Single(AskSplitter.Split("两队得了多少分别是怎么赢的")).Content, StringComparison.Ordinal);

    [Fact]
    public void Keywords_are_one_ask_without_a_question_word() => Assert.Equal(AskType.None, Assert.Single(AskSplitter.Split("空间布局 乡村振兴")).Type);

    [Theory]
    [InlineData("")]
    [InlineData("???,,,")]
    [InlineData("多少")]
    public void Bare_input_gives_at_least_one_ask(string text) => Assert.NotEmpty(AskSplitter.Split(text));
}
