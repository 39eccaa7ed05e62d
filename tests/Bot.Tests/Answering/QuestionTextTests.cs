using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Tests.Answering;

public class QuestionTextTests
{
    [Theory]
    [InlineData("有多少网格&nbsp;？", "有多少网格\u00a0？")]
    [InlineData("A&amp;B", "A&B")]
    [InlineData("&lt;b&gt;网格&lt;/b&gt;", "网格")]
    [InlineData("网格\u001b[31m员\u001b[0m有多少", "网格员有多少")]
    [InlineData("网格\u001b员", "网格 员")]
    [InlineData("网\u200b格", "网格")]
    [InlineData("<b onclick=x>网格</b>", "网格")]
    public void What_is_pasted_with_a_question_is_not_asked(string typed, string clean) => Assert.Equal(clean, QuestionText.Clean(typed));

    [Fact]
    public void Half_a_character_is_none() => Assert.Equal("网格", QuestionText.Clean("网格" + '\ud800'));

    [Fact]
    public void A_million_entities_are_cut() => Assert.True(QuestionText.Clean(string.Concat(Enumerable.Repeat("&amp;", 1_000_000))).Length <= 2048);
}
