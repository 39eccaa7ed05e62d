using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>The parts of a numbered name are found where no sentence lists them beside it; what only looks alike is left.</summary>
public sealed class SchemePartsNearbyTests : IDisposable
{
    private readonly AskedPage page = new(
        """
        # “四面旗”飘在村头

        砚山县每季评一次“四面旗”。红旗看组织，绿旗看环境，蓝旗看平安，金旗看增收。旗子能上能下。

        # 海岛养老靠什么

        靠“三灯三报”。灯是门口装的平安灯：绿灯平安，黄灯要帮忙，红灯有急事。报是早报平安、午报需求、晚报异常。

        # 三年“三变”看账本

        芦坪镇的做法是：一、闲房变民宿，把老校舍租出去，年租金40万元；二、荒山变果园，种下脆李900亩；三、村民变股东，人人有分红。

        # 廉洁“三把锁”

        石桥镇靠“三把锁”管住工程。第一把锁锁亲属：村干部近亲不得承包。第二把锁锁单价：五千元以上要比价。第三把锁锁尾款：公示满15天才付清。

        “锁”上一年，镇里退回不合规合同19份。

        # 一塘鱼

        白塘村的鱼塘前年合到了一起。村集体占股三成，农户占股六成，管护员占股一成，按股分红，这就是“三份利”。

        # 枣乡的规矩

        枣乡村定下“三统一分”：统一收果、统一去皮、统一装箱，分户晾晒。

        # 饭堂里的“时间账户”

        饭有人做，靠的是“时间账户”：低龄老人照顾高龄老人，1小时记1分，满40分换一天照料。

        # 什么叫“三问一晒”？

        什么叫“三问一晒”？纪委书记的解释很直白：钱怎么花、工程怎么定、低保怎么评，群众当面问；每月5日把收支单据晒出来。

        # 江口的屋场

        江口县评“四有屋场”。屋场会好不好，看谁来开。屋场长不拿工资。屋场边种了花。屋场里添了灯。
        """);

    [Theory]
    [InlineData("砚山县“四面旗”分别看什么？", "金旗看增收")]
    [InlineData("“三报”是哪三报？", "晚报异常")]
    [InlineData("三灯三报里的红黄绿灯各啥意思", "红灯有急事")]
    [InlineData("芦坪镇“三变”指哪三变？", "村民变股东")]
    [InlineData("石桥镇廉洁“三把锁”分别锁什么？", "第三把锁锁尾款")]
    [InlineData("白塘村那个三份利啥意思", "农户占股六成")]
    [InlineData("枣乡村的三统一分是啥", "分户晾晒")]
    [InlineData("“时间账户”的运作规则是什么？", "满40分")]
    [InlineData("什么叫“三问一晒”？", "收支单据晒出来")]
    public void The_parts_are_told_to_the_last(string question, string last) =>
        Assert.Contains(last, page.Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void What_is_said_of_the_lock_is_no_lock() =>
        Assert.DoesNotContain("19份", page.Ask("石桥镇廉洁“三把锁”分别锁什么？").Text, StringComparison.Ordinal);

    [Fact]
    public void Sentences_that_begin_with_the_counted_word_are_no_parts() =>
        Assert.True(page.Ask("江口的四有屋场是哪四有啊").Refused);

    public void Dispose() => page.Dispose();
}
