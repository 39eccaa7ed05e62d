using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>An interview printed as questions and answers: what stands under a printed question is told of its subject. Invented.</summary>
public sealed class InterviewsTests
{
    private const string Interview = """
        # 2023年度城乡居民医保怎么缴 怎么报

        ——县医疗保障局局长楼延川答记者问

        记者：今年个人要缴多少钱？

        楼延川：每人每年350元，比去年多30元；财政补助每人640元。特困人员由政府全额代缴，低保对象个人只缴105元。

        记者：错过集中缴费期还能缴吗？

        楼延川：3月1日以后补缴的，个人要连财政补助一起缴，就是990元，并且有60天等待期。

        记者：住院怎么报？

        楼延川：看你在哪一级医院。乡镇卫生院起付线150元，报90%；县级医院起付线500元，报78%。
        """;

    [Theory]
    [InlineData("2023年居民医保个人交多少", "每人每年350元")]
    [InlineData("2023年居民医保个人交多少，比去年涨了多少", "比去年多30元")]
    [InlineData("住院怎么报销", "乡镇卫生院起付线150元")]
    [InlineData("错过集中缴费期还能缴吗", "990元")]
    public void The_answer_to_the_printed_question_answers_the_same_asked_in_other_words(string question, string told)
    {
        using var page = new AskedPage(Interview);
        Assert.Contains(told, page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_question_of_the_same_subject_is_not_answered_by_a_page_that_lacks_it()
    {
        using var page = new AskedPage("""
            # 护林补助怎么领

            护林补助今年每亩18元，承包山林3亩以上的农户都可以申领。

            # 竹溪县居民收入

            去年，竹溪县城镇居民人均可支配收入38210元，比上年增长4.6%。
            """);
        Assert.DoesNotContain("4.6%", page.Ask("护林补助每亩多少，比去年涨了多少").Text, StringComparison.Ordinal);
    }
}
