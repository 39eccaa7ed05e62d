namespace Wenzheng.Bot.Channels.Telegram.Receiving;

/// <summary>What kind of thing came in.</summary>
internal enum IncomingKind
{
    /// <summary>A message to the bot.</summary>
    Message,

    /// <summary>A message to the bot that was changed.</summary>
    Edit,

    /// <summary>A press of one of the bot's buttons.</summary>
    Press,

    /// <summary>The bot was let into a chat, or thrown out.</summary>
    Membership,

    /// <summary>A group became a supergroup with another id.</summary>
    Moved,
}

/// <summary>来件: an update as far as it concerns the bot: what is kept on disk until it is answered. No names of people.</summary>
internal sealed record Incoming
{
    public required long UpdateId { get; init; }

    public required IncomingKind Kind { get; init; }

    public required long ChatId { get; init; }

    public bool IsGroup { get; init; }

    public long UserId { get; init; }

    /// <summary>The message that was written, changed, or whose button was pressed; 0 for none.</summary>
    public long MessageId { get; init; }

    /// <summary>The forum topic it stands in; 0 for none.</summary>
    public int Topic { get; init; }

    /// <summary>When it was written, Unix seconds.</summary>
    public long Date { get; init; }

    /// <summary>The command without slash, lower case; empty for a plain question.</summary>
    public string Command { get; init; } = "";

    /// <summary>The question, what follows the command, or a button's data; at most <see cref="UpdateReader.MaxText"/> characters.</summary>
    public string Text { get; init; } = "";

    /// <summary>Id of a press, to be answered.</summary>
    public string PressId { get; init; } = "";

    /// <summary>Whether the bot is in the chat (memberships only).</summary>
    public bool IsMember { get; init; }

    /// <summary>The chat's new id (moves only).</summary>
    public long MovedTo { get; init; }
}
