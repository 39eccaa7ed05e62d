using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Whose a post is: the town's whose body holds it, wherever its holder is met, and no town's that the archive does not know.</summary>
public sealed class PlaceOfThePostTests : IDisposable
{
    private readonly AskedPage page = new("""
        # 南桥县城东镇：板凳搬到树下

        本报讯 7月18日，城东镇东头村的老树下，派出所教导员谢春生和司法所所长关麦香各搬一条板凳，坐在两家人中间。两家人签了字，各让一步。

        东头村党支部书记何长顺说，去年村里的纠纷少了一半。
        """);

    [Theory]
    [InlineData("城东镇司法所所长是谁", "关麦香")]
    [InlineData("城东镇派出所教导员叫什么", "谢春生")]
    public void The_holder_of_a_towns_post_is_found_in_one_of_its_villages(string question, string name) => Assert.Contains(name, page.Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void A_villages_secretary_is_not_the_towns() => Assert.DoesNotContain("何长顺", page.Ask("城东镇党委书记是谁").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("柳河镇司法所所长是谁", "柳河镇")]
    [InlineData("石桥乡去年的纠纷少了多少", "石桥乡")]
    [InlineData("红旗镇的板凳搬到了哪里", "红旗镇")]
    public void A_place_whose_name_is_a_word_of_the_language_is_unknown_where_nothing_speaks_of_it(string question, string place)
    {
        var answer = page.Ask(question);

        Assert.True(answer.Refused, answer.Text);
        Assert.Contains(place, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("农村社区去年的纠纷少了多少")]
    [InlineData("先进社区去年的纠纷少了多少")]
    public void A_word_that_describes_a_village_is_no_name(string question) => Assert.DoesNotContain("没有关于", page.Ask(question).Text, StringComparison.Ordinal);

    public void Dispose() => page.Dispose();
}
