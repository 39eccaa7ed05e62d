using Wenzheng.Bot.Channels.Telegram.Api;
using Wenzheng.Bot.Channels.Telegram.Delivery;
using Wenzheng.Bot.Channels.Telegram.Ledger;

namespace Wenzheng.Bot.Channels.Telegram.Receiving;

/// <summary>收件: records what came in, and only then lets it be confirmed; the same for polling and webhook. Thread-safe.</summary>
internal sealed class Intake(UpdateReader reader, UpdateLedger ledger, Dispatcher dispatcher, Vitals vitals)
{
    /// <summary>Updates waiting from which no more are taken in; the server keeps them for a day.</summary>
    private const int MaxPending = 20_000;

    /// <summary>Whether there is room for more.</summary>
    public bool HasRoom => ledger.Pending < MaxPending;

    /// <exception cref="IOException">They could not be recorded and must not be confirmed.</exception>
    public async Task TakeAsync(IReadOnlyList<Update> updates)
    {
        vitals.Contacted(updates.Count);
        var incoming = updates.Select(reader.Read).OfType<Incoming>().ToList();
        if (incoming.Count == 0)
            return;
        foreach (var moved in incoming.Where(i => i.Kind == IncomingKind.Moved))
            await ledger.MoveAsync(moved.ChatId, moved.MovedTo);
        var items = await ledger.ReceiveAsync(incoming);
        foreach (var _ in items)
            vitals.Count("updates");
        dispatcher.Take(items);
    }
}
