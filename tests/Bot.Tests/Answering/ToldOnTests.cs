using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>An answer goes on where the page does: into the next paragraph, the other theses, the other parts, the other names.</summary>
public sealed class ToldOnTests : IDisposable
{
    private readonly AskedPage page = new(
        """
        # 麦湖街道：骑手有了家

        麦湖街道有外卖骑手等新就业群体1430余人。“人来得快、走得也快，以前社区找不着他们。”

        街道推行楼上建支部、楼下建驿站，建成小哥驿站14个，免费提供热饭和换电服务。

        # 治理的分量从哪里来

        基层治理面对的是具体的人。治理的分量，首先来自脚步。干部的鞋底沾多少泥土，群众心里就存多少信任。

        治理的分量，来自耐心。家长里短也是大事。

        治理的分量，归根到底来自公心。一碗水端平，再难的工作也推得动。

        # 山口区推行三员制

        去年起，山口区推行街员、楼员、店员制：街员由区直干部担任，负责协调；楼员由居民党员担任，负责调解；店员由商户推选，负责门前三包。

        # 安平街道抓党建

        突出党建引领优势，构建治理的“四梁八柱”。联席会每月一次。

        健全党建引领机制，丰富治理的“血肉细胞”。驿站建到楼下。

        优化党建引领队伍，打通治理的“神经中枢”。书记轮训一遍。

        # 陶村的工具箱

        陶村网格员的车上绑着一只“万能箱”，村民都认得“万能箱”。箱里有血压计、螺丝刀、放大镜、灯泡。

        # 两个节办得热闹

        “邻里节”来了八百人。“丰收节”搭起戏台，唱了三天。

        “邻里节”由区妇联牵头，“丰收节”由区农业农村局牵头。

        # 拟任职干部公示

        鹿鸣县委现将拟任职对象公示如下：

        翟远，女，1986年11月生，现任县数据局副局长，拟提名为乡长候选人；鄢一舟，男，1990年2月生，现任团县委书记，拟提名为镇长候选人。

        公示时间：2024年9月19日至9月25日。
        """);

    [Theory]
    [InlineData("麦湖街道在服务外卖骑手等新就业群体方面怎么做的？", "小哥驿站14个")]
    [InlineData("治理的分量来自哪些方面？", "来自公心")]
    [InlineData("治理的分量来自哪些方面？", "首先来自脚步")]
    [InlineData("山口区的街员、楼员、店员都由谁当", "楼员由居民党员担任")]
    [InlineData("安平街道的“四梁八柱”“血肉细胞”“神经中枢”分别对应哪三方面工作？", "优化党建引领队伍")]
    [InlineData("“邻里节”和“丰收节”分别由哪个单位牵头？", "由区妇联牵头")]
    [InlineData("陶村万能箱里都有啥", "螺丝刀")]
    [InlineData("列出2024年鹿鸣县提名为候选人的干部", "鄢一舟")]
    public void It_is_told_to_its_end(string question, string told) =>
        Assert.Contains(told, page.Ask(question).Text, StringComparison.Ordinal);

    public void Dispose() => page.Dispose();
}
