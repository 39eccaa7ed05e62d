using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>What a page tells plainly is answered: the name in an interview's heading, who presides, a cause behind the result.</summary>
public sealed class SureAnswersTests : IDisposable
{
    private readonly AskedPage page = new(
        """
        # 边境线上的一本账

        ——访云岭县南卡镇界河社区党总支书记岩温勐

        问:界河社区管着多少人?

        岩温勐:户籍人口1752人,登记务工的外籍边民481人,来自境外两个县。

        问:最难的是什么?

        岩温勐:语言不通,社区请了12名双语员。

        # 全县梯田保护工作推进会召开

        本报讯 3月6日，全县梯田保护工作推进会在县委礼堂召开。县委书记陆远舟讲话，县长冯若谷主持，各乡镇党委书记共180人参加，会期半天。

        # 果脯厂落户西冲镇

        本报讯 投资9000万元的甜野果脯厂最终落户云岭县西冲镇。此前东冲镇也极力争取，县里请专家打分，西冲镇得92分，东冲镇得85分，主要差在水源。果脯厂明年10月投产，可用工210人。

        # 白条清理过半

        本报讯 6月3日，云岭县启动白条入账清理，抽调57名会计分6组下村，已查351个村中的228个，清出白条1290张、金额472万元。

        # 公厕有了管家

        本报讯 云岭县村里建“公厕管家”队伍，10至15户一名管护员，每月补115元。县水利局说，公厕用水由村里出钱。
        """);

    public void Dispose() => page.Dispose();

    [Fact]
    public void A_name_of_another_people_is_read_behind_the_post_of_an_interviews_heading() =>
        Assert.Contains("岩温勐", page.Ask("界河社区的书记叫啥").Text, StringComparison.Ordinal);

    [Fact]
    public void Who_presides_is_told_by_the_sentence_that_names_him() =>
        Assert.Contains("冯若谷主持", page.Ask("梯田保护推进会由谁主持召开？").Text, StringComparison.Ordinal);

    [Fact]
    public void What_it_failed_by_is_a_reason() =>
        Assert.Contains("主要差在水源", page.Ask("果脯厂为啥没给东冲镇").Text, StringComparison.Ordinal);

    [Fact]
    public void Villages_already_looked_at_are_no_place() =>
        Assert.Contains("228个", page.Ask("白条清理已查村数、清出白条张数及金额各是多少？").Text, StringComparison.Ordinal);

    [Fact]
    public void A_typo_that_is_a_word_itself_is_read_as_what_is_printed_there() =>
        Assert.Contains("115元", page.Ask("公厕官家每月补多少元").Text, StringComparison.Ordinal);
}
