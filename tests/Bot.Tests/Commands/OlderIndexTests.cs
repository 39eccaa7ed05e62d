using System.Numerics;
using System.Text.RegularExpressions;
using Wenzheng.Bot.Tests.Support;
using BotUnderTest = Wenzheng.Bot.Tests.Support.Bot;

namespace Wenzheng.Bot.Tests.Commands;

/// <summary>After an update of the program: an index that it cannot read any more.</summary>
public sealed class OlderIndexTests : IDisposable
{
    private const string Question = "东河县共建立清单多少项？";

    private readonly TempFolder folder = new();

    public OlderIndexTests()
    {
        folder.Write("pages/a.txt", "# 东河县推行清单工作法\n\n东河县推行清单工作法，共建立清单37项，整改问题215个，群众满意率达到98%。\n");
        folder.Write("settings.json", $$"""{"Archive":{"Path":"{{folder.File("pages")}}"}, "Index":{"Path":"{{folder.File("index")}}"} }""");
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("formatVersion")]
    [InlineData("analyzerVersion")]
    public async Task An_index_of_an_older_version_is_built_anew_from_the_archive(string field)
    {
        await Ask();
        Rewrite(field, version => version - 1);
        var asked = await Ask();

        Assert.Equal(0, asked.Code);
        Assert.Contains("清单37项", asked.Output, StringComparison.Ordinal);
        Assert.Contains("程序更新后索引要重建", asked.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("重建", (await Ask()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_of_a_newer_version_is_left_alone()
    {
        await Ask();
        Rewrite("formatVersion", version => version + 1);
        var asked = await Ask();

        Assert.Equal(1, asked.Code);
        Assert.Contains("--rebuild", asked.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("index/gen-000002")));
    }

    [Fact]
    public async Task An_index_that_was_named_is_not_built_behind_staffs_back()
    {
        await Ask();
        Rewrite("formatVersion", version => version - 1);
        var asked = await BotUnderTest.Run("ask", Question, "--index", folder.File("index"));

        Assert.Equal(1, asked.Code);
        Assert.Contains("--rebuild", asked.Error, StringComparison.Ordinal);
    }

    private Task<Finished> Ask() => BotUnderTest.Run("ask", Question, "--config", folder.File("settings.json"));

    private void Rewrite(string field, Func<int, int> version)
    {
        var path = folder.File("index/gen-000001/manifest.json");
        var json = Regex.Replace(File.ReadAllText(path), $"(\"{field}\": )(\\d+)", m => m.Groups[1].Value + version(int.Parse(m.Groups[2].Value)));
        File.WriteAllText(path, json);
        var crc = uint.MaxValue;
        foreach (var b in File.ReadAllBytes(path))
            crc = BitOperations.Crc32C(crc, b);
        File.WriteAllText(Directory.GetFiles(folder.File("index/gen-000001"), "manifest*").Single(f => f != path), (~crc).ToString("x8"));
    }
}
