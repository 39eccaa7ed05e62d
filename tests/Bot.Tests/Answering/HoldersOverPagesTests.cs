using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Several people asked for by their post, over the articles of a page.</summary>
public sealed class HoldersOverPagesTests : IDisposable
{
    private readonly AskedPage page = new("""
        ---
        newspaper: 岑川日报
        date: 2023-10-12
        ---
        # 高坪镇党委书记甘露白 屋场会开到家门口

        王丹

        岑川县高坪镇把全镇拆成263个屋场，每个屋场一个月一会，会后三天内答复。

        # 东桥村党支部书记宋长山 一塘蟹三份利

        王丹

        岑川县东桥村的1160亩蟹塘入股合作社，村集体分得42万元。

        # 岑川县推进殡葬改革

        本报讯（记者 田圃）9月28日，岑川县殡葬改革推进会召开，县委书记齐厚土出席并讲话。

        # 岑川县通报典型问题

        柳庄村党支部书记高大山虚报冒领补贴，被给予党内警告处分。
        """);

    public void Dispose() => page.Dispose();

    [Theory]
    [InlineData("这一版上有哪几位书记谈治理？")]
    [InlineData("岑川县那一版访了几位书记，都叫什么")]
    public void Whom_a_page_presents_by_a_post_is_told_one_after_another(string question)
    {
        var text = page.Ask(question).Text;
        Assert.Contains("甘露白", text, StringComparison.Ordinal);
        Assert.Contains("宋长山", text, StringComparison.Ordinal);
        Assert.DoesNotContain("齐厚土", text, StringComparison.Ordinal);
    }

    [Fact]
    public void All_whom_the_papers_mention_are_told_where_nobody_is_presented_alone()
    {
        var text = page.Ask("这些报里提到的书记都是谁").Text;
        Assert.All(["甘露白", "宋长山", "齐厚土", "高大山"], name => Assert.Contains(name, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("这些报里有哪几位书记受了处分")]
    [InlineData("材料里哪些书记虚报冒领补贴，都是谁")]
    public void Who_holds_the_post_is_not_therefore_who_did_what_is_asked(string question) =>
        Assert.DoesNotContain("甘露白", page.Ask(question).Text, StringComparison.Ordinal);
}
