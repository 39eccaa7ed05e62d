using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>An invented guide to several matters, whose paragraphs do not repeat what their heading names, with questions at its end.</summary>
public sealed class MattersTests(MattersTests.Guide guide) : IClassFixture<MattersTests.Guide>
{
    [Theory]
    [InlineData("护理补贴怎么领", "向村委会提出")]
    [InlineData("护理补贴标准", "每人每月90元")]
    [InlineData("护理补贴多久发一次", "每月20日前打入")]
    [InlineData("护理补贴什么时候发", "每月20日前打入")]
    [InlineData("护理补贴多久能批下来", "12个工作日内批复")]
    [InlineData("古树认养收费吗", "不收取任何费用")]
    [InlineData("古树认养咋办", "在林业站签认养书")]
    public void What_stands_under_the_heading_that_names_the_matter_answers(string question, string told) =>
        Assert.Contains(told, Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("护理补贴收费吗")]
    [InlineData("古树认养多久能办好")]
    [InlineData("古树认养什么时候发")]
    public void The_same_side_of_another_matter_is_no_answer(string question) =>
        Assert.True(Ask(question).Refused);

    [Fact]
    public void A_side_that_begins_within_a_paragraph_is_told_by_itself()
    {
        var text = Ask("护理补贴标准").Text;
        Assert.DoesNotContain("发放对象", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("家里有楼房能领护理补贴吗")]
    [InlineData("有楼房的人家能拿护理补贴吗")]
    public void A_printed_question_is_never_the_answer(string question)
    {
        var text = Ask(question).Text;
        Assert.Contains("不看住房", text, StringComparison.Ordinal);
        Assert.DoesNotContain("问：", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_yes_or_no_is_told_of_answers_no_how() =>
        Assert.DoesNotContain("不看住房", Ask("护理补贴怎么领").Text, StringComparison.Ordinal);

    private Answer Ask(string question) => guide.Page.Ask(question);

    public sealed class Guide : IDisposable
    {
        internal AskedPage Page { get; } = new("""
            ---
            newspaper: 柳堰日报
            date: 2023-05-09
            ---
            # 柳堰县便民事项一览

            柳堰县便民中心位于槐阴路7号。

            ## 一、重残人员护理补贴

            发放对象：一级、二级重残人员。发放标准：一级每人每月90元，二级每人每月70元。

            申请方式：本人或家属向村委会提出，县残联受理后12个工作日内批复。补贴每月20日前打入银行卡。

            ## 二、古树认养

            认养对象：单位和个人都可以认养。

            办理流程：先到林业站挑选树木，再在林业站签认养书。认养古树不收取任何费用。

            ## 三、犬只登记

            申请材料：免疫证明、照片两张。

            办理时限：3个工作日。

            ## 常见问题

            问：家里有楼房能领重残护理补贴吗？

            答：可以，发放护理补贴不看住房，只看残疾等级。
            """);

        public void Dispose() => Page.Dispose();
    }
}
