using Wenzheng.Index.Analysis;

namespace Wenzheng.Index.Tests.Analysis;

public sealed class WordTestTests
{
    [Theory]
    [InlineData("由村监委监督", true)]
    [InlineData("村里监督", true)]
    [InlineData("由镇里检查", false)]
    [InlineData("", false)]
    public void A_text_holds_any_when_one_of_the_words_stands_in_it(string text, bool holds) =>
        Assert.Equal(holds, text.HoldsAny("监督", "监委"));

    [Fact]
    public void No_word_is_held_by_no_text() => Assert.False("监督".HoldsAny());
}
