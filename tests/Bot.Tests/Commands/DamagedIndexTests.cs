using Wenzheng.Bot.Tests.Support;
using BotUnderTest = Wenzheng.Bot.Tests.Support.Bot;

namespace Wenzheng.Bot.Tests.Commands;

/// <summary>What staff are told about an index that is not as it was written.</summary>
public sealed class DamagedIndexTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task With_one_damaged_generation_every_command_says_so_in_one_sentence()
    {
        await Ingest("清单37项");
        foreach (var file in Directory.GetFiles(folder.File("index/gen-000001")))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            foreach (var changed in (byte[][])[bytes[..^1], [], Flipped(bytes)])
            {
                await File.WriteAllBytesAsync(file, changed);
                foreach (var command in (string[][])[["ask", "清单多少项？"], ["search", "清单"], ["index", "stats"], ["ingest", folder.File("pages")], ["serve", "--urls", "http://127.0.0.1:0"]])
                {
                    var finished = await BotUnderTest.Run([.. command, "--index", folder.File("index")]);
                    Assert.Equal(1, finished.Code);
                    var said = finished.Error.TrimEnd().Split('\n');
                    Assert.StartsWith("索引已损坏", said[^1], StringComparison.Ordinal);
                    Assert.EndsWith("。", said[^1], StringComparison.Ordinal);
                    Assert.DoesNotContain("   at ", finished.Error, StringComparison.Ordinal);
                }
            }
            await File.WriteAllBytesAsync(file, bytes);
        }
        Assert.Equal(0, (await BotUnderTest.Run("index", "check", "--index", folder.File("index"))).Code);
    }

    [Fact]
    public async Task With_a_good_generation_before_it_the_answer_comes_from_there_and_staff_are_told()
    {
        await Ingest("清单37项");
        await Ingest("清单58项");
        var terms = Directory.GetFiles(folder.File("index/gen-000002"), "s000002*.terms").Single();
        await File.WriteAllBytesAsync(terms, Flipped(await File.ReadAllBytesAsync(terms)));
        var asked = await BotUnderTest.Run("ask", "东河县共建立清单多少项？", "--index", folder.File("index"));

        Assert.Equal(0, asked.Code);
        Assert.Contains("清单37项", asked.Output, StringComparison.Ordinal);
        Assert.Single(asked.Error.TrimEnd().Split('\n'));
        Assert.Contains("现在用的是第 1 代", asked.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_pointer_is_mended_by_an_ingest_that_finds_nothing_new()
    {
        await Ingest("清单37项");
        File.Delete(folder.File("index/CURRENT"));
        var asked = await BotUnderTest.Run("ask", "东河县共建立清单多少项？", "--index", folder.File("index"));
        Assert.Equal(1, (await BotUnderTest.Run("index", "check", "--index", folder.File("index"))).Code);
        Assert.Equal(0, (await BotUnderTest.Run("ingest", folder.File("pages"), "--index", folder.File("index"))).Code);

        Assert.Contains("清单37项", asked.Output, StringComparison.Ordinal);
        Assert.Contains("CURRENT", asked.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await BotUnderTest.Run("index", "check", "--index", folder.File("index"))).Code);
    }

    private static byte[] Flipped(byte[] bytes)
    {
        var changed = (byte[])bytes.Clone();
        changed[changed.Length / 2] ^= 0x10;
        return changed;
    }

    private async Task Ingest(string figure)
    {
        folder.Write("pages/a.txt", $"# 东河县推行清单工作法\n\n东河县推行清单工作法，共建立{figure}，整改问题215个，群众满意率达到98%。\n");
        Assert.Equal(0, (await BotUnderTest.Run("ingest", folder.File("pages"), "--index", folder.File("index"))).Code);
    }

    [Fact]
    public async Task A_rollback_to_nothing_but_damaged_generations_says_so_and_check_names_what_it_checked()
    {
        await Ingest("清单37项");
        await Ingest("清单58项");
        var check = await BotUnderTest.Run("index", "check", "--index", folder.File("index"));
        foreach (var file in Directory.GetFiles(folder.File("index/gen-000001")))
            await File.WriteAllBytesAsync(file, []);
        var back = await BotUnderTest.Run("index", "rollback", "--index", folder.File("index"));

        Assert.Equal((0, "索引完好：核对了当前的第 2 代；更早的 1 代没有核对。"), (check.Code, check.Output.TrimEnd()));
        Assert.Equal(1, back.Code);
        Assert.Equal("更早的 1 代索引都已损坏或不能用，没有可以退回的；请运行 ./bot ingest --rebuild 重建。", back.Error.TrimEnd());
    }
}
