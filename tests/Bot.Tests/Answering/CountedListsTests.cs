using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>A number in the question or in a name tells when a list is whole, in whatever form its items stand.</summary>
public sealed class CountedListsTests : IDisposable
{
    private readonly AskedPage page = new(
        """
        # 今年要办的六件实事

        一是铺设村道41公里；

        二是加装电梯12部；

        三是建成柳溪公路桥；

        四是新增托位330个；

        五是开办暖心食堂9个；

        六是开通夜班公交。

        # 柳溪县热线半年账

        上半年柳溪县热线接件4.1万件。从诉求看，排在前三位的是油烟扰民、占道停车、物业收费，占比依次为17%、15%、12%。

        # 柳溪县给干部画像

        柳溪县委组织部今年给干部打分，每季一次，四个方面各100分：学习、实干、服务、廉洁。年底汇总。

        # 荷塘镇的网格

        荷塘镇按赤、金、青、蓝、紫给网格员编了组：赤是党员、金是商户、青是青年、蓝是民警、紫是巾帼，遇事一起上。网格分五种颜色。

        # 荷塘镇调解有法

        荷塘镇的调解员老仇总结了四条经验:第一,先听老人讲;第二,再听年轻人讲;第三,把孩子支开;第四,过三天再上门。

        # 下沉札记

        荷塘镇干部顾远舟说，教训也有三条：一是去得太齐，听不到真话；二是问得太大，人家没法答；三是走得太快，记下的意见没有回访。

        # “三清四管”须防走样

        “三清四管”重在落实：“三清”是清账、清地、清债，“四管”是管人、管事、管钱、管章。笔者以为，要防三种倾向：只清小户不清大户，只收地不管地，只公示不答问。

        # 检查组问出“三笔账”

        县人大常委会检查组在座谈时问了三笔账：一问投入，46家企业有8家未提足；二问培训，一线工人培训偏少；三问演练，13家企业没搞过演练。

        # 搬出来的人怎么安心

        答：土地承包权、林地权、集体收益权三权不变。

        # 维修资金怎么用

        县住建局三步教你1.提方案：列明部位、预算。

        2.公示7天。

        3.业主表决。
        """);

    [Theory]
    [InlineData("“三清四管”要防哪三种倾向", "只公示不答问")]
    [InlineData("检查组问的三笔账是哪三笔", "三问演练")]
    [InlineData("“三权不变”指哪三权", "集体收益权")]
    [InlineData("用维修资金分哪三步", "3.业主表决")]
    public void As_many_clauses_as_are_counted_are_the_list(string question, string last) =>
        Assert.Contains(last, page.Ask(question).Text, StringComparison.Ordinal);


    [Fact]
    public void Things_counted_in_the_headline_are_told_by_the_items_under_it() =>
        Assert.Contains("夜班公交", page.Ask("把今年六件实事都给我列一遍").Text, StringComparison.Ordinal);

    [Fact]
    public void The_next_thing_of_such_a_list_is_told_alone() =>
        Assert.StartsWith("五是开办暖心食堂9个", page.Ask("六件实事的第五件是什么").Text, StringComparison.Ordinal);

    [Fact]
    public void The_three_that_lead_answer_for_the_most_named_three() =>
        Assert.Contains("油烟扰民、占道停车、物业收费", page.Ask("柳溪热线里群众投诉最多的三样是啥").Text, StringComparison.Ordinal);

    [Fact]
    public void A_sentence_that_states_the_count_answers_though_it_holds_few_words_of_the_question() =>
        Assert.Contains("学习、实干、服务、廉洁", page.Ask("柳溪县给干部打分看哪四个方面").Text, StringComparison.Ordinal);

    [Fact]
    public void As_many_meanings_as_are_counted_are_told_together() =>
        Assert.Contains("紫是巾帼", page.Ask("荷塘镇网格五种颜色各代表啥人").Text, StringComparison.Ordinal);

    [Fact]
    public void An_ordinal_before_a_comma_is_no_part_by_itself() =>
        Assert.Contains("过三天再上门", page.Ask("荷塘镇老仇的四条经验是啥").Text, StringComparison.Ordinal);

    [Fact]
    public void A_numbered_run_behind_a_colon_is_told_to_its_last_item() =>
        Assert.Contains("三是走得太快", page.Ask("顾远舟总结的三条教训").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("哪三笔钱", "分成三笔钱：甲、乙、丙", true)]
    [InlineData("八件实事是哪些", "今年的8件民生实事", true)]
    [InlineData("哪三笔钱", "分成四笔钱：甲、乙、丙、丁", false)]
    [InlineData("哪三笔钱", "第三笔钱", false)]
    [InlineData("最多的三样是什么", "排在前三位的是甲、乙、丙", true)]
    public void A_sentence_states_the_count_that_is_asked_for_or_another(string question, string sentence, bool states) =>
        Assert.Equal(states, CountedThing.In(AskSplitter.Split(question)[0])!.StatedAt(sentence, isOfMost: question.Contains('最', StringComparison.Ordinal)) >= 0);

    [Theory]
    [InlineData("三个月能办好什么")]
    [InlineData("第三条是什么")]
    [InlineData("两个人是什么关系")]
    public void A_span_an_item_and_people_are_no_list(string question) =>
        Assert.Null(CountedThing.In(AskSplitter.Split(question)[0]));

    public void Dispose() => page.Dispose();
}
