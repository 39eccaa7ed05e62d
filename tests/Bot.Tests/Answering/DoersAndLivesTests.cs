using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Who designed or paid for a work, and when somebody joined or took up a post, is not told by whatever else a page says of them.</summary>
public sealed class DoersAndLivesTests
{
    private const string Town = """
        # 青岗镇农贸市场开业

        本报讯 6月3日，青岗镇新建的农贸市场开业，占地12亩，设摊位186个，总投资940万元。镇党委书记温启舟说，市场由镇供销社管理，摊位费每月60元。

        # 青岗镇滨河步道建成

        本报讯 青岗镇滨河步道全长3.2公里，由县建筑设计院设计，县宏远建筑公司施工，去年11月建成。

        # 戴云松：三十年守一条渠

        青岗镇水管站站长戴云松今年56岁，干了30年，全镇42公里渠道他走过上千遍。站里有管水员24名，平均年龄45岁。

        # 贺春燕：从裁缝到支书

        青岗镇河口村党支部书记贺春燕2009年加入中国共产党，2014年3月当选村党支部书记，村里有女党员17名。

        # 青岗镇食堂开饭

        青岗镇长者食堂午餐每份11元，晚餐每份8元，社区企业每年捐3万元。食堂给老人送餐，骑手每月补贴600元。

        # 青岗镇积分制

        青岗镇给860名党员建积分存折，参加一次志愿服务记5分，无故缺席扣8分。

        # 青岗镇贷款助春耕

        青岗镇种粮大户不愁本钱，县农商行、工行、邮储行三家已放款1.6亿元。
        """;

    [Theory]
    [InlineData("青岗镇农贸市场是哪家单位设计的？")]
    [InlineData("青岗镇农贸市场的施工单位是哪家？")]
    [InlineData("青岗镇农贸市场由哪个单位承建")]
    [InlineData("戴云松是哪年入的党？")]
    [InlineData("戴云松啥时候当上站长的")]
    [InlineData("青岗镇水管站的管水员里有多少女的？")]
    [InlineData("青岗镇长者食堂早饭多少钱一份")]
    [InlineData("青岗镇扣分最多的党员是谁？")]
    [InlineData("青岗镇长者食堂每送一单给骑手多少钱")]
    [InlineData("青岗镇长者食堂的捐款是哪几家公司出的")]
    [InlineData("青岗镇种粮大户在工行贷了多少钱")]
    public void What_no_page_says_of_them_is_refused(string question)
    {
        using var page = new AskedPage(Town);
        Assert.True(page.Ask(question).Refused, page.Ask(question).Text);
    }

    [Theory]
    [InlineData("青岗镇滨河步道是哪家单位设计的？", "县建筑设计院")]
    [InlineData("青岗镇滨河步道由哪家单位施工？", "宏远建筑公司")]
    [InlineData("贺春燕是哪年入的党？", "2009年")]
    [InlineData("贺春燕啥时候当上书记的", "2014年3月")]
    [InlineData("河口村女党员有多少名？", "17名")]
    public void What_a_page_says_of_them_is_told(string question, string fact)
    {
        using var page = new AskedPage(Town);
        Assert.Contains(fact, page.Ask(question).Text, StringComparison.Ordinal);
    }
}
