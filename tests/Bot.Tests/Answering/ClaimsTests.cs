using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Questions that claim something, name a wrong number or ask for a number that nobody told, on invented pages.</summary>
public sealed class ClaimsTests : IDisposable
{
    private static readonly Answerer Answerer = new(TextAnalyzer.Default);

    private readonly TempFolder folder = new();
    private readonly BuiltInIndex index;

    public ClaimsTests()
    {
        folder.Write("pages/沧溪.md", """
            ---
            newspaper: 沧溪日报
            date: 2024-09-12
            ---
            # 沧溪县推进网格治理 小事不出村

            9月3日，沧溪县网格学院正式揭牌。沧溪县委书记卢启明介绍，全县划分网格683个，配备专职网格员712名，今年投入资金1.2亿元。

            沧溪县开展农村“七乱”整治，七乱即乱堆、乱放、乱搭、乱建、乱贴、乱挂、乱倒。

            沧溪县按照示范、提升、整治三类标准推进村庄建设，1300余名在职党员到村里报到。每个网格配一名党员和一名志愿者，村民和合作社都能参加评议。

            会议强调，沧溪县今年要抓好“六件大事”：守牢安全底线，建设良田八万亩，培育龙头企业，实施道路畅通工程，壮大集体经济，提升治理效能。永丰厂由全县23名职工代表监督。

            今年1至8月，沧溪县受理网格诉求5127件。沧溪县“老娘舅”调解室的主任由妇联主席兼任。

            # 沧溪县渔洲镇安全培训覆盖企业

            渔洲镇云水村有村民小组6个，全村320户1104人。云水村党支部请来老师给合作社讲安全，共培训5次。助理员由退休党员、退役军人和楼栋长担任，第二期培训今年10月开班。
            """);
        Assert.Equal(0, Support.Bot.Run("ingest", folder.File("pages"), "--index", folder.File("index")).GetAwaiter().GetResult().Code);
        index = new BuiltInIndex(folder.File("index"));
    }

    public void Dispose()
    {
        index.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("沧溪县是不是划分了900个网格？", "不是900个，资料中是683个。")]
    [InlineData("沧溪县划分网格683个，对吗？", "是的，资料中是683个。")]
    [InlineData("沧溪县的网格超过600个吗", "是的，资料中是683个。")]
    [InlineData("沧溪县的网格不到600个吗", "不是，资料中是683个。")]
    [InlineData("沧溪县今年投入资金是不是2亿元", "不是2亿元，资料中是1.2亿元。")]
    [InlineData("沧溪县网格学院是9月5日揭牌的吗？", "不是9月5日，资料中是9月3日。")]
    [InlineData("沧溪县网格学院是9月3号揭牌的吗？", "是的，资料中是9月3日。")]
    [InlineData("沧溪县委书记是不是周文涛", "不是周文涛，资料中是卢启明。")]
    [InlineData("卢启明是沧溪县委书记吗", "是的，资料中是卢启明。")]
    public void A_claimed_figure_date_or_holder_is_confirmed_or_corrected_with_its_source(string question, string verdict)
    {
        var answer = Ask(question);
        Assert.False(answer.Refused, answer.Text);
        Assert.Contains(verdict, answer.Text, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Citations);
    }

    [Theory]
    [InlineData("沧溪县的网格员是党员吗")]
    [InlineData("沧溪县有没有开展农村七乱整治")]
    public void What_claims_no_figure_date_or_holder_gets_no_verdict(string question) =>
        Assert.DoesNotContain("资料中是", Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("沧溪县农村“九乱”是哪些？", "七乱", "九乱")]
    [InlineData("沧溪县农村的九乱是哪九乱", "七乱", "九乱")]
    [InlineData("沧溪县按照哪五类标准推进村庄建设？", "三类", "五类")]
    [InlineData("沧溪县今年要抓好哪八件大事", "六件", "八件")]
    public void A_wrong_number_is_told_as_such_beside_the_right_list(string question, string printed, string typed)
    {
        var text = Ask(question).Text;
        Assert.Contains($"资料中是“{printed}”，不是“{typed}”。", text, StringComparison.Ordinal);
        Assert.Contains(printed switch { "七乱" => "乱堆", "六件" => "八万亩", _ => "提升" }, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("沧溪县农村“七乱”是哪七乱")]
    [InlineData("沧溪县按照哪三类标准推进村庄建设？")]
    public void A_right_number_is_not_remarked_on(string question) => Assert.DoesNotContain("不是“", Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("沧溪县有多少个合作社")]
    [InlineData("沧溪县志愿者有多少")]
    [InlineData("沧溪县一共有几名村民")]
    [InlineData("渔洲镇有多少名党员")]
    [InlineData("沧溪县有多少个村民小组")]
    [InlineData("沧溪县网格学院有多少名老师")]
    [InlineData("沧溪县683个网格的名单")]
    public void What_is_mentioned_and_never_counted_is_refused(string question) => Assert.True(Ask(question).Refused, Ask(question).Text);

    [Theory]
    [InlineData("沧溪县有多少个网格", "683个")]
    [InlineData("沧溪县专职网格员有多少", "712名")]
    [InlineData("沧溪县有多少名党员", "1300余名")]
    [InlineData("云水村有多少个村民小组", "6个")]
    [InlineData("云水村有多少村民", "1104人")]
    public void What_is_counted_is_told(string question, string figure) => Assert.Contains(figure, Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("云水村第五期培训今年几月开班")]
    [InlineData("沧溪县去年1至8月受理网格诉求多少件")]
    [InlineData("沧溪县民政局 局长 姓名")]
    [InlineData("沧溪县“老娘舅”调解室的主任叫什么名字")]
    [InlineData("沧溪县苇湾乡有多少个网格")]
    [InlineData("沧溪县苇湾乡开了多少次培训")]
    public void Another_edition_year_post_and_an_unknown_place_beside_a_known_one_are_refused(string question) => Assert.True(Ask(question).Refused, Ask(question).Text);

    [Theory]
    [InlineData("沧溪县今年1至8月受理网格诉求多少件", "5127件")]
    [InlineData("沧溪县委书记叫什么名字", "卢启明")]
    [InlineData("沧溪县县委书记是哪个", "卢启明")]
    [InlineData("沧溪县 县委书记 姓名", "卢启明")]
    public void The_right_year_and_post_are_told(string question, string fact) => Assert.Contains(fact, Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void Who_is_taken_for_a_post_is_told_without_a_name() =>
        Assert.Contains("退休党员", Ask("云水村的助理员由谁担任").Text, StringComparison.Ordinal);

    private Answer Ask(string question)
    {
        using var reader = index.Acquire();
        return Answerer.Answer(reader, new Question(question), CancellationToken.None);
    }
}
