using Wenzheng.Bot.Admin.Accounts;

namespace Wenzheng.Bot.Tests.Admin;

public sealed class CorrectTests
{
    [Fact]
    public async Task A_correction_is_written_as_its_file_says_and_the_page_reads_otherwise_at_once()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Editor);

        var corrected = await client.Send("POST", "/corrections", new { source = "岚关.md", lines = (string[])["retitle 3 “2022年” = 岚关的新标题"] });

        Assert.Equal("岚关的新标题", corrected.Json.GetProperty("page").GetProperty("articles")[0].GetProperty("title").GetString());
        var file = Assert.Single(Directory.GetFiles(Path.Combine(desk.Archive, "corrections")));
        Assert.Equal(["source: 岚关.md", "retitle 3 “2022年” = 岚关的新标题"], (await File.ReadAllLinesAsync(file))[1..]);
        Assert.Contains("\"corrections\":1", (await client.Get("/files")).Text, StringComparison.Ordinal);

        var written = corrected.Json.GetProperty("page").GetProperty("corrections")[0];
        var undo = new { source = "岚关.md", file = written.GetProperty("file").GetString(), line = written.GetProperty("line").GetInt32(), text = written.GetProperty("text").GetString() };
        var undone = await client.Send("DELETE", "/corrections", undo);
        Assert.Equal("岚关县：村级集体经济迈上新台阶", undone.Json.GetProperty("page").GetProperty("articles")[0].GetProperty("title").GetString());
        Assert.False(File.Exists(file));
        Assert.Equal(409, (await client.Send("DELETE", "/corrections", undo)).Status);
    }

    [Theory]
    [InlineData("rm -rf /")]
    [InlineData("drop 0")]
    [InlineData("drop 1\nsource: 梧川.md\ndrop 1")]
    [InlineData("set * url = javascript:alert(1)")]
    [InlineData("retitle 3 =")]
    [InlineData("")]
    public async Task What_is_no_correction_is_refused_and_nothing_is_written(string line)
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Editor);

        Assert.Equal(400, (await client.Send("POST", "/corrections", new { source = "岚关.md", lines = new[] { "drop 1", line } })).Status);
        Assert.False(Directory.Exists(Path.Combine(desk.Archive, "corrections")));
    }

    [Fact]
    public async Task Corrections_of_other_files_are_left_alone()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Editor);
        desk.Folder.Write("pages/corrections/手写.txt", "source: 岚关.md\nset * newspaper = 岚关日报\n");

        var page = await client.Send("POST", "/corrections", new { source = "岚关.md", lines = (string[])["set * date = 2022-11-03"] });
        Assert.Equal(("岚关日报", "2022-11-03"), (page.Json.GetProperty("page").GetProperty("articles")[0].GetProperty("newspaper").GetString(),
            page.Json.GetProperty("page").GetProperty("articles")[0].GetProperty("date").GetString()));
        Assert.Equal(404, (await client.Send("DELETE", "/corrections", new { source = "../x", file = "corrections/手写.txt", line = 2, text = "set * newspaper = 岚关日报" })).Status);
        Assert.Equal(409, (await client.Send("DELETE", "/corrections", new { source = "岚关.md", file = "../data/admin/accounts.json", line = 1, text = "{" })).Status);
    }

    [Fact]
    public async Task Lines_tell_where_every_run_went()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Reader);

        var page = (await client.Get("/page?source=梧川.md")).Json.GetProperty("page");

        var lines = page.GetProperty("lines").EnumerateArray().ToList();
        Assert.Equal("# 青石镇推行“屋檐会” 小事不出村", lines[4].GetProperty("text").GetString());
        Assert.Contains(lines[4].GetProperty("runs").EnumerateArray(), r => r.GetProperty("article").GetInt32() == 1);
        Assert.Equal(2, page.GetProperty("articles").GetArrayLength());
    }
}
