using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Tests.Answering;

public class AsideTests
{
    [Theory]
    [InlineData("老师您好,青石镇有几个网格?谢谢!")]
    [InlineData("在吗?青石镇有几个网格")]
    [InlineData("不好意思打扰一下,青石镇有几个网格")]
    [InlineData("我是乡镇干部,青石镇有几个网格?")]
    [InlineData("我在写材料,想知道青石镇有几个网格")]
    [InlineData("请根据资料回答:青石镇有几个网格?")]
    [InlineData("据报道,青石镇有几个网格?")]
    [InlineData("领导问青石镇有几个网格,咋回")]
    [InlineData("领导问青石镇有几个网格咋回")]
    [InlineData("青石镇有几个网格?领导等着要")]
    [InlineData("青石镇有几个网格,在线等,急")]
    [InlineData("青石镇有几个网格?请简要回答。")]
    [InlineData("请结合材料,简要回答青石镇有几个网格")]
    [InlineData("青石镇有几个网格(请写明出处)")]
    [InlineData("青石镇有几个网格,请注明数据来源")]
    [InlineData("有人知道青石镇有几个网格吗?")]
    [InlineData("青石镇有几个网格,你知道吗?")]
    [InlineData("对了,另外,青石镇有几个网格")]
    [InlineData("1、青石镇有几个网格")]
    [InlineData("问:青石镇有几个网格")]
    [InlineData("青石镇有几个网格😊")]
    [InlineData("到底青石镇有几个网格")]
    public void What_stands_around_a_question_and_asks_nothing_is_left_out(string typed) =>
        Assert.Equal("青石镇有几个网格", Aside.Without(typed).TrimEnd('?', '。', '!'));

    [Theory]
    [InlineData("群众问了书记什么")]
    [InlineData("我2020年注册的店,能申请补贴不")]
    [InlineData("我是低保户,一个月能领多少")]
    [InlineData("1.5万元的奖金给谁")]
    [InlineData("材料里提到的三个清单是啥")]
    [InlineData("新闻里的那口井有多深")]
    [InlineData("谢谢")]
    [InlineData("一抓到底是谁说的")]
    [InlineData("领导班子有几个人")]
    [InlineData("群众问多少钱干部怎么回答")]
    [InlineData("上级问责了几名干部")]
    [InlineData("经费从哪来,有什么来源")]
    [InlineData("老师 补贴 多少")]
    [InlineData("求助 热线 电话多少")]
    [InlineData("那吕梁呢")]
    public void What_is_asked_itself_stays(string typed) => Assert.Equal(typed, Aside.Without(typed));
}
