using Wenzheng.Bot.Commands;
using Wenzheng.Bot.Tests.Support;
using Wenzheng.Indexing.Engine;
using BotUnderTest = Wenzheng.Bot.Tests.Support.Bot;

namespace Wenzheng.Bot.Tests.Commands;

public sealed class ArchiveFreshnessTests
{
    private const string Page = "# 东河县推行清单工作法\n\n东河县推行清单工作法，共建立清单37项，整改问题215个。\n";

    [Theory]
    [InlineData("nothing", null)]
    [InlineData("touch", null)]
    [InlineData("change", "新增 0，改动 1，移走 0")]
    [InlineData("add", "新增 1，改动 0，移走 0")]
    [InlineData("remove", "新增 0，改动 0，移走 1")]
    public async Task A_changed_archive_is_noticed_and_a_touched_one_is_not(string what, string? said)
    {
        using var folder = new TempFolder();
        folder.Write("pages/a.txt", Page);
        folder.Write("pages/b.txt", Page.Replace("东河", "西河", StringComparison.Ordinal));
        folder.Write("pages/empty.txt", "");
        await BotUnderTest.Run("ingest", folder.File("pages"), "--index", folder.File("index"));
        switch (what)
        {
            case "touch":
                File.SetLastWriteTimeUtc(folder.File("pages/a.txt"), DateTime.UtcNow.AddHours(1));
                break;
            case "change":
                folder.Write("pages/a.txt", Page + "又一段。\n");
                break;
            case "add":
                folder.Write("pages/c.txt", Page.Replace("东河", "南河", StringComparison.Ordinal));
                break;
            case "remove":
                File.Delete(folder.File("pages/b.txt"));
                break;
        }
        using var index = new BuiltInIndex(folder.File("index"));
        using var reader = index.Acquire();
        var sentence = ArchiveFreshness.Describe(folder.File("pages"), reader, CancellationToken.None);

        if (said is null)
            Assert.Null(sentence);
        else
            Assert.Contains(said, sentence, StringComparison.Ordinal);
    }
}
