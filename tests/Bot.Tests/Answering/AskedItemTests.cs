using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Which questions point at one item of a list, and at which.</summary>
public sealed class AskedItemTests
{
    [Theory]
    [InlineData("六项任务的第三项是什么", 3, "项")]
    [InlineData("办理分五步,第2步怎么走", 2, "步")]
    [InlineData("通告第十条说了什么", 10, "条")]
    [InlineData("行动的最后一个阶段干什么", AskedItem.Last, "阶段")]
    public void An_item_is_pointed_at_by_its_place(string text, int index, string noun)
    {
        var item = AskedItem.In(text);
        Assert.Equal((index, noun, true), (item!.Index, item.Noun, item.IsWhole));
    }

    [Theory]
    [InlineData("“2468”里的6是什么", "2468", "6")]
    [InlineData("柏川2468思路中的“4”指什么", "2468", "4")]
    [InlineData("“1+2+n”里面的n是什么", "1+2+n", "n")]
    public void An_item_is_pointed_at_by_its_sign_in_a_coded_name(string text, string name, string sign)
    {
        var item = AskedItem.In(text);
        Assert.Equal((name, sign), (item!.Name, item.Sign));
    }

    [Fact]
    public void An_item_is_pointed_at_by_its_words() => Assert.Equal("蓝色", AskedItem.In("三色管理里的蓝色指什么")!.Words);

    [Theory]
    [InlineData("第二批项目投资多少")]
    [InlineData("第一书记是谁")]
    [InlineData("村里的网格员叫什么")]
    [InlineData("2468思路是什么")]
    public void What_only_looks_like_a_pointer_points_at_nothing(string text) => Assert.Null(AskedItem.In(text));

    [Fact]
    public void What_is_told_of_an_item_is_more_than_the_item() => Assert.False(AskedItem.In("第二座桥里帮老人买菜的那支队伍叫什么")!.IsWhole);
}
