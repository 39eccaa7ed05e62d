using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>The same things told by pages of two years: asked for both, for one, for now, and by how much they changed.</summary>
public sealed class YearsOnTwoPagesTests : IDisposable
{
    private readonly AskedPage pages = new(
        """
        ---
        newspaper: 砚川日报
        date: 2022-08-16
        ---
        # 砚川县：三级接力送菜上山

        砚川县山高路远，2021年冬天起，县里办起“背篓超市”，把米面油盐送到山上。县商务局局长尉迟宁说，全县现有背篓超市36家，服务山村112个，去年卖货640万元。

        石笋乡没有店面，请了6辆“赶场车”流动卖货，每车每月由乡里补900元。乡党委书记邝守义说，最远的云脚寨半个月才轮到一回，群众嫌慢。

        # 桑坪镇垃圾收费试行

        桑坪镇今年5月起试行垃圾收费，每户每月5元，低保户免收。镇长季秋帆介绍，收缴率71%，雇了保洁员23名，每人月工资1400元。
        """,
        """
        ---
        newspaper: 砚川日报
        date: 2024-09-10
        ---
        # 背篓超市两年后

        两年过去，砚川县的背篓超市由36家并到29家，服务的山村却添到140个，去年卖货910万元。县商务局局长尉迟宁说，关掉的7家都在马路边上。

        石笋乡的赶场车由6辆加到9辆，改由县里统一调度，每车每月补1200元，云脚寨五天就能轮到一回。

        # 桑坪镇垃圾收费转正

        经村民代表会表决，桑坪镇的垃圾费从每户每月5元调到6元，保洁员添到31名，每人月工资1900元。镇党委书记季秋帆说，多收的一元钱用来买分类桶。
        """);

    public void Dispose() => pages.Dispose();

    [Theory]
    [InlineData("砚川县背篓超市2022年和2024年各有几家", "36家", "29家")]
    [InlineData("桑坪镇垃圾费22年和24年各多少", "每户每月5元", "6元")]
    [InlineData("桑坪镇保洁员2024年比2022年多几个", "23名", "31名")]
    [InlineData("季秋帆22年啥职务，24年呢", "镇长季秋帆", "镇党委书记季秋帆")]
    [InlineData("桑坪镇保洁员工资两年涨了多少", "1400元", "1900元")]
    public void Each_of_two_years_is_told_from_its_own_page(string question, string one, string other)
    {
        var text = Ask(question).Text;
        Assert.Contains(one, text, StringComparison.Ordinal);
        Assert.Contains(other, text, StringComparison.Ordinal);
        Assert.DoesNotContain("资料未见", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_told_by_two_pages_comes_with_their_days_the_newer_first()
    {
        var text = Ask("桑坪镇保洁员工资两年涨了多少").Text;
        Assert.True(text.IndexOf("1900元", StringComparison.Ordinal) < text.IndexOf("1400元", StringComparison.Ordinal));
        Assert.Contains("2024年9月10日、2022年8月16日", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("现在呢", "1200元")]
    [InlineData("现在补多少", "1200元")]
    [InlineData("两年后改成多少", "1200元")]
    [InlineData("2024年是多少", "1200元")]
    public void A_follow_up_asks_the_same_of_another_year(string next, string told)
    {
        var text = pages.Ask(next, new Turn(true, "石笋乡2022年赶场车每月补多少"), new Turn(false, "每车每月由乡里补900元。")).Text;
        Assert.Contains(told, text, StringComparison.Ordinal);
        Assert.DoesNotContain("900元", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_page_tells_undated_is_of_its_own_year() => Assert.Contains("36家", Ask("2022年砚川县背篓超市有几家").Text, StringComparison.Ordinal);

    [Fact]
    public void What_holds_now_is_not_told_of_a_year_before_the_page() => Assert.True(Ask("2019年砚川县背篓超市有几家").Refused);

    private Answer Ask(string question) => pages.Ask(question);
}
