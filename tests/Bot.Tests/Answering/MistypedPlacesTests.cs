using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Places with a wrong character, in letters, or behind an upper place that no page names; and pages that name theirs in the header alone.</summary>
public sealed class MistypedPlacesTests
{
    private const string Page = """
        樟潦县建充电桩

        本报讯 樟潦县今年在驼铃湾镇建成充电桩120个，总投资86万元。驼铃湾镇党委书记陶然说，服务费最高每度0.3元。

        鹿鸣县的留言直通车

        本报讯 鹿鸣县的民声直通车今年办结留言412件。鹿鸣县政务服务局负责人说，以前号码太多，群众不知道该打哪一个。
        """;

    [Theory]
    [InlineData("樟辽县今年建成多少个充电桩", "120个", "樟潦县")]
    [InlineData("骆铃湾镇建成多少个充电桩", "120个", "驼铃湾镇")]
    [InlineData("鹿名县办结留言多少件", "412件", "鹿鸣县")]
    [InlineData("luming县的民声直通车办结留言多少件", "412件", "鹿鸣县")]
    [InlineData("青松市樟潦县建成多少个充电桩", "120个", "樟潦县")]
    public void A_place_with_one_wrong_character_is_read_as_the_known_one(string question, string told, string place)
    {
        using var page = new AskedPage(Page);
        var answer = page.Ask(question);
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
        Assert.Contains(place, answer.Understood, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("青冈县今年建成多少个充电桩", "青冈县")]
    [InlineData("鹿北县办结留言多少件", "鹿北县")]
    [InlineData("青松市苇朔县建成多少个充电桩", "关于苇朔县")]
    public void Another_place_is_not_taken_for_a_known_one(string question, string place)
    {
        using var page = new AskedPage(Page);
        var answer = page.Ask(question);
        Assert.True(answer.Refused);
        Assert.Contains(place, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_known_county_behind_a_city_other_than_its_own_is_refused()
    {
        using var page = new AskedPage("樟潦县建充电桩\n\n本报讯 沅平市樟潦县今年建成充电桩120个，总投资86万元。\n");
        Assert.True(page.Ask("青松市樟潦县建成多少个充电桩").Refused);
    }

    [Fact]
    public void A_county_that_only_the_pages_header_names_is_known()
    {
        using var page = new AskedPage("汭口县两会专页 2024年1月16日 星期二\n\n谭子衡作政府工作报告\n\n一年来，全县预计实现地区生产总值231.7亿元，增长6.2%。全县粮食总产31.2万吨，连续九年丰收。\n\n沙岭桥主塔封顶\n\n本报讯 1月12日，沙岭长江汊河公路桥北主塔封顶，塔高86米。沙岭镇群众到县城的车程由70分钟缩短至25分钟。\n");
        Assert.Contains("31.2万吨", page.Ask("汭口县粮食总产多少").Text, StringComparison.Ordinal);
    }
}
