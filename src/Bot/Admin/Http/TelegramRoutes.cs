using System.Globalization;
using Wenzheng.Bot.Admin.Accounts;
using Wenzheng.Bot.Admin.Audit;

namespace Wenzheng.Bot.Admin.Http;

/// <summary>Telegram 名单: who may ask there. Ids of the settings are shown; those that staff added can be added and taken off.</summary>
internal static class TelegramRoutes
{
    public static IEnumerable<DeskRoute> All =>
    [
        new("GET", "/telegram", Role.Operator, List),
        new("POST", "/telegram", Role.Operator, Allow),
        new("DELETE", "/telegram", Role.Operator, Disallow),
    ];

    private static Task List(DeskRequest request) => request.Reply(request.Desk.TelegramAccess is { } access
        ? new TelegramReply(true, access.IsOpen, Words(access.AddedIds), Words(access.ConfiguredIds), Words(access.Staff))
        : new TelegramReply(false, false, [], [], []), DeskJson.Readable.TelegramReply);

    private static async Task Allow(DeskRequest request)
    {
        if (await request.Read(DeskJson.Readable.AllowBody) is not { } body)
            return;
        if (!long.TryParse(body.Id.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) || id == 0)
        {
            await request.Bad("编号是整数（群是负数）；对机器人发 /id 就能看到。");
            return;
        }
        await Set(request, id, isAllowed: true);
    }

    private static async Task Disallow(DeskRequest request)
    {
        if (!long.TryParse(request.Query("id"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id))
            await request.Bad("编号不对。");
        else
            await Set(request, id, isAllowed: false);
    }

    private static async Task Set(DeskRequest request, long id, bool isAllowed)
    {
        if (request.Desk.TelegramAccess is not { } access)
        {
            await request.Bad("没有配置 Telegram。");
            return;
        }
        if (!access.Set(id, isAllowed))
        {
            await request.Bad(isAllowed ? "名单里已经有它。" : "名单里没有它；设置文件里写的要在设置文件里改。");
            return;
        }
        await request.Audit(isAllowed ? Acts.Allow : Acts.Disallow, id.ToString(CultureInfo.InvariantCulture));
        await List(request);
    }

    private static IReadOnlyList<string> Words(IEnumerable<long> ids) => [.. ids.Order().Select(i => i.ToString(CultureInfo.InvariantCulture))];
}
