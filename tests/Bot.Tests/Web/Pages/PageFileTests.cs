using Microsoft.Extensions.DependencyInjection;
using Wenzheng.Bot.Commands;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Web.Pages;

/// <summary>What an article page shows of its page's file, whatever happens to that file after ingest.</summary>
public sealed class PageFileTests : IDisposable
{
    private const string Text = "# 梧川县织密“三张网”\n\n梧川县全县划分网格826个，配备网格员903名，今年以来调解纠纷1460起。\n";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("same", "class=\"own\"")]
    [InlineData("touched", "class=\"own\"")]
    [InlineData("changed", "改动过")]
    [InlineData("longer", "改动过")]
    [InlineData("gone", "不在资料目录里")]
    [InlineData("link", "不在资料目录里")]
    public async Task The_lines_are_shown_while_the_file_is_what_was_read_and_else_it_says_why_not(string change, string shown)
    {
        var file = folder.Write("pages/一版.md", Text);
        Assert.Equal(0, (await Support.Bot.Run("ingest", folder.File("pages"), "--index", folder.File("index"))).Code);
        switch (change)
        {
            case "touched": File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(1)); break;
            case "changed": File.WriteAllText(file, Text.Replace("826", "827", StringComparison.Ordinal)); break;
            case "longer": File.AppendAllText(file, "又一行\n"); break;
            case "gone": File.Delete(file); break;
            case "link":
                folder.Write("outside.md", Text);
                File.Delete(file);
                File.CreateSymbolicLink(file, folder.File("outside.md"));
                break;
        }
        await using var served = await ServedIndex.Start(folder.File("index"), more: (services, _) => services.AddSingleton(ArchivedPages.In(folder.File("pages"))));

        var page = await served.Client.GetStringAsync("/article/" + Uri.EscapeDataString("一版.md#1"));

        Assert.Contains(shown, page, StringComparison.Ordinal);
        Assert.Contains("划分网格826个", page, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Path, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_imported_document_has_no_page_and_says_nothing_of_one()
    {
        var jsonl = folder.Write("a.jsonl", "{\"id\":\"d1\",\"title\":\"梧川县织密三张网\",\"text\":\"梧川县全县划分网格826个。\",\"date\":\"2023-06-12\"}\n");
        Assert.Equal(0, (await Support.Bot.Run("ingest", "--jsonl", jsonl, "--index", folder.File("index"))).Code);
        await using var served = await ServedIndex.Start(folder.File("index"));

        var page = await served.Client.GetStringAsync("/article/d1");

        Assert.DoesNotContain("page-pane", page, StringComparison.Ordinal);
        Assert.Contains("据导入数据", page, StringComparison.Ordinal);
    }
}
