namespace Wenzheng.Bot.Channels.Telegram.Api;

/// <summary>Kinds of faults by what can be done about them.</summary>
public enum FaultKind
{
    /// <summary>A request that will never be accepted as it is.</summary>
    BadRequest,

    /// <summary>401, or 404 for the whole bot: the token is wrong. Nothing helps but another token.</summary>
    BadToken,

    /// <summary>This server does not know the method.</summary>
    UnknownMethod,

    /// <summary>409: another program polls with the same token, or a webhook is set.</summary>
    Conflict,

    /// <summary>429: wait <see cref="ApiFault.RetryAfter"/>.</summary>
    TooManyRequests,

    /// <summary>The group became a supergroup; its new id is <see cref="ApiFault.MovedTo"/>.</summary>
    ChatMoved,

    /// <summary>The bot may not write there: blocked, removed, chat gone.</summary>
    ChatClosed,

    /// <summary>The topic is gone or was none.</summary>
    TopicMissing,

    /// <summary>The message to be replied to is gone.</summary>
    ReplyMissing,

    /// <summary>The message to be edited or deleted is gone or no longer ours to change.</summary>
    MessageGone,

    /// <summary>The message says that already.</summary>
    NotModified,

    /// <summary>The markup was refused.</summary>
    BadMarkup,

    /// <summary>The text is longer than a message may be.</summary>
    TooLong,

    /// <summary>The press of a button was answered too late.</summary>
    PressTooOld,

    /// <summary>5xx: the server did not do it.</summary>
    ServerTrouble,

    /// <summary>No connection came about: the server cannot have done it.</summary>
    NotReached,

    /// <summary>The request left, no answer came: the server may have done it. The protocol offers no way to find out.</summary>
    Unknown,
}
