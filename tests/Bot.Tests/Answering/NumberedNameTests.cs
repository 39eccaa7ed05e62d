using Wenzheng.Bot.Answering.Composition;

namespace Wenzheng.Bot.Tests.Answering;

public class NumberedNameTests
{
    [Theory]
    [InlineData("四张网", 4, "网")]
    [InlineData("五清五治", 5, "清,治")]
    [InlineData("四个一", 4, "一")]
    [InlineData("十二条措施", 12, "施")]
    [InlineData("3项清单", 3, "单")]
    public void A_name_tells_its_number_and_what_its_parts_share(string name, int number, string keys)
    {
        var parsed = NumberedName.Parse(name);
        Assert.NotNull(parsed);
        Assert.Equal(number, parsed.Number);
        Assert.Equal(keys.Split(','), parsed.Keys);
    }

    [Theory]
    [InlineData("网格化")]
    [InlineData("一张网")]
    [InlineData("三")]
    [InlineData("")]
    public void Other_names_tell_no_number(string name) => Assert.Null(NumberedName.Parse(name));

    [Fact]
    public void A_part_holds_every_key()
    {
        var name = NumberedName.Parse("五清五治")!;
        Assert.True(name.Fits("清垃圾，治“脏”"));
        Assert.False(name.Fits("清垃圾"));
    }
}
