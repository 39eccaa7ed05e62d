using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>What a page tells in other words than the question's is answered; what only sounds like it stays refused.</summary>
public sealed class AnsweredInOtherWordsTests
{
    private const string Page = """
        桐油岭镇请来老教师

        本报讯 桐油岭镇退休教师熟悉村情、懂政策、说话有人听，镇里动员老教师担任小区党支部书记或者调解员，一年来共调解矛盾127起。带队的是镇文明办。

        桐油岭镇整治薄弱村

        本报讯 桐油岭镇每个薄弱村由一名县级领导联系，一名第一书记驻村，一个县直单位结对帮扶，去年完成整治9个村。镇党委书记涂松年说，今年再整治5个村。

        苎溪村的文明新风

        本报讯 苎溪村开设“孝悌讲堂”，每月请老人讲一回家史，评选好媳妇、好婆婆。苎溪村党支部书记龚学礼说，讲堂一年办了26场。村民骆长根当年带头堵路，如今是村里的义务巡水员。

        渡船社区优化红色文旅产业格局

        本报讯 渡船社区依托老码头和交通站旧址，优化红色文旅产业格局，去年接待游客3.2万人次。

        镇里组织技能比武

        本报讯 镇里推荐3名青年参加县里的技能比武，有两名获奖。沿河饭店因乱倒污水被罚款2000元。
        """;

    [Theory]
    [InlineData("桐油岭镇为啥推荐退休教师调解矛盾", "说话有人听")]
    [InlineData("苎溪村咋把孝顺这事儿弄起来的", "孝悌讲堂")]
    [InlineData("渡船社区靠啥搞红色旅游", "老码头")]
    [InlineData("当年带头堵路、如今义务巡水的村民是谁", "骆长根")]
    [InlineData("薄弱村驻村的是谁", "第一书记")]
    public void What_is_told_in_other_words_is_answered(string question, string told)
    {
        using var page = new AskedPage(Page);
        var answer = page.Ask(question);
        Assert.False(answer.Refused);
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("桐油岭镇为什么停了退休教师调解矛盾")]
    [InlineData("桐油岭镇的退休教师为什么被罚款")]
    [InlineData("苎溪村的足球队怎么训练的")]
    [InlineData("渡船社区红烧肉怎么做")]
    public void What_is_not_told_stays_refused(string question)
    {
        using var page = new AskedPage(Page);
        Assert.True(page.Ask(question).Refused);
    }

    [Fact]
    public void A_grade_is_looked_for_in_roman_figures_too() => Assert.Contains(Numerals.Variants("四类"), v => v.Text == "iv类");

    [Fact]
    public void A_word_of_letters_has_no_roman_figures() => Assert.DoesNotContain(Numerals.Variants("四方"), v => v.Text.StartsWith("iv", StringComparison.Ordinal));
}
