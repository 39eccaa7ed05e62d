using Wenzheng.Bot.Journals;

namespace Wenzheng.Bot.Channels.Telegram.Cards;

/// <summary>答卡架: the newest cards, on disk. Thread-safe.</summary>
internal sealed class CardShelf : IAsyncDisposable
{
    /// <summary>About a kilobyte each. A busy office asks some hundred questions a day: a month of buttons goes on working.</summary>
    private const int Capacity = 8_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<AnswerCard>> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(long Chat, long Message), string> byQuestion = [];
    private readonly LinkedList<AnswerCard> order = new();
    private readonly Journal journal;

    public CardShelf(string path) => journal = Journal.Open(path, new JournalOptions(Snapshot), bytes => Place(AnswerCard.Parse(bytes)));

    public static string IdOf(long updateId) => updateId.ToString("x", System.Globalization.CultureInfo.InvariantCulture);

    public AnswerCard? Find(string id)
    {
        lock (gate)
            return byId.GetValueOrDefault(id)?.Value;
    }

    /// <summary>The card of the answer to a message.</summary>
    public AnswerCard? FindByQuestion(long chat, long message)
    {
        lock (gate)
            return byQuestion.TryGetValue((chat, message), out var id) ? byId[id].Value : null;
    }

    /// <summary>Adds or replaces a card; completes when it is on disk.</summary>
    public Task PutAsync(AnswerCard card)
    {
        lock (gate)
        {
            Place(card);
            return journal.AppendAsync(card.ToBytes());
        }
    }

    public ValueTask DisposeAsync() => journal.DisposeAsync();

    private void Place(AnswerCard card)
    {
        if (byId.Remove(card.Id, out var old))
            Unlink(old);
        byId[card.Id] = order.AddLast(card);
        if (card.QuestionId != 0)
            byQuestion[(card.ChatId, card.QuestionId)] = card.Id;
        if (order.Count > Capacity && byId.Remove(order.First!.Value.Id, out var oldest))
            Unlink(oldest);
    }

    private void Unlink(LinkedListNode<AnswerCard> node)
    {
        order.Remove(node);
        var key = (node.Value.ChatId, node.Value.QuestionId);
        if (byQuestion.TryGetValue(key, out var id) && id == node.Value.Id)
            byQuestion.Remove(key);
    }

    private List<ReadOnlyMemory<byte>> Snapshot()
    {
        lock (gate)
            return [.. order.Select(c => c.ToBytes())];
    }
}
