namespace Wenzheng.Bot.Channels.Telegram.Ledger;

/// <summary>What the lines of the ledger add up to. Applying a line twice changes nothing. Not thread-safe.</summary>
internal sealed class LedgerState
{
    /// <summary>The server keeps an update for 24 hours; twice that tells every repeated one.</summary>
    private const long SeenFor = 48L * 3600 * 1000;

    /// <summary>The longest flood limit is a minute.</summary>
    private const long SpokeFor = 70_000;

    private readonly Dictionary<long, LedgerItem> open = [];
    private readonly Dictionary<long, long> seen = [];
    private readonly Dictionary<long, long> moved = [];
    private readonly Queue<(long Chat, long At)> spoke = new();

    public int OpenCount => open.Count;

    /// <summary>When the oldest open update came in, Unix milliseconds; null when none is open.</summary>
    public long? OldestOpen => open.Count == 0 ? null : open.Values.Min(i => i.ReceivedAt);

    /// <summary>Open updates in the order in which they came.</summary>
    public IReadOnlyList<LedgerItem> Open => [.. open.Values.OrderBy(i => i.ReceivedAt).ThenBy(i => i.Incoming.UpdateId)];

    /// <summary>Messages that left lately, oldest first.</summary>
    public IReadOnlyCollection<(long Chat, long At)> Spoke => spoke;

    public bool IsSeen(long update) => seen.ContainsKey(update);

    public LedgerItem? Find(long update) => open.GetValueOrDefault(update);

    /// <summary>The chat's id now.</summary>
    public long CurrentChat(long chat)
    {
        // A chat moves once; the bound is for a ledger that says otherwise.
        for (var i = 0; i < 4 && moved.TryGetValue(chat, out var to); i++)
            chat = to;
        return chat;
    }

    public void Apply(LedgerLine line)
    {
        switch (line.Kind)
        {
            case LineKind.Received when line.Incoming is { } incoming && seen.TryAdd(incoming.UpdateId, line.At):
                open.Add(incoming.UpdateId, new LedgerItem(incoming, line.At));
                break;
            case LineKind.Opened when Find(line.Update) is { } item:
                item.OpenMessage = line.Message;
                break;
            case LineKind.Planned when Find(line.Update) is { Steps: null } item && line.Steps is { } steps:
                item.Steps = steps;
                item.Card = line.Card ?? "";
                break;
            case LineKind.Attempted:
                Speak(line);
                if (Find(line.Update) is { } begun && begun.Next == line.Step)
                    begun.IsAttempted = true;
                break;
            case LineKind.Made:
                Speak(line);
                if (Find(line.Update) is { } made && made.Next == line.Step)
                    Advance(made, line.Message);
                break;
            case LineKind.Done:
                open.Remove(line.Update);
                break;
            case LineKind.Moved when line.Chat != line.MovedTo:
                moved[line.Chat] = line.MovedTo;
                break;
            case LineKind.Spoke:
                Speak(line);
                break;
            case LineKind.Seen:
                for (var i = 0; i + 1 < line.Seen?.Count; i += 2)
                    seen.TryAdd(line.Seen[i], line.Seen[i + 1]);
                break;
        }
    }

    /// <summary>Takes an update back that could not be recorded.</summary>
    public void Withdraw(long update)
    {
        seen.Remove(update);
        open.Remove(update);
    }

    /// <summary>The lines that give this state again.</summary>
    public IEnumerable<LedgerLine> Snapshot(long now)
    {
        Forget(now);
        var lines = new List<LedgerLine>();
        foreach (var (chat, to) in moved)
            lines.Add(new LedgerLine(LineKind.Moved, now) { Chat = chat, MovedTo = to });
        // Open updates first: their own lines mark them as seen.
        foreach (var item in Open)
            lines.AddRange(LinesOf(item));
        foreach (var chunk in seen.Where(s => !open.ContainsKey(s.Key)).SelectMany(s => new[] { s.Key, s.Value }).Chunk(10_000))
            lines.Add(new LedgerLine(LineKind.Seen, now) { Seen = chunk });
        foreach (var (chat, at) in spoke)
            lines.Add(new LedgerLine(LineKind.Spoke, at) { Chat = chat });
        return lines;
    }

    private static IEnumerable<LedgerLine> LinesOf(LedgerItem item)
    {
        var update = item.Incoming.UpdateId;
        yield return new LedgerLine(LineKind.Received, item.ReceivedAt) { Incoming = item.Incoming };
        if (item.OpenMessage != 0)
            yield return new LedgerLine(LineKind.Opened, item.ReceivedAt) { Update = update, Message = item.OpenMessage };
        if (item.Steps is null)
            yield break;
        yield return new LedgerLine(LineKind.Planned, item.ReceivedAt) { Update = update, Steps = item.Steps, Card = item.Card };
        for (var i = 0; i < item.Next; i++)
            yield return new LedgerLine(LineKind.Made, 0) { Update = update, Step = i, Message = i < item.Messages.Count ? item.Messages[i] : 0 };
        if (item.IsAttempted)
            yield return new LedgerLine(LineKind.Attempted, 0) { Update = update, Step = item.Next };
    }

    private static void Advance(LedgerItem item, long message)
    {
        item.Next++;
        item.IsAttempted = false;
        item.AddMessage(message);
    }

    private void Speak(LedgerLine line)
    {
        if (line.Chat == 0)
            return;
        spoke.Enqueue((line.Chat, line.At));
        while (spoke.TryPeek(out var first) && line.At - first.At > SpokeFor)
            spoke.Dequeue();
    }

    private void Forget(long now)
    {
        foreach (var old in seen.Where(s => now - s.Value > SeenFor && !open.ContainsKey(s.Key)).Select(s => s.Key).ToList())
            seen.Remove(old);
    }
}
