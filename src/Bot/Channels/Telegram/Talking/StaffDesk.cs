using System.Globalization;
using Wenzheng.Bot.Channels.Telegram.Access;
using Wenzheng.Bot.Channels.Telegram.Ledger;
using Wenzheng.Bot.Channels.Telegram.Receiving;
using Wenzheng.Bot.Channels.Telegram.Rendering;

namespace Wenzheng.Bot.Channels.Telegram.Talking;

/// <summary>管理: the commands for staff.</summary>
internal sealed class StaffDesk(Desk desk, AccessList access, UpdateLedger ledger, Vitals vitals, RebuildWatch rebuilding)
{
    private const int MaxGaps = 20;

    public static bool Knows(string command) => command is "status" or "rebuild" or "gaps" or "allow" or "deny";

    public async Task<Plan> PlanAsync(Incoming incoming, CancellationToken cancellationToken) => incoming.Command switch
    {
        "status" => Say(incoming, Status()),
        "gaps" => Gaps(incoming),
        "allow" => Say(incoming, Allow(incoming, true)),
        "deny" => Say(incoming, Allow(incoming, false)),
        _ => Say(incoming, await rebuilding.RunAsync(incoming, desk.Rebuild, cancellationToken)),
    };

    private string Status()
    {
        using var reader = desk.Index.Acquire();
        var m = reader.Manifest;
        var counts = vitals.Counts;
        var faults = counts.Where(c => c.Key.StartsWith("fault.", StringComparison.Ordinal)).Select(c => $"{c.Key[6..]} {c.Value}").ToList();
        return $"索引：第 {m.Generation} 代，{m.Articles} 篇文章，{m.Created.ToLocalTime():yyyy-MM-dd HH:mm} 发布\n"
            + $"消息：收到 {counts.GetValueOrDefault("updates")}，答完 {counts.GetValueOrDefault("answered")}，等待 {ledger.Pending}（最久 {ledger.Lag.TotalSeconds:0} 秒）\n"
            + $"接口：{StateName(vitals.State)}，出错 {(faults.Count > 0 ? string.Join("，", faults) : "无")}\n"
            + $"反馈：未能回答的问题 {desk.Gaps.All.Count}，评价 {desk.Votes.All.Count(v => v.IsGood)} 👍 {desk.Votes.All.Count(v => !v.IsGood)} 👎";
    }

    private static string StateName(ChannelState state) => state switch
    {
        ChannelState.Running => "正常",
        ChannelState.Conflict => "有另一个程序在用同一个口令",
        ChannelState.DiskTrouble => "数据目录写不进去",
        ChannelState.Refused => "口令被拒绝",
        _ => "连不上",
    };

    private Plan Gaps(Incoming incoming)
    {
        var gaps = desk.Gaps.All;
        if (gaps.Count == 0)
            return Say(incoming, "还没有未能回答的问题。");
        var page = new RichText().Add($"未能回答的问题（共 {gaps.Count} 个，最近的在前）", Mark.Bold);
        foreach (var gap in gaps.Take(MaxGaps))
            page.Add($"\n· {gap.Question}{(gap.Times > 1 ? $"（{gap.Times} 次）" : "")}");
        return new Plan(MessageSteps.Send(incoming, page, null));
    }

    private string Allow(Incoming incoming, bool isAllowed)
    {
        var ids = new List<long>();
        foreach (var word in incoming.Text.Split([' ', ';', '；', ',', '，'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) || id == 0)
                return $"“{word}”不是编号；编号是整数，请对方发 /id 就能看到。";
            ids.Add(id);
        }
        if (ids.Count == 0 && incoming.IsGroup)
            ids.Add(incoming.ChatId);
        if (ids.Count == 0)
            return $"请在 /{incoming.Command} 后面写上编号，例如 /{incoming.Command} 123456。";
        var changed = ids.Count(id => access.Set(id, isAllowed));
        return $"{(isAllowed ? "已允许" : "已取消")} {changed} 个{(changed < ids.Count ? $"，另外 {ids.Count - changed} 个本来就是这样（设置里写明的要改设置）" : "")}。";
    }

    private static Plan Say(Incoming incoming, string text) => new(MessageSteps.Say(incoming, text));
}
