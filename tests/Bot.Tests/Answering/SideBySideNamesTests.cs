using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>What the things of several places are called, what a column tells of its places, and counts of what print names with a word between.</summary>
public sealed class SideBySideNamesTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 渌源县三个乡镇推行积分制

        本报记者 穆晚舟

        同是积分制，三个乡镇做法各有不同。

        柏木镇推行“户积分”，由村民小组长每周上门打分，每季度评比一次。

        石桥乡推行“文明码”。每户一个二维码，扫码即可查看得分。乡里还开发了“云积分”，在外乡贤捐资也能加分。

        荷塘镇推行“积分贷”，信用积分85分以上的农户可申请信用贷款。

        # 荔阴县：山塘有人管

        本报讯（韩若）荔阴县给312口山塘配上塘长，每周巡塘两次。

        # 沅陂县：法官进网格

        本报讯（季平）沅陂县法院选派54名法官到网格调解，每月坐班四天。

        # 澧阳县建设绿美县城

        截至今年3月，澧阳县累计建成50个绿美先进示范点，其中绿美社区示范点8个。自去年9月起，澧阳县把每周三晚7点半定为板凳会时间。截至今年2月底，全县共召开板凳会214场。
        """);

    [Fact]
    public void What_gives_each_thing_its_name_is_told_before_what_only_speaks_of_it()
    {
        var text = page.Ask("柏木镇、石桥乡、荷塘镇的积分制各叫什么名字？").Text;
        Assert.Contains("户积分", text, StringComparison.Ordinal);
        Assert.Contains("文明码", text, StringComparison.Ordinal);
        Assert.Contains("积分贷", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_only_sets_the_scene_is_not_compared()
    {
        var text = page.Ask("澜源市“一线传真”中，荔阴县、沅陂县各有什么做法？").Text;
        Assert.Contains("塘长", text, StringComparison.Ordinal);
        Assert.Contains("法官", text, StringComparison.Ordinal);
        Assert.DoesNotContain("澜源市：", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_may_have_a_word_between_the_parts_of_what_it_counts()
    {
        Assert.Contains("50个绿美先进示范点", page.Ask("澧阳县绿美示范点一共多少个？").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void When_a_thing_is_held_is_not_told_by_the_date_till_which_it_was_counted()
    {
        Assert.Contains("每周三晚7点半", page.Ask("澧阳县的板凳会什么时候开？").Text, StringComparison.Ordinal);
    }

    public void Dispose() => page.Dispose();
}
