using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

public sealed class PostsAskedBareTests : IDisposable
{
    private readonly AskedPage page = new(
        """
        # 青河县推行百企联百村

        青河县委书记丁如海介绍，全县推行“百企联百村”，一个企业联一个村，利润四六分。青河县辖14个乡镇、302个行政村，这样的联合党总支覆盖91个村。

        # 东岭镇办起夜校

        东岭镇党委书记周平说，夜校开了12期。东岭镇党委副书记何玉兰每周五上课。
        """);

    [Theory]
    [InlineData("书记是谁")]
    [InlineData("谁是书记？")]
    [InlineData("县长叫什么名字")]
    public void A_post_without_a_place_is_asked_back(string question) => Assert.Equal(AnswerKind.SmallTalk, page.Ask(question).Kind);

    [Fact]
    public void A_secretary_is_no_deputy_secretary() => Assert.True(page.Ask("青河县委副书记是谁").Refused);

    [Theory]
    [InlineData("东岭镇党委副书记是谁", "何玉兰")]
    [InlineData("东岭镇党委书记是谁", "周平")]
    [InlineData("青河县委书记是谁", "丁如海")]
    public void Either_post_is_answered_by_who_holds_it(string question, string name) => Assert.Contains(name, page.Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void Villages_are_counted_where_all_of_them_are() => Assert.Contains("302个行政村", page.Ask("青河县有多少个村").Text, StringComparison.Ordinal);

    public void Dispose() => page.Dispose();
}
