using System.Text.Json.Nodes;

namespace Wenzheng.Bot.Development.Telegram;

/// <summary>The chats of the fake server with all their messages. Thread-safe.</summary>
internal sealed class FakeChats(TimeProvider clock)
{
    public const long BotId = 700001;

    private readonly Lock gate = new();
    private readonly Dictionary<long, List<FakeMessage>> chats = [];
    private readonly HashSet<long> closed = [];
    private readonly Dictionary<long, long> moved = [];
    private readonly HashSet<(long Chat, int Topic)> topics = [];
    private readonly Dictionary<long, (long Draft, string Text, DateTimeOffset At)> drafts = [];
    private readonly HashSet<(long Chat, string Text)> draftsSeen = [];

    /// <summary>Messages of a chat in order, deleted ones included.</summary>
    public IReadOnlyList<FakeMessage> Of(long chat)
    {
        lock (gate)
            return [.. chats.GetValueOrDefault(chat, [])];
    }

    /// <summary>The bot's messages in a chat that still stand there.</summary>
    public IReadOnlyList<FakeMessage> OfBot(long chat) => [.. Of(chat).Where(m => m.From == BotId && !m.IsDeleted)];

    public IReadOnlyList<long> Ids { get { lock (gate) return [.. chats.Keys]; } }

    public FakeMessage Add(long chat, long from, string text, IReadOnlyList<FakeEntity> entities, long replyTo, int topic, JsonObject? markup)
    {
        lock (gate)
        {
            if (!chats.TryGetValue(chat, out var messages))
                chats[chat] = messages = [];
            var message = new FakeMessage
            {
                Id = messages.Count + 1,
                ChatId = chat,
                From = from,
                Date = clock.GetUtcNow().ToUnixTimeSeconds(),
                ReplyTo = replyTo,
                Topic = topic,
                Text = text,
                Entities = entities,
                Markup = markup,
            };
            messages.Add(message);
            if (from == BotId)
                drafts.Remove(chat);
            return message;
        }
    }

    public FakeMessage? Find(long chat, long id)
    {
        lock (gate)
            return chats.TryGetValue(chat, out var messages) && id >= 1 && id <= messages.Count && !messages[(int)id - 1].IsDeleted ? messages[(int)id - 1] : null;
    }

    /// <summary>The bot may no longer write there.</summary>
    public void Close(long chat)
    {
        lock (gate)
            closed.Add(chat);
    }

    public void Open(long chat)
    {
        lock (gate)
            closed.Remove(chat);
    }

    public bool IsClosed(long chat)
    {
        lock (gate)
            return closed.Contains(chat);
    }

    /// <summary>A group becomes a supergroup with another id.</summary>
    public void Move(long chat, long to)
    {
        lock (gate)
            moved[chat] = to;
    }

    public long? MovedTo(long chat)
    {
        lock (gate)
            return moved.TryGetValue(chat, out var to) ? to : null;
    }

    public void AddTopic(long chat, int topic)
    {
        lock (gate)
            topics.Add((chat, topic));
    }

    public bool HasTopic(long chat, int topic)
    {
        lock (gate)
            return topics.Contains((chat, topic));
    }

    public void Draft(long chat, long id, string text)
    {
        lock (gate)
        {
            drafts[chat] = (id, text, clock.GetUtcNow());
            draftsSeen.Add((chat, text));
        }
    }

    /// <summary>The draft that shows in a chat now; it vanishes after 30 seconds or with the message.</summary>
    public string? DraftOf(long chat)
    {
        lock (gate)
            return drafts.TryGetValue(chat, out var draft) && clock.GetUtcNow() - draft.At < TimeSpan.FromSeconds(30) ? draft.Text : null;
    }

    /// <summary>Every text that a draft has shown in the chat.</summary>
    public IReadOnlyList<string> DraftsSeen(long chat)
    {
        lock (gate)
            return [.. draftsSeen.Where(d => d.Chat == chat).Select(d => d.Text)];
    }
}
