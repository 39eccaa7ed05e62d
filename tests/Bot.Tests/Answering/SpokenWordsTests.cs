using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Words that people say and no page prints, and what goes on without naming its place again.</summary>
public sealed class SpokenWordsTests : IDisposable
{
    private readonly AskedPage page = new("""
            ---
            newspaper: 岑川日报
            date: 2023-07-04
            ---
            # 岑川县评出示范乡镇

            麦积乡是岑川县的农业乡镇，曾被评为“全省乡村治理示范乡镇”。岑川大桥荣获优质工程奖。

            # 岑川县里的摆谈会

            岑川县今年开了120场摆谈会。七里镇的摆谈会开得最多，有36场。

            最难的一桩是修机耕道占地。镇党委书记牛白鹭拿出“以地换工”的法子，占一分地折15个工。

            双河镇的摆谈会开了8场。

            盘山公路边要种树，定下每户栽20棵。

            # 柏亭镇志愿服务

            柏亭镇柳荫村组建“孝美柳荫”志愿服务队，队员61人。志愿服务队还唱“山歌调”。

            # 行业党委成立

            双桥街道牵头成立物业行业党委，书记由街道党工委副书记卓杉兼任。

            # 公共租赁住房轮候

            岑川县公共租赁住房轮候家庭有326户。住房公积金租房提取去年办理412笔。

            # 岑川县建设集团密集中标

            岑川县建设集团一季度密集中标七里大桥、双河水厂。集团还参加了12场招聘会。

            # 岑川县绿化示范点

            全县今年建成绿化示范点36个，其中绿化社区示范点8个，绿化乡村示范点16个，绿化校园示范点7个，绿化景区示范点5个，明年还将新建20个，资金从县财政安排。
            """);

    public void Dispose() => page.Dispose();

    [Fact]
    public void Every_printed_form_of_a_spoken_word_finds_its_sentence() =>
        Assert.Contains("全省乡村治理示范乡镇", Ask("麦积乡拿过什么省级的牌子").Text, StringComparison.Ordinal);

    [Fact]
    public void A_paragraph_after_one_that_names_a_place_speaks_of_it() =>
        Assert.Contains("以地换工", Ask("七里镇修机耕道占地是用什么办法解决的").Text, StringComparison.Ordinal);

    [Fact]
    public void It_no_longer_does_once_another_place_is_named() =>
        Assert.True(Ask("七里镇每户栽多少棵树").Kind == AnswerKind.Refused);

    [Fact]
    public void The_name_of_a_thing_is_the_one_in_quotation_marks_beside_it() =>
        Assert.Contains("“孝美柳荫”志愿服务队", Ask("柳荫村的志愿服务队叫什么名字").Text, StringComparison.Ordinal);

    [Fact]
    public void Who_heads_a_body_may_be_told_by_another_post_of_theirs() =>
        Assert.Contains("卓杉", Ask("双桥街道物业行业党委书记由谁兼任").Text, StringComparison.Ordinal);

    [Fact]
    public void An_abbreviation_is_taken_for_the_words_that_print_spells_out() =>
        Assert.Contains("326户", Ask("公租房轮候家庭有多少户").Text, StringComparison.Ordinal);

    [Fact]
    public void A_verb_and_its_object_around_the_question_word_are_one_word_of_print() =>
        Assert.Contains("七里大桥", Ask("岑川县建设集团一季度中了哪些标").Text, StringComparison.Ordinal);

    [Fact]
    public void Of_each_kind_all_figures_of_the_sentence_are_told()
    {
        var told = Ask("岑川县 绿化示范点 各类 各多少个").Text;
        Assert.All(["8个", "16个", "7个", "5个"], figure => Assert.Contains(figure, told, StringComparison.Ordinal));
    }

    [Fact]
    public void A_word_of_the_question_that_opens_it_and_no_page_prints_forbids_no_sure_answer() =>
        Assert.Contains("15个工", Ask("后来以地换工占一分地折多少个工").Text, StringComparison.Ordinal);

    [Fact]
    public void A_thing_that_no_page_knows_is_still_refused() =>
        Assert.Equal(AnswerKind.Refused, Ask("运动会今年开了多少场").Kind);

    [Fact]
    public void A_county_that_is_only_named_is_told_of_by_what_its_report_says_first() =>
        Assert.NotEqual(AnswerKind.Refused, Ask("岑川县").Kind);

    private Answer Ask(string question) => page.Ask(question);
}
