using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Questions in letters, with a wrong place, of several places, and changes of topic, on invented pages.</summary>
public sealed class WaysOfAskingTests : IDisposable
{
    private static readonly Answerer Answerer = new(TextAnalyzer.Default);

    private readonly TempFolder folder = new();
    private readonly BuiltInIndex index;

    public WaysOfAskingTests()
    {
        folder.Write("pages/泽川.md", """
            ---
            newspaper: 泽川日报
            date: 2024-05-20
            ---
            # 泽川县“六心”治村法 治出乡村新面貌

            泽川县总结推广“六心”治村法，即班子同心、党员用心、干部尽心、群众齐心、产业称心、环境舒心，全县212个行政村全部推行。

            # 石桥镇“板凳夜谈”谈出和谐

            石桥镇党委书记梁秋实介绍，去年以来全镇召开“板凳夜谈”426场，收集意见1132条，办结1098条。
            """);
        folder.Write("pages/湖西.md", """
            ---
            newspaper: 湖西日报
            date: 2025-03-11
            ---
            # 湖西县推行“三联三促” 基层治理提质增效

            湖西县推行“三联三促”工作法，即领导联乡镇促发展、部门联村居促治理、党员联农户促增收。全县划分网格683个，配备专职网格员710名。

            湖西县健全规章制度，先后制定村级事务“三督四查”、发展党员“乡荐村培”、大学生村官管理办法、“文明户”奖励办法等制度。
            """);
        Assert.Equal(0, Support.Bot.Run("ingest", folder.File("pages"), "--index", folder.File("index")).GetAwaiter().GetResult().Code);
        index = new BuiltInIndex(folder.File("index"));
    }

    public void Dispose()
    {
        index.Dispose();
        folder.Dispose();
    }

    private Answer Ask(string text, params Turn[] history)
    {
        using var reader = index.Acquire();
        return Answerer.Answer(reader, new Question(text, history), CancellationToken.None);
    }

    [Theory]
    [InlineData("huxixian huafen le duoshao wangge")]
    [InlineData("huxi xian huafen duo shao wangge")]
    [InlineData("How many grids does Huxi county have?")]
    [InlineData("湖西縣劃分了多少網格？")]
    public void A_question_in_other_letters_is_read(string text)
    {
        var answer = Ask(text);

        Assert.Equal(AnswerKind.Figure, answer.Kind);
        Assert.Contains("683个", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How many grids does Zechuan county have?")]
    [InlineData("How many grids does Xinghua county have?")]
    [InlineData("zechuan xian huafen le duoshao wangge")]
    [InlineData("xinghuaxian huafen le duoshao wangge")]
    public void A_place_in_letters_is_never_answered_with_another_places_figure(string text)
    {
        var answer = Ask(text);

        Assert.True(answer.Refused, answer.Text);
        Assert.Empty(answer.Citations);
    }

    [Theory]
    [InlineData("湖西县的“六心”治村法包括哪些内容？", "泽川县")]
    [InlineData("泽川县的“三联三促”是什么？", "湖西县")]
    public void A_scheme_of_another_place_is_told_whose_it_is_however_short_its_name(string text, string owner)
    {
        var answer = Ask(text);

        Assert.True(answer.Refused);
        Assert.Contains($"说的是{owner}", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_places_asked_for_the_one_that_is_not_told_of_has_its_empty_cell()
    {
        var answer = Ask("泽川县和湖西县的网格有多少个？");

        Assert.Contains("湖西县：", answer.Text, StringComparison.Ordinal);
        Assert.EndsWith("泽川县：资料未见。", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_compared_post_whose_holder_is_not_told_is_an_empty_cell()
    {
        var answer = Ask("石桥镇和湖西县的党委书记分别是谁？");

        Assert.Contains("梁秋实", answer.Text, StringComparison.Ordinal);
        Assert.Contains("湖西县：资料未见。", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_stands_in_a_list_is_not_explained_by_the_list()
    {
        var answer = Ask("湖西县的“三督四查”具体内容是什么？");

        Assert.True(answer.Refused, answer.Text);
        Assert.Contains("只提到“三督四查”", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void There_means_the_place_that_was_named_last()
    {
        var answer = Ask("那里划分了多少网格", new Turn(true, "石桥镇召开了多少场板凳夜谈"), new Turn(false, "426场"), new Turn(true, "那湖西县呢"), new Turn(false, "资料中没有"));

        Assert.DoesNotContain("426", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("现在几点了")]
    [InlineData("帮我写一份工作总结")]
    public void What_is_no_question_to_the_archive_is_declined_without_a_quotation(string text)
    {
        var answer = Ask(text);

        Assert.True(answer.Refused);
        Assert.Empty(answer.Citations);
        Assert.Contains("只根据已入库的资料", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("换个事")]
    [InlineData("我们换个话题吧")]
    public void A_change_of_topic_alone_is_acknowledged_and_what_was_before_is_forgotten(string change)
    {
        Turn[] before = [new(true, "石桥镇党委书记是谁"), new(false, "石桥镇党委书记梁秋实")];
        var acknowledged = Ask(change, before);
        var next = Ask("六心是什么", [.. before, new(true, change), new(false, acknowledged.Text)]);

        Assert.Equal(AnswerKind.SmallTalk, acknowledged.Kind);
        Assert.Equal("六心是什么", next.Understood);
        Assert.Contains("班子同心", next.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_that_begins_another_topic_is_leaned_on_without_what_was_before_it()
    {
        var next = Ask("一共有多少个村呢", new Turn(true, "石桥镇党委书记是谁"), new Turn(false, "梁秋实"), new Turn(true, "换个事，泽川县的六心治村法"), new Turn(false, "六心"));

        Assert.DoesNotContain("石桥镇", next.Understood, StringComparison.Ordinal);
        Assert.Contains("212", next.Text, StringComparison.Ordinal);
    }
}
