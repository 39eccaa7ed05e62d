using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Questions that lean on the place, or on the subject, of those before them.</summary>
public sealed class FollowUpTests(InventedArchive archive) : IClassFixture<InventedArchive>
{
    private static readonly Answerer Answerer = new(TextAnalyzer.Default);

    [Theory]
    [InlineData("青石镇去年召开了多少场屋檐会？", "那里的党委书记是谁", "青石镇的党委书记是谁")]
    [InlineData("青石镇去年召开了多少场屋檐会？", "这个镇的党委书记是谁", "青石镇的党委书记是谁")]
    [InlineData("梧川县建成了多少个调解室", "全县投资多少万元新装了摄像头", "梧川县投资多少万元新装了摄像头")]
    [InlineData("岚关县村级集体经济总收入多少？", "当地配备了多少名网格员", "岚关县配备了多少名网格员")]
    [InlineData("白鹭乡设立了多少个议事点？", "乡里每月议事几次", "白鹭乡每月议事几次")]
    public void What_is_asked_of_there_is_answered_as_of_the_place_named_last(string before, string followUp, string whole)
    {
        var answer = Ask(followUp, new Turn(true, before), new Turn(false, "（略）"));
        Assert.Equal(Ask(whole).Text, answer.Text);
        Assert.NotEqual(followUp, answer.Understood);
    }

    [Theory]
    [InlineData("岚关县2022年村级集体经济总收入多少？", "其中产业收入多少", "2.1亿元")]
    [InlineData("红枫镇的幸福小院怎么办的", "老人一餐付多少钱", "4元")]
    [InlineData("青石镇去年召开了多少场屋檐会？", "解决了多少问题", "690个")]
    public void What_names_no_place_keeps_the_subject(string before, string followUp, string fact) =>
        Assert.Contains(fact, Ask(followUp, new Turn(true, before), new Turn(false, "（略）")).Text, StringComparison.Ordinal);

    [Fact]
    public void A_long_question_without_a_place_is_answered_of_the_place_spoken_of_when_nothing_else_answers_it()
    {
        const string FollowUp = "去年召开的会议一共收集了多少条意见建议，解决了多少个问题";
        var answer = Ask(FollowUp, new Turn(true, "青石镇的党委书记是谁？"), new Turn(false, "（略）"));
        Assert.Contains("742条", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_questions_the_unanswered_one_is_named()
    {
        var text = Ask("青石镇去年召开了多少场屋檐会，人均养老金是多少元？").Text;
        Assert.Contains("318场", text, StringComparison.Ordinal);
        Assert.EndsWith("资料未见：人均养老金是多少元。", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("安全市场有多少家")]
    [InlineData("那个区域划了多少网格")]
    public void A_level_word_inside_another_word_points_at_no_place(string followUp)
    {
        var answer = Ask(followUp, new Turn(true, "梧川市和城东区的网格员有多少"));
        Assert.DoesNotContain("梧川市场", answer.Understood, StringComparison.Ordinal);
        Assert.DoesNotContain("城东区域", answer.Understood, StringComparison.Ordinal);
    }

    private Answer Ask(string question, params Turn[] history)
    {
        using var index = new BuiltInIndex(archive.Index);
        using var reader = index.Acquire();
        return Answerer.Answer(reader, new Question(question, history), CancellationToken.None);
    }
}
