using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>One hospital is not another, its head may be named by 院长 alone, a printed difference answers how much more: invented.</summary>
public sealed class BodiesAndDifferencesTests
{
    private const string Hospital = """
        # 砚川县中医院住院楼四月投用

        本报讯 记者从县卫生健康局获悉，县中医院新住院楼已完成验收，4月18日投用。新楼地上13层，设床位420张，比老楼多190张，总投资2.17亿元。

        院长祝怀瑾说，新楼投用后，原来挤在门诊楼的康复科将搬入4层。医院现有职工612人。

        # 砚川县多部门联手整治占道停车

        本报讯 砚川县公安局、县城管局联手整治占道停车，劝离车辆386辆，新划泊位190个。
        """;

    [Theory]
    [InlineData("砚川县人民医院有多少张床位")]
    [InlineData("县人民医院院长是谁")]
    public void What_is_told_of_one_hospital_answers_nothing_about_another(string question)
    {
        using var page = new AskedPage(Hospital);
        Assert.Equal(AnswerKind.Refused, page.Ask(question).Kind);
    }

    [Theory]
    [InlineData("中医院院长是谁", "祝怀瑾")]
    [InlineData("县中医院有多少张床位", "420张")]
    [InlineData("新住院楼比老楼多多少张床", "比老楼多190张")]
    public void The_asked_hospital_answers(string question, string told)
    {
        using var page = new AskedPage(Hospital);
        Assert.Contains(told, page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_of_another_of_those_listed_denies_no_claim()
    {
        using var page = new AskedPage("# 城乡居民医保补缴\n\n补缴医保有60天等待期。但新生儿、退役军人、刑满释放人员不受这个限制，新生儿出生90天内缴费的，从出生那天起就能报。");
        Assert.DoesNotContain("资料中是90天", page.Ask("退役军人补缴医保要等60天吗").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_sentence_tells_beside_is_not_called_unsaid()
    {
        using var page = new AskedPage("# 海葵街道议事\n\n海葵街道有7个社区、4.3万人，六成房子建于上世纪80年代。");
        Assert.DoesNotContain("资料未见", page.Ask("海葵街道有多少人、几个社区").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_for_the_school_itself_takes_no_other_school_for_it()
    {
        using var page = new AskedPage("# 球员渠成\n\n渠成是江苏南京人，小学就读于南昌路小学，四年级进入足球队。");
        Assert.Contains("南昌路小学", page.Ask("渠成小学就读于哪所小学？").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("温守拙多大年纪")]
    [InlineData("新大楼什么时候开建的")]
    public void An_age_of_others_and_the_date_of_another_point_answer_nothing(string question)
    {
        using var page = new AskedPage("# 大井村换届\n\n县里新一届村书记平均年龄42.6岁。大井村12月1日投票，温守拙当选村主任，得票612张。\n\n# 新大楼投用\n\n县里的新大楼已通过验收，4月18日投用。");
        Assert.Equal(AnswerKind.Refused, page.Ask(question).Kind);
    }

    [Fact]
    public void What_was_added_is_not_all_there_is()
    {
        using var page = new AskedPage("# 竹溪县工作打算\n\n竹溪县投产一批企业，新增规上企业12家；改造一批园区，盘活厂房9万平方米。");
        Assert.Equal(AnswerKind.Refused, page.Ask("竹溪县有多少家规上企业").Kind);
        Assert.Contains("12家", page.Ask("竹溪县新增多少家规上企业").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_before_a_named_person_is_no_figure_of_his()
    {
        using var page = new AskedPage("# 白水渡镇：矛盾“点单”\n\n本报讯 白水渡镇推行矛盾调解“点单制”。到11月底，“点单”调解219件，被点最多的是退休法官林建国，点了38次。");
        Assert.DoesNotContain("资料中是219件", page.Ask("退休法官林建国一年调了96件吧").Text, StringComparison.Ordinal);
    }
}
