using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Tests.Answering;

public class ListedItemsTests
{
    [Theory]
    [InlineData("青石镇取消的7项证明分别是哪7项", 7)]
    [InlineData("青石镇取消的30项证明分别是哪些", 12)]
    [InlineData("屋檐会的四条规矩是哪四条", 4)]
    [InlineData("红枫镇获奖村庄名单", 3)]
    public void An_ask_for_a_list_wants_as_many_items_as_it_counts(string question, int items) =>
        Assert.Equal(items, ListedItems.Wanted(AskSplitter.Split(question)[0]));

    [Theory]
    [InlineData("红枫镇有哪些好做法")]
    [InlineData("青石镇有多少个村")]
    [InlineData("青石镇15个村怎么议事")]
    public void Other_asks_leave_open_how_much_is_listed(string question) =>
        Assert.Equal(0, ListedItems.Wanted(AskSplitter.Split(question)[0]));

    [Theory]
    [InlineData("第一批44个村是哪些村", true)]
    [InlineData("参加的6家企业分别是哪6家", true)]
    [InlineData("屋檐会的四条规矩是哪四条", false)]
    public void Places_and_bodies_are_listed_by_name(string question, bool areNames) =>
        Assert.Equal(areNames, ListedItems.AreNames(AskSplitter.Split(question)[0]));

    [Fact]
    public void Hundreds_are_counted() => Assert.Equal(12, ListedItems.Wanted(AskSplitter.Split("桂坪县一百个示范屯是哪些")[0]));
}
