using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Conversations;
using Wenzheng.Bot.Web.Sites;

namespace Wenzheng.Bot.Web.Asking;

/// <summary>
/// 网页对话: the conversations of web visitors. An id is made by the server and opens nothing without the visitor's secret, on the site
/// where it began. In memory, bounded and expiring apart from the chats', so that no crowd of visitors makes those forget.
/// </summary>
internal sealed class WebConversations(ConversationOptions options, TimeProvider clock) : IDisposable
{
    /// <summary>Conversations kept; at some kilobytes each, about 50 MB when all are long.</summary>
    private const int Capacity = 10_000;

    private readonly ConversationStore store = ConversationStore.InMemory(new ConversationOptions { ExpireHours = options.ExpireHours, MaxChats = Capacity }, clock);

    /// <param name="id">As sent; null: none is wanted. An id that is unknown, expired or another's begins a new one.</param>
    public WebConversation? Open(string? id, Visitor visitor, Site? site)
    {
        if (id is null) return null;
        if (visitor.Secret is { } secret && Token.IsOne(id) && store.Recall(KeyOf(id, visitor, site)) is { Count: > 0 } turns)
            return new WebConversation(store, KeyOf(id, visitor, site), id, secret, turns);
        var owner = visitor with { Secret = visitor.Secret ?? Token.New() };
        var fresh = Token.New();
        return new WebConversation(store, KeyOf(fresh, owner, site), fresh, owner.Secret, []);
    }

    /// <summary>Forgets it for good; false when the visitor has none of this id.</summary>
    public bool Forget(string id, Visitor visitor, Site? site) => visitor.Secret is not null && Token.IsOne(id) && store.Forget(KeyOf(id, visitor, site));

    public void Dispose() => store.Dispose();

    private static string KeyOf(string id, Visitor visitor, Site? site) => $"web:{site?.Key} {visitor.Hash()} {id}";
}

/// <summary>One conversation while a question of it is answered.</summary>
internal sealed record WebConversation(ConversationStore Store, string Key, string Id, string VisitorSecret, IReadOnlyList<Turn> Turns)
{
    public void Remember(string question, string answer) => Store.Remember(Key, question, answer);
}
