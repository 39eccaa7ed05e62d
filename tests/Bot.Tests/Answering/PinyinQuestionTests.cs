using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Tests.Answering;

public class PinyinQuestionTests
{
    [Fact]
    public void What_is_counted_is_read_behind_the_word_for_how_many() => Assert.Equal("qingshan县 chuandi 多少户", PinyinQuestion.Translate("qingshan xian chuandi duoshao hu"));

    [Fact]
    public void The_level_word_of_a_place_in_letters_is_read_among_characters() => Assert.Equal("qingshan镇 理事会 几桌", PinyinQuestion.Translate("qingshan zhen 理事会 几桌"));

    [Theory]
    [InlineData("qingshan cun 2023 nian shouru duoshao", "qingshan村 2023年 shouru 多少")]
    [InlineData("qingshan 3 hao dukou weisha tingban", "qingshan 3号 dukou 为啥 tingban")]
    public void Numbers_among_the_letters_are_read_with_what_they_count(string typed, string read) => Assert.Equal(read, PinyinQuestion.Translate(typed));

    [Theory]
    [InlineData("青山县 app 注册人数")]
    [InlineData("请问 qu 哪里办")]
    public void Letters_that_name_no_place_stay(string text) => Assert.Equal(text, PinyinQuestion.Translate(text));

    [Fact]
    public void Syllables_typed_apart_are_joined_to_the_longest_word_that_is_heard() =>
        Assert.Equal("电动车 挂牌 多少辆", SpacedSyllables.Join("dian dong che gua pai 多少辆", w => w switch { "diandongche" => "电动车", "diandong" => "电动", "guapai" => "挂牌", _ => null }));
}
