using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>A list is told to its end: both groups of a name, every part of a sentence, every group of a ranking.</summary>
public sealed class WholeListsTests : IDisposable
{
    private readonly AskedPage page = new(
        """
        # 渡头村的渔家乐

        上岸以后干什么？渡头村搞起“三领五包”：党员领头、能人领户、合作社领销路；包技术、包客源、包收购、包培训、包卫生检查。现有渔家乐46家。

        # 澄湾县的业委会

        业主和物业说不到一处。今年澄湾县开了三剂方：一是街道上门帮，业主过半就能启动筹备；二是账目公开晒，公共收益单独建账；三是物业打分退，低于60分的不得接新项目。去年有4家公司被清退。

        # “双病”用药能报销

        ——澄湾县医疗保障局局长莫望山答记者问

        问：“双病”指的是什么病？

        答：指高血压和糖尿病。参加居民医保的都可以享受。

        问：怎么申请？

        答：带身份证到乡镇卫生院登记，5个工作日内办结。

        # 澄湾县给信件分色

        信件分蓝、黄、红三色督办。蓝件由乡镇自办，12天办结；黄件由部门牵头，25天办结；红件由县领导挂帅，80天销号。

        # 澄湾县年度考核揭榜

        1月8日，澄湾县通报年度考核结果，12个乡镇分河谷、平坝、高山三组打分。

        河谷组：芦洲镇94.3分，第一；沙井镇91.6分，第二。

        平坝组：白埠镇95.1分，第一；罗田镇90.2分，第二；云铺镇89.7分，第三。

        高山组：石坳镇92.9分，第一；枫岭乡88.4分，第二。

        三组第一名各奖工作经费50万元。
        """);

    [Fact]
    public void The_second_group_of_a_name_is_told_behind_its_semicolon() =>
        Assert.Contains("包卫生检查", page.Ask("渡头村“三领五包”中的“五包”指什么？").Text, StringComparison.Ordinal);

    [Fact]
    public void Parts_behind_a_colon_explain_a_name_that_print_does_not_quote()
    {
        var answer = page.Ask("澄湾县的“三剂方”分别是什么？");
        Assert.Contains("上门帮", answer.Text, StringComparison.Ordinal);
        Assert.Contains("打分退", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_the_page_asks_for_is_explained_under_that_question() =>
        Assert.Contains("高血压和糖尿病", page.Ask("“双病”是哪两种病").Text, StringComparison.Ordinal);

    [Fact]
    public void Who_asks_of_each_kind_is_told_all_parts_of_the_sentence()
    {
        var text = page.Ask("澄湾县三色信件分别由谁办理").Text;
        Assert.Contains("12天", text, StringComparison.Ordinal);
        Assert.Contains("部门牵头", text, StringComparison.Ordinal);
        Assert.Contains("80天", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_that_is_named_is_told_to_its_last_rank()
    {
        var text = page.Ask("平坝组三个镇考核排名说一下").Text;
        Assert.Contains("云铺镇89.7分", text, StringComparison.Ordinal);
        Assert.DoesNotContain("枫岭乡", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_every_group_the_first_is_told_with_its_score()
    {
        var answer = page.Ask("年度考核三个组的第一名分别是谁？得分各是多少？");
        Assert.Contains("芦洲镇94.3分", answer.Text, StringComparison.Ordinal);
        Assert.Contains("白埠镇95.1分", answer.Text, StringComparison.Ordinal);
        Assert.Contains("石坳镇92.9分", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("沙井镇", answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.Notices);
    }

    public void Dispose() => page.Dispose();
}
