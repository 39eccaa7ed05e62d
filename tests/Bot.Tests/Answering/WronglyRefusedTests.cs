using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Questions whose answer is printed and that were refused for their form.</summary>
public sealed class WronglyRefusedTests
{
    [Theory]
    [InlineData("鹭陂区上季度黄村有几个", "黄村9个")]
    [InlineData("查塘村现在有几支志愿队", "4支志愿服务队")]
    public void Things_are_counted_whenever_and_by_whatever_longer_name(string question, string told)
    {
        using var page = new AskedPage("鹭陂区分类评村\n\n本报讯 鹭陂区把91个村分成清、红、黄三类。按上季度结果，全区有清村37个、红村45个、黄村9个。\n\n查塘村的志愿服务\n\n本报讯 目前，查塘村共有党员、巾帼、法律、环保公益等4支志愿服务队。\n");
        Assert.Contains(told, page.Ask(question).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_places_are_ranked_who_came_last_is_a_place()
    {
        using var page = new AskedPage("枣巷县公布办结率\n\n本报讯 9月，枣巷县各镇办结率出炉，河湾镇按期办结率99.6%排第一，柿沟镇94.3%垫底。\n");
        Assert.Contains("柿沟镇", page.Ask("9月枣巷县按期办结率垫底的是谁").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_figure_of_a_long_sentence_is_not_cut_off_from_what_it_counts()
    {
        using var page = new AskedPage("东川市招聘大学生\n\n本报讯 东川市实施一村一名大学生计划，配齐社区工作者，出台《东川市关于招聘本科及以上学历毕业生到村（社区）工作的实施方案》，去年招聘593名，今年招聘两批，第一批941名已经组织了考试，8月再启动一批，年内实现全市2121个行政村、313个社区全覆盖。\n");
        var answer = page.Ask("东川市总共多少个村多少个社区要配大学生");
        Assert.Contains("2121个行政村", answer.Text, StringComparison.Ordinal);
        Assert.Contains("313个社区", answer.Text, StringComparison.Ordinal);
    }
}
