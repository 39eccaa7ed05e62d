using Wenzheng.Bot.Channels.Telegram.Api;

namespace Wenzheng.Bot.Channels.Telegram;

/// <summary>Tells staff when the channel's state changes: once when it falls, once when it is well again. Thread-safe.</summary>
internal sealed class ChannelStates(Vitals vitals, ILogger log, Action<string> tell)
{
    /// <summary>False when it cannot be got over.</summary>
    public bool Fell(ApiFault fault)
    {
        vitals.Count("fault." + fault.Kind);
        var state = fault.Kind switch
        {
            FaultKind.Conflict => ChannelState.Conflict,
            FaultKind.BadToken => ChannelState.Refused,
            _ => ChannelState.Unreachable,
        };
        if (vitals.Become(state))
            Say(Sentence(state, fault));
        return state != ChannelState.Refused;
    }

    public void DiskFell(IOException cause)
    {
        if (!vitals.Become(ChannelState.DiskTrouble))
            return;
        TelegramLog.DiskTrouble(log, cause);
        Say("Telegram 的数据目录写不进去，暂不接收新问题；请检查磁盘空间和权限，恢复后会自动继续。");
    }

    public void Recovered()
    {
        var before = vitals.State;
        if (vitals.Become(ChannelState.Running) && before != ChannelState.Starting)
            TelegramLog.Recovered(log, "Telegram 恢复正常。");
    }

    private void Say(string sentence)
    {
        TelegramLog.Trouble(log, sentence);
        tell(sentence);
    }

    private static string Sentence(ChannelState state, ApiFault fault) => state switch
    {
        ChannelState.Conflict => "有另一个程序在用同一个 Telegram 口令收消息；请停掉其中一个，恢复后会自动继续。",
        ChannelState.Refused => "Telegram 不认这个口令；请到 BotFather 核对，改好后重新启动。网页服务不受影响。",
        _ => $"连不上 Telegram（{fault.Kind}），正在重试；请检查网络或设置项 Telegram:ApiUrl。",
    };
}
