using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Tests.Answering;

public class PlainAskingTests
{
    [Theory]
    [InlineData("青石镇有几多个网格", "青石镇有多少个网格")]
    [InlineData("根子在什么地方", "根子在哪里")]
    [InlineData("啥地方搞了积分超市", "哪些地方搞了积分超市")]
    [InlineData("书记下去转了什么地方", "书记下去转了哪些地方")]
    [InlineData("有什么文章提到积分超市", "有哪些文章提到积分超市")]
    [InlineData("会上任命了什么人", "会上任命了哪些人")]
    [InlineData("会长由什么人当", "会长由谁当")]
    [InlineData("哪位在村口念账目", "谁在村口念账目")]
    [InlineData("那条消息是哪个写的", "那条消息是谁写的")]
    [InlineData("那篇稿子的作者叫啥名字", "那篇稿子的作者是谁")]
    [InlineData("青石镇排名垫底是何原因", "青石镇排名垫底的原因是什么")]
    [InlineData("青石镇改种木耳,怎么回事", "青石镇改种木耳,原因何在")]
    [InlineData("青石镇用什么办法治理河道", "青石镇怎么治理河道")]
    [InlineData("甲县和乙县的补贴标准区别在哪", "甲县和乙县的补贴标准有什么不同")]
    [InlineData("路演活动举办的时间", "路演活动举办是什么时候")]
    [InlineData("谁是青石煤矿的矿长", "青石煤矿的矿长是谁")]
    [InlineData("青石煤矿的矿长是哪个", "青石煤矿的矿长是谁")]
    [InlineData("青石镇点样治理河道", "青石镇怎么治理河道")]
    [InlineData("老支书缘何退下来", "老支书为什么退下来")]
    [InlineData("村里有些啥章程", "村里有哪些章程")]
    [InlineData("报到的党员占多大比例", "报到的党员占百分之几")]
    [InlineData("村书记是谁呢?", "村书记是谁")]
    [InlineData("白河村 支书 姓名呢", "白河村 支书 姓名")]
    public void Other_words_of_asking_become_the_usual_ones(string typed, string plain) => Assert.Equal(plain, PlainAsking.Of(typed));

    [Theory]
    [InlineData("那甲县呢")]
    [InlineData("公租房一平米多少钱,低保户呢")]
    [InlineData("小吃摊摆什么地方的")]
    [InlineData("南战场指什么地方")]
    [InlineData("哪位书记讲了话")]
    [InlineData("合作社叫什么名字")]
    [InlineData("清化收是怎么回事")]
    [InlineData("办一次需要的时间")]
    [InlineData("哪个村办了食堂")]
    public void What_asks_for_something_else_stays(string typed) => Assert.Equal(typed, PlainAsking.Of(typed));
}
