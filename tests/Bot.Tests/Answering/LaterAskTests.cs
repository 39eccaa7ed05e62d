using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>What a question asks second is told from the article that answered the first, and nothing is told twice or from elsewhere for want of it.</summary>
public sealed class LaterAskTests : IDisposable
{
    private readonly AskedPage page = new(
        """
        # 柏阳市优秀党员拟表彰对象公示

        本报讯 经各县推荐，拟表彰柏阳市优秀党员36名，现予公示。公示期为5月6日至5月12日。如有异议，请向市委组织部组织科反映，电话0777-8216700。

        # 老楼加装电梯分几步

        本报讯 区住建局介绍了办法。第一步业主协商签协议。第二步社区公示10天。第三步向区住建局申请，联合审查15个工作日出意见。

        # 热线退单少了

        本报讯 市12345热线试行首派负责，10月退单率由9.2%降到4.7%。

        # 各区满意率排名

        第一名 苇塘区 94.6%

        第二名 沙河区 93.1%

        第三名 石桥区 90.4%

        石桥区连续三个月垫底。
        """);

    private readonly AskedPage schools = new(
        """
        # 竹岭县的学校抱成团

        去年秋季开学，竹岭县把全县71所义务教育学校编成8个教育集团，由县一小、县三中等8所优质学校领办。学校之间老师轮着教，去年交流了137人。兴莲学校、桂园小学两所新校也进了集团。

        竹岭县老茶亭的水费去年收缴率96%。热线10月退单率由9.2%降到4.7%。
        """);

    public void Dispose()
    {
        page.Dispose();
        schools.Dispose();
    }

    [Fact]
    public void The_number_to_call_is_that_of_the_notice_that_answered_first()
    {
        var answer = page.Ask("优秀党员公示到哪天结束，有意见往哪打电话");
        Assert.Contains("5月12日", answer.Text, StringComparison.Ordinal);
        Assert.Contains("0777-8216700", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("住建局", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("退单率", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_tells_the_second_figure_too_is_not_followed_by_another()
    {
        var answer = schools.Ask("竹岭县义务教育学校组成了几个教育集团，涉及多少所学校？");
        Assert.Contains("71所义务教育学校编成8个教育集团", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("两所新校", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_ranks_is_a_table()
    {
        var answer = page.Ask("满意率哪个区最高哪个最低");
        Assert.Contains("苇塘区：94.6%", answer.Text, StringComparison.Ordinal);
        Assert.Contains("石桥区：90.4%", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("沙河区", answer.Text, StringComparison.Ordinal);
    }
}
