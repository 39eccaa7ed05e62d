using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Tests.Answering;

public class EnglishGlossaryTests
{
    [Fact]
    public void An_english_question_becomes_chinese_keywords_around_its_chinese_names() =>
        Assert.Equal("多少一级、二级、三级网格青山县设立?", EnglishGlossary.Translate("how many level-1, level-2 and level-3 grids has qingshan (青山县) set up?", _ => true));

    [Theory]
    [InlineData("how many people were evacuated in 青山镇 on july 2?", "多少人转移青山镇7月2日?")]
    [InlineData("who is the head of the 青山县 medical insurance bureau?", "谁青山县医保局负责人?")]
    [InlineData("when does the long-term care insurance pilot start?", "什么时候长期护理保险试点开始?")]
    public void Dates_posts_and_the_words_of_local_government_are_read(string english, string chinese) => Assert.Equal(chinese, EnglishGlossary.Translate(english, _ => true));

    [Fact]
    public void The_level_of_a_place_that_follows_in_chinese_is_not_said_twice() =>
        Assert.Equal("哪些建设青山新城?", EnglishGlossary.Translate("which digital technologies build qingshan new city (青山新城)?", _ => true));

    [Theory]
    [InlineData("轮渡", "多少轮渡青山县?")]
    [InlineData("渡船", "多少渡船青山县?")]
    public void Of_several_translations_the_one_that_is_printed_is_meant(string printed, string chinese) =>
        Assert.Equal(chinese, EnglishGlossary.Translate("how many ferries does 青山县 have?", w => w == printed));

    [Fact]
    public void Letters_of_which_no_word_is_english_stay_as_they_are() =>
        Assert.Equal("qingshan cun 2023 nian shouru duoshao", EnglishGlossary.Translate("qingshan cun 2023 nian shouru duoshao", _ => true));

    [Fact]
    public void A_second_question_behind_and_is_one_of_its_own() =>
        Assert.Equal("多少村医青山县,多少退休?", EnglishGlossary.Translate("how many village doctors does 青山县 have and how many retired?", _ => true));

    [Theory]
    [InlineData("how many villages of 青山县 earn less than 50,000 yuan?", "5万元")]
    [InlineData("did 青山县 spend 1,250 yuan per household?", "1250元")]
    public void Numbers_are_read_as_chinese_print_has_them(string english, string number) => Assert.Contains(number, EnglishGlossary.Translate(english, _ => true), StringComparison.Ordinal);

    [Theory]
    [InlineData("青山县网格员有多少名")]
    [InlineData("“1+x”模式是什么")]
    [InlineData("ppt 路演")]
    [InlineData("please write me a cover letter for a software job")]
    [InlineData("what is the capital of france and who won the last world cup?")]
    public void Other_questions_stay_as_they_are(string text) => Assert.Equal(text, EnglishGlossary.Translate(text, _ => true));
}
