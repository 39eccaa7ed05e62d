using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Tests.Answering;

public class EnglishGlossaryTests
{
    [Fact]
    public void An_english_question_becomes_chinese_keywords_around_its_chinese_names() =>
        Assert.Equal("多少一级、二级、三级网格青山县设立?", EnglishGlossary.Translate("how many level-1, level-2 and level-3 grids has qingshan (青山县) set up?"));

    [Theory]
    [InlineData("青山县网格员有多少名")]
    [InlineData("“1+x”模式是什么")]
    [InlineData("ppt 路演")]
    public void Other_questions_stay_as_they_are(string text) => Assert.Equal(text, EnglishGlossary.Translate(text));
}
