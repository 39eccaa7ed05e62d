using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Tests.Answering;

public class ConversationTests
{
    private static readonly Turn[] History =
        [new(true, "青山县的四项行动是什么"), new(false, "四项行动是强基行动、“富民行动”、平安行动、清风行动。")];

    [Theory]
    [InlineData("那是什么时候提出来的?", false)]
    [InlineData("农村呢?", false)]
    [InlineData("河口县也搞这个吗", true)]
    [InlineData("第二个行动讲了什么", false)]
    public void A_follow_up_leans_on_the_question_before(string text, bool namesPlace) =>
        Assert.NotEmpty(Conversation.Leaning(text, History, namesPlace));

    [Theory]
    [InlineData("河口县划分了多少个网格", true)]
    [InlineData("换个事,书记是谁", false)]
    public void A_whole_question_or_a_change_of_topic_stands_alone(string text, bool namesPlace) =>
        Assert.Empty(Conversation.Leaning(text, History, namesPlace));

    [Theory]
    [InlineData("第二个行动讲了什么", "富民行动")]
    [InlineData("第一批有多少", "")]
    [InlineData("第九个是什么", "")]
    [InlineData("最后那个行动讲了什么", "清风行动")]
    [InlineData("最后一次会议是什么时候", "")]
    public void An_ordinal_points_at_an_item_of_the_last_answer(string text, string item) =>
        Assert.Equal(item, Conversation.ItemAskedFor(text, History));

    [Theory]
    [InlineData("（接上问：青山县的书记是谁）县长呢？", "县长呢？")]
    [InlineData("（接上问：(接上问:(接上问:青山县的书记是谁)县长呢?)那河口）它的三个村是哪几个？", "它的三个村是哪几个？")]
    [InlineData("（接上问）河口县（含新区）有多少个村", "河口县（含新区）有多少个村")]
    [InlineData("（接上问）", "（接上问）")]
    [InlineData("（接上问：没有说完", "（接上问：没有说完")]
    public void A_reading_that_is_handed_back_as_a_question_is_what_was_typed(string handedBack, string typed) =>
        Assert.Equal(typed, Assert.Single(Conversation.Asked([new Turn(true, handedBack)])).Text);

    [Fact]
    public void Courtesies_and_their_replies_are_nothing_to_lean_on() =>
        Assert.Equal(History, Conversation.Asked([new(true, "你好"), new(false, "你好，请问。"), .. History, new(true, "谢谢"), new(false, "不客气。")]));

    [Fact]
    public void A_change_of_topic_is_kept() =>
        Assert.Contains(Conversation.Asked([.. History, new(true, "换个话题"), new(false, "好的。")]), t => t.Text == "换个话题");

    [Fact]
    public void Of_a_long_question_that_is_leaned_on_only_the_beginning_is_shown() =>
        Assert.InRange(Conversation.Describe("谁提的？", new string('甲', 400), "").Length, 10, 60);
}
