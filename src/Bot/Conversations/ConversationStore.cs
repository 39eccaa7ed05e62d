using System.Collections.Concurrent;
using Wenzheng.Bot.Answering;

namespace Wenzheng.Bot.Conversations;

/// <summary>对话: the last turns of each chat, by the chat's key. Thread-safe.</summary>
public sealed class ConversationStore
{
    /// <summary>Turns kept per chat; a follow-up never reaches further back.</summary>
    public const int MaxTurns = 20;

    private readonly ConcurrentDictionary<string, IReadOnlyList<Turn>> chats = new(StringComparer.Ordinal);

    /// <summary>The turns of a chat, oldest first; empty for one unknown.</summary>
    public IReadOnlyList<Turn> Recall(string chat) => chats.GetValueOrDefault(chat, []);

    /// <summary>Adds a question and its answer.</summary>
    public void Remember(string chat, string question, string answer) =>
        chats.AddOrUpdate(chat, static (_, turns) => turns, static (_, old, turns) => [.. old.Concat(turns).TakeLast(MaxTurns)],
            (IReadOnlyList<Turn>)[new Turn(true, question), new Turn(false, answer)]);

    /// <summary>Forgets a chat for good; false when there was nothing.</summary>
    public bool Forget(string chat) => chats.TryRemove(chat, out _);
}
