using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Short everyday questions one after another, as they are typed on a telephone: an invented page.</summary>
public sealed class AskedOnTelephoneTests
{
    private const string Page = """
        2025年2月19日 星期三 第2版

        # 旧粮站变成养老院

        南庄村在岑河县松木镇最东头。2023年，村党支部书记戴玉芬争取民政资金80万元，村集体自筹20万元，把旧粮站改造成养老院，设床位40张。

        养老院实行“村办镇管”。自理老人每月收550元，半自理老人每月收820元。

        # 北岭村林下药材有了收成

        岑河县北岭村的药材三年一收。去年第一茬卖了96万元，村集体收入31万元。村里还给9名大学新生每人发了1500元奖学金。

        岑河县西坪村种蘑菇，三成收入用于扩大生产，七成留作公益金。

        # 关于居民取暖补贴申领的通告

        根据县政府安排，现将2025年度居民取暖补贴申领有关事项通告如下：

        一、申领时间。2024年11月5日至12月25日集中申领，逾期不再受理。

        二、补贴标准。每户每年补贴260元。

        咨询电话:0471-5530268

        # 松木镇杉树镇农田建设

        今年岑河县新建高标准农田2.1万亩，其中松木镇0.9万亩、杉树镇0.5万亩。

        # 松木镇开展护学行动

        开学以来，松木镇组织36名志愿者在4所学校门前开展“护学岗”服务。
        """;

    [Theory]
    [InlineData("养老院一个月收多少钱", "每月收550元")]
    [InlineData("北岭村种药材挣了多少", "96万元")]
    [InlineData("护学岗有多少人", "36名志愿者")]
    [InlineData("松木镇护学岗一共几个人", "36名志愿者")]
    [InlineData("居民取暖补贴申领最晚啥时候", "12月25日")]
    public void The_sentence_that_tells_it_answers_and_not_the_one_with_more_of_the_words(string question, string told)
    {
        using var page = new AskedPage(Page);
        Assert.Contains(told, page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_to_call_is_of_the_notice_that_was_spoken_of()
    {
        using var page = new AskedPage(Page);
        Turn[] history = [new(true, "2025年居民取暖补贴怎么领"), new(false, page.Ask("2025年居民取暖补贴怎么领").Text)];
        Assert.Contains("0471-5530268", page.Ask("打哪个电话问", history).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_places_and_how_much_each_ask_of_what_was_spoken_of()
    {
        using var page = new AskedPage(Page);
        Turn[] history = [new(true, "今年岑河县新建高标准农田多少"), new(false, page.Ask("今年岑河县新建高标准农田多少").Text)];
        var answer = page.Ask("松木镇和杉树镇各分多少", history);
        Assert.Contains("松木镇0.9万亩", answer.Text, StringComparison.Ordinal);
        Assert.Contains("杉树镇0.5万亩", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("第二条展开说说")]
    [InlineData("第二条具体是啥")]
    public void An_item_of_a_list_that_was_called_by_a_shorter_name_is_told_alone(string question)
    {
        using var page = new AskedPage("# 下湾村守着一条河\n\n漂流带火了岑河县下湾村的农家乐，也带来了停车难。为此，村里定了“三条铁规矩”：一是农家乐必须明码标价，二是餐厨垃圾日产日清，三是游客投诉24小时内答复。违反两次的停业整顿。");
        Turn[] history = [new(true, "下湾村那三条规矩是啥"), new(false, page.Ask("下湾村那三条规矩是啥").Text)];
        var answer = page.Ask(question, history).Text;
        Assert.Contains("餐厨垃圾日产日清", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("明码标价", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void What_others_say_under_another_heading_is_no_way_of_doing()
    {
        using var page = new AskedPage("""
            # 岑河县定下六件实事

            县长范志成表示，每件实事都明确一名副县长领办，每月通报，年底请群众打分，打分低于80分的要作出说明。

            去年承诺的六件实事，五件已经完成，只有城北停车场没有完工。

            ## 代表热议

            县人大代表、松木镇镇长田禾：老年食堂难在可持续，建议大家都出一点。

            县人大代表、岑河一中教师曲静：希望同时补齐幼儿园的教师缺口。
            """);
        var answer = page.Ask("打分低了怎么办").Text;
        Assert.Contains("作出说明", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("老年食堂", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("教师缺口", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_printed_question_whose_answer_is_told_is_nothing_more()
    {
        using var page = new AskedPage("# 东坡村的账本\n\n岑河县东坡村去年村集体收入44万元。钱怎么花？三成用于扩大生产，七成留作公益金。\n\n下一步，东坡村准备再建12座大棚。");
        Turn[] history = [new(true, "东坡村的公益金留几成"), new(false, page.Ask("东坡村的公益金留几成").Text)];
        var answer = page.Ask("还有吗", history).Text;
        Assert.Contains("12座大棚", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("怎么花", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_question_of_another_place_takes_nothing_from_the_one_before()
    {
        using var page = new AskedPage(Page);
        Turn[] history = [new(true, "北岭村药材收成咋样"), new(false, page.Ask("北岭村药材收成咋样").Text), new(true, "给大学生发钱了没"), new(false, "村里还给9名大学新生每人发了1500元奖学金。")];
        Assert.True(page.Ask("那西坪村给大学生发钱吗", history).Refused);
    }
}
