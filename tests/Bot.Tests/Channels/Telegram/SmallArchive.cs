using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Channels.Telegram;

/// <summary>A small archive of invented places, indexed once; tests only read it.</summary>
public sealed class SmallArchive : IDisposable
{
    private readonly TempFolder folder = new();

    public SmallArchive()
    {
        folder.Write("pages/a.txt", """
            # 东河县推行清单工作法

            东河县地处山区，村级事务多。今年以来，县委组织部推行清单工作法。

            东河县推行清单工作法，共建立清单37项，整改问题215个，群众满意率达到98%。

            各村每月召开一次议事会，把清单逐项对照，办完一项销号一项。

            县里还组织党员包片联户，每名党员联系十户群众，定期上门走访。

            """);
        folder.Write("pages/b.txt", """
            # 西河镇办好民生实事

            西河镇今年修建水渠120米，植树2300棵，改造危房16户。

            西河镇建立网格员队伍，每个网格配备两名网格员，负责收集民情。

            """);
        folder.Write("pages/c.txt", """
            # 南山乡党员联户做法

            南山乡组织党员联系群众，每名党员联系十五户，帮助群众解决用水难题。

            """);
        var made = Support.Bot.Run("ingest", folder.File("pages"), "--index", folder.File("index")).GetAwaiter().GetResult();
        Assert.Equal((0, ""), (made.Code, made.Code == 0 ? "" : made.Error));
    }

    internal string Index => folder.File("index");

    public void Dispose() => folder.Dispose();
}
