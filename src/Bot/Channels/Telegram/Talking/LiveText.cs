using Wenzheng.Bot.Channels.Telegram.Api;
using Wenzheng.Bot.Channels.Telegram.Delivery;
using Wenzheng.Bot.Channels.Telegram.Ledger;

namespace Wenzheng.Bot.Channels.Telegram.Talking;

/// <summary>边写边看: shows an answer as it grows, when it takes long enough to be worth it. The final text is not its business.</summary>
internal sealed class LiveText(ITelegramApi api, Pace pace, UpdateLedger ledger)
{
    private readonly Drafts drafts = new(api);

    /// <param name="item">The update that is being answered.</param>
    /// <param name="standing">Messages of an earlier answer that will be changed: nothing grows beside them.</param>
    public GrowingText Start(LedgerItem item, IReadOnlyList<long>? standing) => new(api, pace, ledger, drafts, item, standing is { Count: > 0 });
}
