using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Figures of several places, places that do a thing, one item of a list, definitions and who began a thing, over invented places.</summary>
public sealed class SetsOfPlacesTests(SetsOfPlacesTests.FourPlaces archive) : IClassFixture<SetsOfPlacesTests.FourPlaces>
{
    [Fact]
    public void Of_two_places_the_one_with_more_and_the_difference_are_told_with_both_quotations()
    {
        var answer = Ask("柏川县和榆关县哪个网格多？");
        Assert.Equal(AnswerKind.Comparison, answer.Kind);
        Assert.Contains("柏川县840个，榆关县612个，柏川县较多，相差228个", answer.Text, StringComparison.Ordinal);
        Assert.Equal(2, answer.Citations.Count);
    }

    [Theory]
    [InlineData("柏川县有多少个网格？", "榆关县呢？", "哪个多？")]
    [InlineData("榆关县有多少个网格？", "比柏川县少多少？")]
    public void Which_is_more_after_questions_for_figures_compares_them(params string[] questions)
    {
        var answer = Ask(questions[^1], [.. questions[..^1].Select(q => new Turn(true, q))]);
        Assert.Equal(AnswerKind.Comparison, answer.Kind);
        Assert.Contains("相差228个", answer.Text, StringComparison.Ordinal);
        Assert.Contains("接上问", answer.Understood, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_figures_of_one_place_are_told_and_compared()
    {
        var text = Ask("松浦镇清淤池塘比安装路灯少多少？").Text;
        Assert.Contains("48口", text, StringComparison.Ordinal);
        Assert.Contains("260盏", text, StringComparison.Ordinal);
        // 口 and 盏 are not subtracted from each other.
        Assert.DoesNotContain("相差", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_counted_in_kinds_apart_is_shown_and_not_compared()
    {
        var text = Ask("柏川县和松浦镇哪个护渠队多？").Text;
        Assert.Contains("分几类列出，不能直接相比", text, StringComparison.Ordinal);
        Assert.DoesNotContain("相差", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_without_the_figure_has_an_empty_cell_and_nothing_is_compared()
    {
        var text = Ask("柏川县和松浦镇哪个网格多？").Text;
        Assert.Contains("840个", text, StringComparison.Ordinal);
        Assert.DoesNotContain("相差", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Which_county_has_most_is_answered_from_what_the_archive_tells_and_says_so()
    {
        var text = Ask("哪个县的网格最多？").Text;
        Assert.StartsWith("柏川县：", text, StringComparison.Ordinal);
        Assert.Contains("榆关县：", text, StringComparison.Ordinal);
        Assert.Contains("2处中，柏川县最多（840个）", text, StringComparison.Ordinal);
        Assert.DoesNotContain("松浦镇", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_that_do_a_thing_are_listed_and_counted()
    {
        var text = Ask("哪些地方办了“田埂夜校”？").Text;
        Assert.Contains("柏川县：", text, StringComparison.Ordinal);
        Assert.Contains("松浦镇：", text, StringComparison.Ordinal);
        Assert.DoesNotContain("榆关县", text, StringComparison.Ordinal);
        Assert.Contains("资料中查到以上2处", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_is_answered_up_to_the_sentence_that_gives_the_reason()
    {
        var text = Ask("苇滩镇为什么把课堂开在渡口？").Text;
        Assert.Contains("渡口等船的人多，是苇滩镇", text, StringComparison.Ordinal);
        Assert.DoesNotContain("板凳", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_tells_of_several_towns_gives_a_line_for_each()
    {
        var text = Ask("哪些乡镇开了“河岸课堂”？").Text;
        Assert.Contains("苇滩镇：苇滩镇", text, StringComparison.Ordinal);
        Assert.Contains("芦港乡：芦港乡", text, StringComparison.Ordinal);
        Assert.Contains("资料中查到以上2处", text, StringComparison.Ordinal);
    }

    [Fact]
    public void How_many_places_do_it_lists_and_counts_them_too() =>
        Assert.Contains("资料中查到以上2处", Ask("有几个地方办了“田埂夜校”？").Text, StringComparison.Ordinal);

    [Fact]
    public void Other_places_than_the_named_one_leave_it_out()
    {
        var text = Ask("除了柏川县，还有哪里办了“田埂夜校”？").Text;
        Assert.Contains("松浦镇：", text, StringComparison.Ordinal);
        Assert.DoesNotContain("柏川县", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_listed_where_no_place_does_it() => Assert.True(Ask("哪些县建了光伏电站？").Refused);

    [Theory]
    [InlineData("柏川县“246”思路里的4是什么？", "四张清单", "六支队伍")]
    [InlineData("松浦镇三项行动的第二项是什么？", "护渠行动", "清塘行动")]
    [InlineData("松浦镇三项行动的最后一项是什么？", "亮灯行动", "护渠行动")]
    [InlineData("松浦镇的“四有”标准第三条是什么？", "有账本", "有牌子")]
    public void Only_the_item_pointed_at_is_told(string question, string told, string other)
    {
        var text = Ask(question).Text;
        Assert.Contains(told, text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("松浦镇三项行动的第五项是什么？", "没有第5项")]
    [InlineData("柏川县“246”思路里的7是什么？", "没有“7”")]
    public void An_item_that_the_list_does_not_have_is_said_not_to_be_there(string question, string told)
    {
        var answer = Ask(question);
        Assert.True(answer.Refused);
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_in_charge_of_an_item_is_not_answered_by_the_item() =>
        Assert.DoesNotContain("亮灯行动", Ask("松浦镇三项行动的第三项由谁牵头？").Text, StringComparison.Ordinal);

    [Fact]
    public void The_parts_of_what_the_last_answer_named_are_asked_for_without_naming_it()
    {
        var turns = (IReadOnlyList<Turn>)[new Turn(true, "松浦镇今年搞什么"), new Turn(false, "松浦镇开展“三项行动”。")];
        Assert.Contains("护渠行动", Ask("分别是哪三项？", turns).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("什么是晒场？", "榆关人对打谷场的叫法")]
    [InlineData("“邻里存单”是什么意思？", "帮工一小时记一分")]
    [InlineData("榆关供水公司的全称是什么？", "榆关县城乡供水有限责任公司")]
    public void A_definition_is_told_by_the_sentence_that_gives_it(string question, string told) =>
        Assert.Contains(told, Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("“五进五访”是什么意思？", "五进五访")]
    [InlineData("田埂夜校的全称是什么？", "全称")]
    public void What_is_only_named_is_said_to_be_only_named(string question, string told)
    {
        var answer = Ask(question);
        Assert.True(answer.Refused);
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_aimed_at_is_told_when_the_goal_is_asked_for() =>
        Assert.Contains("力争年底", Ask("榆关县今年的目标").Text, StringComparison.Ordinal);

    [Fact]
    public void Who_began_a_thing_may_be_a_body()
    {
        var answer = Ask("“田埂夜校”是谁提出的？");
        Assert.False(answer.Refused);
        Assert.Contains("柏川县委", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_compared_without_a_subject_are_told_of_by_their_own_reports()
    {
        var answer = Ask("榆关县和松浦镇的做法有什么不同？");
        Assert.Contains(answer.Text.Split('\n'), l => l.StartsWith("榆关县：", StringComparison.Ordinal));
        Assert.Contains(answer.Text.Split('\n'), l => l.StartsWith("松浦镇：", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_thing_has_achieved_is_told_in_figures() =>
        Assert.Contains("1300人次", Ask("柏川县田埂夜校的成绩").Text, StringComparison.Ordinal);

    [Fact]
    public void The_same_question_gets_the_same_bytes()
    {
        foreach (var question in (string[])["哪个县的网格最多？", "哪些地方办了“田埂夜校”？", "柏川县和榆关县哪个网格多？"])
            Assert.Equal(Ask(question).Text, Ask(question).Text);
    }

    private Answer Ask(string question, IReadOnlyList<Turn>? history = null)
    {
        using var reader = new BuiltInIndex(archive.Index).Acquire();
        return new Answerer(TextAnalyzer.Default).Answer(reader, new Question(question) { History = history ?? [] }, default);
    }

    /// <summary>An archive of two invented counties, a town and a comment, indexed once.</summary>
    public sealed class FourPlaces : IDisposable
    {
        private static readonly (string Name, string Text)[] Pages =
        [
            ("page1.md", """
                # 柏川县明确“246”工作思路

                今年，柏川县明确“246”工作思路。“2”就是建好县、乡两级指挥平台；“4”就是厘清权力、责任、事务、负面四张清单；“6”就是建强干部、网格员、调解员、宣讲员、乡贤、志愿者六支队伍。

                柏川县共划分网格840个，其中农村网格610个。全县组建护渠队52支。
                """),
            ("page2.md", """
                # 柏川县“田埂夜校”开到地头

                去年3月，柏川县委提出办“田埂夜校”，把课堂开到田间地头，请农技员讲课。今年以来，“田埂夜校”共开课96期，培训1300人次，帮助农户增收210万元。
                """),
            ("page3.md", """
                # 榆关县晒场上话治理

                晒场，是榆关人对打谷场的叫法。榆关县把议事桌搬到晒场，每月初八开会。全县划分网格612个，平均每个网格2名网格员。

                榆关县推行邻里互助，帮工一小时记一分，攒够了可以换别人帮工，群众叫它“邻里存单”。榆关县城乡供水有限责任公司（以下简称“榆关供水公司”）还为老人免费检修水管。按照市里“五进五访”要求，干部每周下乡两天。今年，榆关县力争年底把议事桌搬进全部92个村。
                """),
            ("page4.md", """
                # 松浦镇开展“三项行动”

                松浦镇今年开展“三项行动”。一是清塘行动，清淤池塘48口。二是护渠行动，聘请护渠员35名。三是亮灯行动，安装路灯260盏。

                全镇有常年护渠队4支、汛期护渠队9支。松浦镇跟着办起“田埂夜校”，每村每月一课。镇里还要求村级服务站做到有牌子、有人员、有账本、有公示“四有”标准。
                """),
            ("page9.md", """
                # 河边的课堂

                同是河岸课堂，两个乡镇各有办法。

                苇滩镇把“河岸课堂”开在渡口，每周三晚上讲一课，已讲36课。

                芦港乡的“河岸课堂”由退休教师主讲，每月两课，听课860人次。

                # 渡口的课堂

                苇滩镇今年把课堂开在渡口。渡口等船的人多，是苇滩镇把课堂开在渡口的原因。镇里添了60条板凳。
                """),
        ];

        private readonly TempFolder folder = new();

        public FourPlaces()
        {
            var pages = Directory.CreateDirectory(folder.File("pages")).FullName;
            foreach (var (name, text) in Pages)
                File.WriteAllText(Path.Combine(pages, name), "---\nnewspaper: 柏川日报\ndate: 2023-06-12\n---\n" + text);
            Index = folder.File("index");
            Support.Bot.Run("ingest", pages, "--index", Index).GetAwaiter().GetResult();
        }

        internal string Index { get; }

        public void Dispose() => folder.Dispose();
    }
}
