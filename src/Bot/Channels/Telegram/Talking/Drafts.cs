using Wenzheng.Bot.Channels.Telegram.Api;
using Wenzheng.Bot.Channels.Telegram.Receiving;

namespace Wenzheng.Bot.Channels.Telegram.Talking;

/// <summary>草稿: a text that only shows while it grows; private chats, and servers that know it. Thread-safe.</summary>
internal sealed class Drafts(ITelegramApi api)
{
    /// <summary>Set for good when the server does not know drafts (an older one of one's own).</summary>
    private volatile bool isUnknown;

    /// <summary>Shows the whole text so far; null where there are no drafts, false when the server wants no more of them.</summary>
    public async Task<bool?> ShowAsync(Incoming incoming, string text, CancellationToken cancellationToken)
    {
        if (isUnknown || incoming.IsGroup || incoming.Topic != 0)
            return null;
        // Any number but zero; the same number lets the text grow in place.
        var reply = await api.SendMessageDraftAsync(new DraftRequest(incoming.ChatId, Math.Max(1, incoming.UpdateId), text), cancellationToken);
        if (reply.Fault?.Kind != FaultKind.UnknownMethod)
            return reply.IsOk;
        isUnknown = true;
        return null;
    }
}
