using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Who holds a post, who of several, who said it: asked of people that an invented page names.</summary>
public sealed class HoldersAndSpeakersTests : IDisposable
{
    private readonly AskedPage page = new("""
        ---
        newspaper: 岑川日报
        date: 2023-10-12
        ---
        # 屋场边的议会

        岑川县高坪镇的屋场会有讲究：每场不超过40人。镇里把全镇拆成263个屋场，每个屋场一个月一会。

        党委书记甘露白翻开本子：去年屋场会开了2914次，收意见5338条。

        # 岑川县推进殡葬改革

        本报讯（记者 田圃）9月28日，岑川县殡葬改革推进会召开，县委副书记齐厚土出席并讲话。会议提出，到年底公墓达到212座。

        # 岑川县成立五个专班

        本报讯（记者 田圃）6月9日，岑川县召开治理工作会议。县委书记钟立言主持会议并讲话，县委副书记、县长袁若衡传达有关精神，县委政法委书记卞世宽通报情况。

        会议决定，下设组织建设、网格管理、矛盾调处、集体经济、督查考核5个专班，分别由县委组织部部长冷秋实，县委政法委书记卞世宽，县公安局局长屠振邦，副县长柯雪梅，县纪委书记郎向东牵头。

        # 岑川县人大常委会举行会议

        1月12日，岑川县人大常委会举行第十八次会议。副县长滕国梁列席会议。会议决定任命商玉衡为岑川县副县长，任命路明远为县民政局局长。

        # 岑川县城变美了

        岑川县在滨河大道补种凤凰木19棵，更换路灯40盏。

        “以前可以游玩的地方非常少，现在游玩的地方多了，我感觉很幸福。”市民张信华说。
        """);

    public void Dispose() => page.Dispose();

    [Theory]
    [InlineData("高坪镇书记叫什么", "甘露白")]
    [InlineData("高坪镇书计叫啥", "甘露白")]
    [InlineData("9月28日岑川县殡葬改革推进会上讲话的县委副书记是谁？", "齐厚土")]
    [InlineData("岑川县人大常委会第十八次会议决定任命谁为副县长？", "商玉衡")]
    [InlineData("说岑川现在游玩地方变多、很幸福的是谁", "张信华")]
    public void A_person_is_found(string question, string name) => Assert.Contains(name, page.Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void A_post_asked_in_keywords_is_answered_by_its_clause_alone()
    {
        var text = page.Ask("岑川县委书记").Text;
        Assert.Contains("钟立言", text, StringComparison.Ordinal);
        Assert.DoesNotContain("袁若衡", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_shared_out_among_several_is_told_to_its_end() =>
        Assert.Contains("屠振邦", page.Ask("岑川矛盾调处那个专班是谁牵头的").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("岑川县人大常委会会议任命了谁为县司法局局长？")]
    [InlineData("高坪镇原先的党委书记是谁")]
    [InlineData("高坪镇镇长叫甚麼名字")]
    public void Nobody_is_named_for_a_post_that_nothing_tells_of(string question) => Assert.True(page.Ask(question).Refused);
}
