using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>A question that names nothing, asked first, is asked back.</summary>
public sealed class NothingNamedTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 松坪镇修好三条路

        本报记者 邵一帆

        松坪镇党委书记解长河说，今年镇里筹资260万元，修好了三条通村路，方便了沿线村民出行。

        # 高龄补贴怎么发

        高龄补贴从80周岁开始发放，每人每月50元，由户主向村委会提出申请。
        """);

    [Theory]
    [InlineData("还有呢")]
    [InlineData("那个呢")]
    [InlineData("多少钱")]
    [InlineData("是谁提出的")]
    [InlineData("是谁写的？")]
    [InlineData("第二条展开讲讲")]
    [InlineData("那里书记是谁")]
    [InlineData("书记是谁")]
    [InlineData("他多大年纪")]
    public void What_only_earlier_turns_could_tell_is_asked_back(string question)
    {
        var answer = page.Ask(question);
        Assert.Equal(AnswerKind.SmallTalk, answer.Kind);
        Assert.Contains("请把地名和事项一起说出来", answer.Text);
    }

    [Fact]
    public void After_a_greeting_there_is_still_nothing_it_could_lean_on() =>
        Assert.Equal(AnswerKind.SmallTalk, page.Ask("多少钱", new Turn(true, "你好"), new Turn(false, "您好，我在。")).Kind);

    [Fact]
    public void After_a_question_it_leans_on_that() =>
        Assert.Contains("邵一帆", page.Ask("是谁写的", new Turn(true, "松坪镇修了几条路")).Text);

    [Theory]
    [InlineData("筹资多少")]
    [InlineData("补贴多少钱")]
    [InlineData("修路书记是谁")]
    [InlineData("当地群众怎么看修路")]
    [InlineData("“办好”是什么")]
    [InlineData("中医怎么收费")]
    public void A_word_of_its_own_is_looked_up(string question) => Assert.False(NothingNamed.Is(question));

    [Theory]
    [InlineData("你说的不对")]
    [InlineData("你答错了吧")]
    public void That_an_answer_is_wrong_is_said_to_the_bot(string remark) => Assert.Equal(Remark.Doubt, SmallTalk.Classify(remark));

    public void Dispose() => page.Dispose();
}
