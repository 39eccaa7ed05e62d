using Wenzheng.Bot.Channels.Telegram.Receiving;

namespace Wenzheng.Bot.Channels.Telegram.Ledger;

/// <summary>One update that is not yet answered to its end. Changed by <see cref="UpdateLedger"/> only.</summary>
internal sealed class LedgerItem(Incoming incoming, long receivedAt)
{
    private readonly List<long> messages = [];

    public Incoming Incoming { get; } = incoming;

    /// <summary>Unix milliseconds.</summary>
    public long ReceivedAt { get; } = receivedAt;

    /// <summary>What is to be sent; null before it was worked out.</summary>
    public IReadOnlyList<OutgoingStep>? Steps { get; internal set; }

    /// <summary>The answer's card; empty for none.</summary>
    public string Card { get; internal set; } = "";

    /// <summary>The first step that is not known to be done.</summary>
    public int Next { get; internal set; }

    /// <summary>Whether the next step was begun: after a restart it may have been done.</summary>
    public bool IsAttempted { get; internal set; }

    /// <summary>The message in which the text grows; 0 for none.</summary>
    public long OpenMessage { get; internal set; }

    /// <summary>Messages that stand in the chat for this answer, in order.</summary>
    public IReadOnlyList<long> Messages => messages;

    internal void AddMessage(long id) => messages.Add(id);
}
