using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Indexing.Tests.Retrieval;

public class QuestionAnalyzerTests
{
    private static readonly string[] Archive =
    [
        "寿阳县全面推广“双层托管”模式，对113个无物业小区实现管理全覆盖。",
        "寿阳县以基层治理实效推动高质量发展。",
        "清徐县提出五大治县方略，党群服务中心建成使用。",
        "吕梁市一村一名大学生，第一批941名已经组织了考试。",
        "推选网格员4532名，网格化管理。",
    ];

    private static readonly MemoryReader reader = new(TextAnalyzer.Default, Archive);
    private readonly QuestionAnalyzer questions = new(TextAnalyzer.Default);

    [Theory]
    [InlineData("授阳县无物业小区管理全覆盖是多少个", "寿阳县")]
    [InlineData("吕粱一村一名大学生招了多少", "吕梁")]
    [InlineData("党群服物中心建在哪", "服务中心")]
    [InlineData("qingxu的治县方略", "清徐")]
    [InlineData("有多少网各员", "网格")]
    [InlineData("受阳县的双层托管", "寿阳县")]
    public void A_typo_becomes_the_word_that_the_archive_knows(string question, string became)
    {
        var analyzed = questions.Analyze(reader, question);
        Assert.Equal(became, Assert.Single(analyzed.Repairs).Became);
        Assert.Contains(became, analyzed.Text, StringComparison.Ordinal);
        var term = Assert.Single(analyzed.Terms, t => t.Text == became && t.Kind == TermKind.Word);
        Assert.True(term.Weight is > 0 and < 1);
    }

    [Fact]
    public void A_word_that_stands_strange_on_both_sides_becomes_the_one_of_its_sound_that_is_printed_there()
    {
        var archive = new MemoryReader(TextAnalyzer.Default, [.. Archive, "村里建“公厕管家”队伍，每月补115元，县水利局出水费。", "接手的记者"]);
        Assert.Equal("公厕管家", Assert.Single(questions.Analyze(archive, "每位公厕官家补多少").Repairs).Became);
        Assert.Empty(questions.Analyze(archive, "官家的账本").Repairs);
    }

    [Theory]
    [InlineData("寿阳县的双层托管是什么")]
    [InlineData("四大治县方略")]
    [InlineData("拿多少钱奖励")]
    [InlineData("今天大盘怎么样，推荐两只股票")]
    [InlineData("python和java")]
    [InlineData("")]
    [InlineData("？？？")]
    [InlineData("😀")]
    [InlineData("\uD800")]
    public void What_is_no_typo_is_left_as_typed(string question)
    {
        var analyzed = questions.Analyze(reader, question);
        Assert.Empty(analyzed.Repairs);
        Assert.Equal(question, analyzed.Text);
    }

    [Fact]
    public void Words_of_asking_do_not_begin_inside_another_word()
    {
        var terms = questions.Analyze(reader, "多伦多大学有多大").Terms;
        Assert.All(["多伦多", "大学"], word => Assert.Equal(1, Assert.Single(terms, t => t.Text == word && t.Kind == TermKind.Word).Weight));
        Assert.DoesNotContain(terms, t => t.Text == "多大" && t.Kind == TermKind.Word);
    }

    [Theory]
    [InlineData("清徐县的五大治县方略是什么？", "什么")]
    [InlineData("请问清徐县有哪些方略", "请问")]
    [InlineData("第一批招了多少名大学生", "多少")]
    [InlineData("党群服务中心怎么样", "怎么样")]
    [InlineData("党群服务中心建成了吗？", "吗")]
    [InlineData("清徐县的书记为谁?", "谁")]
    public void The_words_of_asking_are_not_searched(string question, string asking)
    {
        var terms = questions.Analyze(reader, question).Terms;
        Assert.NotEmpty(terms);
        Assert.DoesNotContain(terms, t => t.Text == asking);
    }

    [Fact]
    public void Asking_alone_leaves_no_terms() => Assert.Empty(questions.Analyze(reader, "请问是什么？").Terms);

    [Fact]
    public void Words_parts_bigrams_and_numbers_are_terms_of_their_kind()
    {
        var terms = questions.Analyze(reader, "清徐县三百五十亩").Terms.ToDictionary(t => (t.Text, t.Kind), t => t.Weight);
        Assert.True(terms[("清徐县", TermKind.Word)] > terms[("清徐", TermKind.Word)]);
        Assert.Contains(("徐县", TermKind.Bigram), terms.Keys);
        Assert.Contains(("350", TermKind.Word), terms.Keys);
    }

    [Fact]
    public void A_name_quoted_in_the_archive_is_found_unquoted() =>
        Assert.Contains(questions.Analyze(reader, "双层托管怎么做").Terms, t => t.Text == "双层托管" && t.Kind == TermKind.Word);

    [Fact]
    public void A_question_without_end_is_cut()
    {
        var analyzed = questions.Analyze(reader, string.Concat(Enumerable.Range(0, 100_000).Select(i => (char)(0x4E00 + i % 20_000))));
        Assert.InRange(analyzed.Terms.Count, 1, TermSet.MostTerms);
        Assert.True(analyzed.Text.Length <= QuestionAnalyzer.LongestQuestion);
    }

    [Fact]
    public void What_was_typed_stays_beside_its_repair()
    {
        var terms = questions.Analyze(reader, "授阳县无物业小区").Terms;
        var typed = Assert.Single(terms, t => t.Text == "授阳县");
        var repaired = Assert.Single(terms, t => t.Text == "寿阳县");
        Assert.True(repaired.Weight < typed.Weight);
        Assert.Equal(1, Assert.Single(terms, t => t.Text == "物业" && t.Kind == TermKind.Word).Weight);
    }

    [Fact]
    public void Repeated_words_are_asked_for_once()
    {
        var terms = questions.Analyze(reader, string.Concat(Enumerable.Repeat("党建引领，", 100))).Terms;
        Assert.Equal(terms.Count, terms.DistinctBy(t => (t.Text, t.Kind)).Count());
    }

    [Fact]
    public void Pinyin_is_read_as_the_word_that_the_rest_of_the_question_is_printed_with()
    {
        var among = new MemoryReader(TextAnalyzer.Default, [.. Archive, .. Enumerable.Range(0, 20).Select(i => $"第{i}场比赛后球员情绪激动，教练安抚情绪。")]);
        Assert.Equal("清徐", Assert.Single(questions.Analyze(among, "qingxu的五大治县方略").Repairs).Became);
        Assert.Equal("情绪", Assert.Single(questions.Analyze(among, "球员qingxu怎么样").Repairs).Became);
    }

    [Theory]
    [InlineData("how do women change the open name")]
    [InlineData("who can")]
    public void An_English_question_is_not_read_as_pinyin(string question) => Assert.Empty(questions.Analyze(reader, question).Repairs);

    [Fact]
    public void A_synonym_is_searched_beside_the_typed_word_at_a_lower_weight()
    {
        var own = SynonymTable.Parse(["# 注释", "", "低保 服务中心"], "test");
        var analyzed = new QuestionAnalyzer(TextAnalyzer.Default, own).Analyze(reader, "低保有多少");
        Assert.Equal(new Addition("低保", "服务中心", TermOrigin.Synonym), Assert.Single(analyzed.Additions));
        var added = analyzed.Terms.Where((_, i) => analyzed.Origins[i] == TermOrigin.Synonym).ToList();
        Assert.NotEmpty(added);
        Assert.All(added, term => Assert.True(term.Weight <= TermWeights.Synonym));
        Assert.Equal(analyzed.Terms.Count, analyzed.Origins.Count);
    }

    [Fact]
    public void A_synonym_that_the_index_does_not_know_is_not_searched() =>
        Assert.Empty(new QuestionAnalyzer(TextAnalyzer.Default, SynonymTable.Parse(["网格员 蛟龙舰"], "test")).Analyze(reader, "网格员有多少").Additions);

    [Theory]
    [InlineData("网格员")]
    [InlineData("网格员 一二三四五六七八九十一二三四五六七")]
    [InlineData("a b c d e f g h i j k l m n o p q")]
    [InlineData("，， 网格员")]
    public void A_synonym_line_that_is_no_group_is_refused_with_its_number(string line) =>
        Assert.Contains("第 2 行", Assert.Throws<FormatException>(() => SynonymTable.Parse(["守望员 网格员", line], "test")).Message, StringComparison.Ordinal);

    [Fact]
    public void Questions_of_any_size_and_kind_are_bounded()
    {
        foreach (var question in new[] { new string('的', 1_000_000), string.Concat(Enumerable.Repeat("网格", 500_000)), new string('a', 1_000_000), string.Concat(Enumerable.Repeat("😀", 1000)), "，。！？", "网", new string('\uD800', 5000), string.Concat(Enumerable.Repeat("授阳县", 160)) })
        {
            var analyzed = questions.Analyze(reader, question);
            Assert.True(analyzed.Terms.Count <= TermSet.MostTerms);
            Assert.True(analyzed.Repairs.Count <= 3);
            Assert.True(analyzed.Text.Length <= QuestionAnalyzer.LongestQuestion + 16);
        }
    }

    [Theory]
    [InlineData("今年志愿活动搞了多少次")]
    [InlineData("党群服务中心办公")]
    [InlineData("网格员三百人")]
    public void A_word_that_the_archive_does_not_use_is_no_typo(string question) => Assert.Empty(questions.Analyze(reader, question).Repairs);

    [Fact]
    public void The_same_question_gives_the_same_terms()
    {
        var first = questions.Analyze(reader, "授阳县无物业小区管理全覆盖是多少个");
        var again = new QuestionAnalyzer(new TextAnalyzer()).Analyze(new MemoryReader(TextAnalyzer.Default, Archive), "授阳县无物业小区管理全覆盖是多少个");
        Assert.Equal(first.Terms, again.Terms);
        Assert.Equal(first.Repairs, again.Repairs);
    }
}
