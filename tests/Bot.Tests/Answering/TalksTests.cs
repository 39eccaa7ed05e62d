using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Conversations of several turns: each reading is made of whole questions, whoever keeps the turns.</summary>
public sealed class TalksTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 檀溪县推进村级治理

        檀溪县委书记高远舟说，治理要从小事做起。檀溪县下辖214个行政村，今年评出红旗村12个。

        # 柘皋县推进村级治理

        柘皋县委书记安如松说，先易后难。柘皋县下辖331个行政村，今年评出红旗村20个。

        # 柘皋县芦岭乡的云管家

        芦岭乡请在外能人回乡理事，从两个村试起，去年推开到全乡，现有“云管家”31名，散在广东、浙江两省。全乡共有23个村民小组参加评比。

        # 檀溪县积分超市回访

        积分还能换东西吗？管家还有没有人愿意当？记者再访檀溪。

        檀溪县的积分超市开在村部，一分抵一角钱，可以换油盐酱醋。
        """);

    [Fact]
    public void Another_place_is_asked_what_was_asked_of_the_place_that_a_pronoun_stood_for()
    {
        var last = Talk("檀溪县的县委书记是谁？", "他们县有多少个行政村？", "那柘皋县呢？")[^1];
        Assert.Contains("331", last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("安如松", last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reading_never_stands_in_another()
    {
        foreach (var answer in Talk("檀溪县的县委书记是谁？", "他怎么说的？", "那柘皋县呢？", "它评出多少个红旗村？", "那是哪一年的事？"))
            Assert.Equal(answer.Understood.IndexOf("接上问", StringComparison.Ordinal), answer.Understood.LastIndexOf("接上问", StringComparison.Ordinal));
    }

    [Fact]
    public void A_follow_up_shows_the_last_whole_question_that_it_leans_on() =>
        Assert.StartsWith("（接上问：柘皋县", Talk("檀溪县有多少个行政村？", "那柘皋县呢？", "红旗村有多少？")[^1].Understood, StringComparison.Ordinal);

    [Fact]
    public void A_talk_whose_readings_are_handed_back_is_answered_as_one_of_what_was_typed()
    {
        string[] questions = ["檀溪县的县委书记是谁？", "他们县有多少个行政村？", "那柘皋县呢？", "它评出多少个红旗村？"];
        Assert.Equal(Talk(questions).Select(a => a.Text), Talk(questions, keepsReading: true).Select(a => a.Text));
    }

    [Fact]
    public void What_a_report_only_asks_answers_nothing()
    {
        var answer = Talk("檀溪县积分超市怎么算积分？", "能换什么东西？")[^1];
        Assert.DoesNotContain("还能换东西吗", answer.Text, StringComparison.Ordinal);
        Assert.Contains("油盐酱醋", answer.Text, StringComparison.Ordinal);
    }

    public void Dispose() => page.Dispose();

    private List<Answer> Talk(params string[] questions) => Talk(questions, keepsReading: false);

    private List<Answer> Talk(string[] questions, bool keepsReading)
    {
        var (history, answers) = (new List<Turn>(), new List<Answer>());
        foreach (var question in questions)
        {
            var answer = page.Ask(question, [.. history]);
            answers.Add(answer);
            history.Add(new Turn(true, keepsReading ? answer.Understood : question));
            history.Add(new Turn(false, answer.Text));
        }
        return answers;
    }
}
