using FsCheck;
using FsCheck.Fluent;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Behaviour of whole answers on pages of invented places.</summary>
public sealed class InventedArchiveTests(InventedArchive archive) : IClassFixture<InventedArchive>
{
    private static readonly Answerer Answerer = new(TextAnalyzer.Default);

    [Fact]
    public void Parts_that_only_the_headings_tell_are_listed_in_order()
    {
        var text = Ask("梧川县织密的“三张网”分别是什么？").Text;
        Assert.Equal(["组织网", "调解网", "技防网"], new[] { "组织网", "调解网", "技防网" }.OrderBy(p => text.IndexOf(p, StringComparison.Ordinal)));
        Assert.DoesNotContain("12.5%", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scheme_that_is_only_named_is_said_to_be_only_named()
    {
        var answer = Ask("岚关县的“双带双促”分别是哪四项？");
        Assert.True(answer.Refused);
        Assert.Contains("双带双促", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_ask_is_answered_with_what_the_first_did_not_say()
    {
        var text = Ask("岚关县村级集体经济总收入多少？其中产业收入多少？").Text;
        Assert.Contains("3.6亿元", text, StringComparison.Ordinal);
        Assert.Contains("2.1亿元", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Compared_places_each_get_their_own_line()
    {
        var answer = Ask("青石镇的屋檐会和白鹭乡的树下议事，各议了多少事？");
        Assert.Equal(AnswerKind.Comparison, answer.Kind);
        Assert.Contains(answer.Text.Split('\n'), l => l.StartsWith("青石镇：", StringComparison.Ordinal));
        Assert.Contains(answer.Text.Split('\n'), l => l.StartsWith("白鹭乡：", StringComparison.Ordinal));
        Assert.Contains("205件", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_across_places_names_each_place_with_its_quotation()
    {
        var answer = Ask("哪些地方让群众坐下来议事？都叫什么？");
        Assert.Equal(AnswerKind.Several, answer.Kind);
        Assert.Contains("树下议事", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("岚关县2021年村级集体经济总收入是多少？")]
    [InlineData("岚关县县委书记是谁？")]
    [InlineData("青石镇为什么停办了屋檐会？")]
    [InlineData("陶远明今年多大年纪了？")]
    [InlineData("月球基地的网格员有多少名？")]
    [InlineData("推荐几家好吃的火锅店")]
    [InlineData("青石镇每场“屋檐会”补贴多少钱？")]
    [InlineData("梧川县2015年划分了多少个网格？")]
    [InlineData("2009年岚关县村级集体经济总收入多少？其中产业收入多少？")]
    [InlineData("白鹭乡36个议事点的名单")]
    [InlineData("岚关县农业农村局的局长叫什么")]
    [InlineData("红枫镇镇长是谁")]
    [InlineData("白鹭乡的树下议事每次花费多少元")]
    public void What_the_pages_do_not_say_is_refused(string question) => Assert.True(Ask(question).Refused, Ask(question).Text);

    [Theory]
    [InlineData("红枫镇老人吃饭一餐收几块钱", "4元")]
    [InlineData("想问下红枫镇老人吃饭一餐收几块钱", "4元")]
    [InlineData("青石镇的一把手叫啥", "陶远明")]
    [InlineData("青石镇镇党委书记是谁", "陶远明")]
    [InlineData("陶远明是什么职务", "青石镇党委书记陶远明")]
    [InlineData("石一鸣担任啥职务", "红枫镇副镇长石一鸣")]
    [InlineData("青石镇的镇党委书记是谁", "陶远明")]
    [InlineData("青石镇党委书记和白鹭乡乡长分别是谁", "韦小岚")]
    [InlineData("青石镇党委书记和白鹭乡乡长分别是谁", "陶远明")]
    [InlineData("梧川县 网格 数量", "826个")]
    [InlineData("梧川县有多少个网格？", "826个")]
    [InlineData("2022年岚关县村集体收入一共多少", "3.6亿元")]
    public void Spoken_questions_and_keywords_find_their_figure_or_name(string question, string fact) =>
        Assert.Contains(fact, Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void Reports_that_count_differently_are_both_shown_with_their_dates()
    {
        var text = Ask("梧川县划分了多少个网格？").Text;
        Assert.Contains("826个", text, StringComparison.Ordinal);
        Assert.Contains("912个", text, StringComparison.Ordinal);
        Assert.Contains("2023年6月12日", text, StringComparison.Ordinal);
        Assert.Contains("2024年3月5日", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("什么是田长制？")]
    [InlineData("“田长制”是什么意思")]
    [InlineData("梧川县的田长制是什么")]
    public void What_a_thing_is_is_told_by_the_sentence_that_defines_it(string question) =>
        Assert.StartsWith("“田长制”是指", Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("梧川县配备了多少名网格员？", "那岚关县呢？", "岚关县配备了多少名网格员？")]
    [InlineData("梧川县配备了多少名网格员？", "岚关呢", "岚关县配备了多少名网格员？")]
    [InlineData("青石镇去年开了多少场屋檐会", "白鹭乡的情况呢", "白鹭乡去年开了多少场屋檐会")]
    [InlineData("岚关县2022年村级集体经济总收入是多少", "那2021年呢", "岚关县2021年村级集体经济总收入是多少")]
    public void A_follow_up_of_another_place_or_year_is_answered_as_the_whole_question(string before, string followUp, string whole)
    {
        var answer = Ask(followUp, new Turn(true, before), new Turn(false, "资料中没有找到这个问题的答案。"));
        Assert.Equal(Ask(whole).Text, answer.Text);
        Assert.Contains("接上问", answer.Understood, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_question_in_other_frames_gets_the_same_answer()
    {
        string[] questions = ["梧川县有多少个网格？", "青石镇的一把手叫啥", "红枫镇老人吃饭一餐收几块钱", "梧川县织密的“三张网”分别是什么？", "月球基地的网格员有多少名？", "青石镇为什么停办了屋檐会？", "岚关县 村级集体经济 总收入"];
        string[] openings = ["", "请问", "麻烦问一下，", "换个话题，", "  "];
        string[] endings = ["", "？", "啊？", "谢谢！", "，谢谢", "\u200b"];
        Prop.ForAll(Gen.Elements(questions).ToArbitrary(), Gen.Elements(openings).ToArbitrary(), Gen.Elements(endings).ToArbitrary(), (question, opening, ending) =>
        {
            var bare = question.TrimEnd('？');
            Assert.Equal(Ask(question).Text, Ask(opening + bare + ending).Text);
        }).QuickCheckThrowOnFailure();
    }

    private Answer Ask(string question, params Turn[] history)
    {
        using var index = new BuiltInIndex(archive.Index);
        using var reader = index.Acquire();
        return Answerer.Answer(reader, new Question(question, history), CancellationToken.None);
    }
}
