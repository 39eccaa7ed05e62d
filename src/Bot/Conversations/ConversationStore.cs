using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Configuration;

namespace Wenzheng.Bot.Conversations;

/// <summary>
/// 对话: the last turns of each chat, by the chat's key; bounded, expiring, and with a folder kept across restarts. What a chat
/// asks to forget is gone from the folder too when <see cref="Forget"/> returns. Thread-safe.
/// </summary>
public sealed class ConversationStore : IDisposable
{
    /// <summary>Turns kept per chat; a follow-up never reaches further back.</summary>
    public const int MaxTurns = 20;

    // A follow-up needs the question and the list it points into; more of a text is not remembered.
    private const int MaxText = 2000;

    private static readonly TimeSpan SweepPeriod = TimeSpan.FromMinutes(30);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Chat> chats = new(StringComparer.Ordinal);
    private readonly ConversationJournal? journal;
    private readonly TimeProvider clock;
    private readonly TimeSpan expiry;
    private readonly int maxChats;
    private readonly ITimer sweeper;

    /// <summary>In memory only.</summary>
    public ConversationStore() : this(null, new ConversationOptions(), TimeProvider.System) { }

    private ConversationStore(ConversationJournal? journal, ConversationOptions options, TimeProvider clock)
    {
        this.journal = journal;
        this.clock = clock;
        expiry = TimeSpan.FromHours(options.ExpireHours);
        maxChats = options.MaxChats;
        foreach (var exchange in journal?.Load() ?? [])
            Add(exchange);
        Sweep();
        sweeper = clock.CreateTimer(_ => Sweep(), null, SweepPeriod, SweepPeriod);
    }

    /// <summary>In memory only, with limits of its own.</summary>
    public static ConversationStore InMemory(ConversationOptions options, TimeProvider clock) => new(null, options, clock);

    /// <summary>Kept in a folder, which is made if need be.</summary>
    /// <exception cref="IOException">The folder cannot be used, or another process uses it.</exception>
    public static ConversationStore Open(string folder, ConversationOptions options, TimeProvider clock)
    {
        var journal = new ConversationJournal(folder);
        try
        {
            return new ConversationStore(journal, options, clock);
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    /// <summary>Bytes of the journal that could not be read when it was opened; 0 when all could, or only its last record was cut off.</summary>
    public long DamagedBytes => journal?.DamagedBytes ?? 0;

    /// <summary>The turns of a chat, oldest first; empty for one unknown.</summary>
    public IReadOnlyList<Turn> Recall(string chat)
    {
        lock (gate)
            return chats.TryGetValue(chat, out var known) && !IsExpired(known) ? known.Turns : [];
    }

    /// <summary>Adds a question and its answer.</summary>
    /// <exception cref="IOException">It cannot be written; it is remembered until the process ends.</exception>
    public void Remember(string chat, string question, string answer)
    {
        lock (gate)
        {
            var exchange = new Exchange(clock.GetUtcNow(), chat, Cut(question), Cut(answer));
            if (chats.TryGetValue(chat, out var known) && IsExpired(known)) chats.Remove(chat);
            Add(exchange);
            if (chats.Count > maxChats) Evict();
            journal?.Append(exchange);
            if (journal is { IsBloated: true }) journal.Rewrite(Live());
        }
    }

    /// <summary>Forgets a chat for good; false when there was nothing.</summary>
    /// <exception cref="IOException">The journal cannot be written anew: the chat may still stand in it.</exception>
    public bool Forget(string chat)
    {
        lock (gate)
        {
            var wasKnown = chats.Remove(chat);
            if (journal is null || !journal.Holds(chat)) return wasKnown;
            journal.Rewrite(Live());
            return true;
        }
    }

    public void Dispose()
    {
        sweeper.Dispose();
        lock (gate) journal?.Dispose();
    }

    private sealed record Chat(IReadOnlyList<Turn> Turns, DateTimeOffset LastAsked);

    private bool IsExpired(Chat chat) => clock.GetUtcNow() - chat.LastAsked >= expiry;

    private void Add(Exchange exchange)
    {
        IReadOnlyList<Turn> before = chats.TryGetValue(exchange.Chat, out var known) ? known.Turns : [];
        chats[exchange.Chat] = new Chat([.. before.Concat([new Turn(true, exchange.Question), new Turn(false, exchange.Answer)]).TakeLast(MaxTurns)], exchange.Time);
    }

    // A tenth at once: sorting for every new chat would cost more than it saves.
    private void Evict()
    {
        foreach (var (key, _) in chats.OrderBy(c => c.Value.LastAsked).Take(Math.Max(1, maxChats / 10)).ToList())
            chats.Remove(key);
    }

    // Expired chats leave the memory and, where any stood in the journal, the journal.
    private void Sweep()
    {
        lock (gate)
        {
            var expired = chats.Where(c => IsExpired(c.Value)).Select(c => c.Key).ToList();
            foreach (var key in expired) chats.Remove(key);
            while (chats.Count > maxChats) Evict();
            if (journal is { IsOpen: true } && (expired.Count > 0 || journal.NeedsRewrite)) journal.Rewrite(Live());
        }
    }

    private IEnumerable<Exchange> Live()
    {
        foreach (var (key, chat) in chats)
        {
            if (IsExpired(chat)) continue;
            for (var t = 0; t + 1 < chat.Turns.Count; t += 2)
                yield return new Exchange(chat.LastAsked, key, chat.Turns[t].Text, chat.Turns[t + 1].Text);
        }
    }

    private static string Cut(string text) => text.Length <= MaxText ? text : text[..(char.IsHighSurrogate(text[MaxText - 1]) ? MaxText - 1 : MaxText)];
}
