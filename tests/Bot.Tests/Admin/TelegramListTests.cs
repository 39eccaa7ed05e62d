using System.Text.Json;
using Wenzheng.Bot.Admin.Accounts;

namespace Wenzheng.Bot.Tests.Admin;

public sealed class TelegramListTests
{
    private static Task<ServedDesk> WithTelegram() => ServedDesk.Start(settings =>
    {
        settings.Telegram.Token = "123456:abcdefghijklmnopqrstuvwxyz012345678";
        // Nobody listens there; the channel is not started.
        settings.Telegram.ApiUrl = "http://127.0.0.1:9";
        settings.Telegram.AllowedUsers = "7001";
        settings.Telegram.Staff = "7002";
    }, Role.Operator);

    private static string[] Ids(JsonElement list, string name) => [.. list.GetProperty(name).EnumerateArray().Select(e => e.GetString()!)];

    [Fact]
    public async Task People_and_groups_are_added_and_taken_off_and_those_of_the_settings_stay()
    {
        await using var desk = await WithTelegram();
        using var client = await desk.SignedIn(Role.Operator);

        var first = (await client.Get("/telegram")).Json;
        Assert.True(first.GetProperty("isOn").GetBoolean());
        Assert.Equal(["7001"], Ids(first, "configured"));
        Assert.Equal(["7002"], Ids(first, "staff"));
        Assert.Empty(Ids(first, "added"));
        await client.Send("POST", "/telegram", new { id = " -100200300 " });
        Assert.Equal(["-100200300"], Ids((await client.Get("/telegram")).Json, "added"));
        Assert.Contains("-100200300", await File.ReadAllTextAsync(desk.Folder.File("data/telegram/allowed.txt")), StringComparison.Ordinal);
        Assert.Equal((400, 400, 400), ((await client.Send("POST", "/telegram", new { id = "-100200300" })).Status,
            (await client.Send("POST", "/telegram", new { id = "张三" })).Status, (await client.Send("DELETE", "/telegram?id=7001")).Status));
        Assert.Equal(200, (await client.Send("DELETE", "/telegram?id=-100200300")).Status);

        Assert.Empty(Ids((await client.Get("/telegram")).Json, "added"));
        var acts = (await client.Get("/audit")).Json.GetProperty("entries").EnumerateArray().Select(e => (e.GetProperty("act").GetString(), e.GetProperty("subject").GetString()));
        Assert.Equal([("disallow", "-100200300"), ("allow", "-100200300")], acts);
    }

    [Fact]
    public async Task The_state_tells_of_the_channel_only_where_there_is_one()
    {
        await using var with = await WithTelegram();
        await using var without = await ServedDesk.Start(null, Role.Operator);
        using var client = await with.SignedIn(Role.Operator);
        using var other = await without.SignedIn(Role.Operator);

        Assert.Equal(0, (await client.Get("/state")).Json.GetProperty("telegram").GetProperty("pending").GetInt32());
        Assert.Equal(JsonValueKind.Null, (await other.Get("/state")).Json.GetProperty("telegram").ValueKind);
        Assert.False((await other.Get("/telegram")).Json.GetProperty("isOn").GetBoolean());
        Assert.Contains("没有配置 Telegram", (await other.Send("POST", "/telegram", new { id = "5" })).Detail, StringComparison.Ordinal);
    }
}
