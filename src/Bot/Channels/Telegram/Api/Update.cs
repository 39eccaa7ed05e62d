namespace Wenzheng.Bot.Channels.Telegram.Api;

/// <summary>更新: what happened in a chat. Fields that are not read are not declared: names of people above all.</summary>
public sealed record Update
{
    public long UpdateId { get; init; }

    public Message? Message { get; init; }

    public Message? EditedMessage { get; init; }

    public CallbackQuery? CallbackQuery { get; init; }

    public MembershipChange? MyChatMember { get; init; }
}

/// <summary>A message.</summary>
public sealed record Message
{
    public long MessageId { get; init; }

    public int MessageThreadId { get; init; }

    public bool IsTopicMessage { get; init; }

    public Sender? From { get; init; }

    /// <summary>Who speaks in place of a person: the group itself for an anonymous administrator.</summary>
    public Chat? SenderChat { get; init; }

    public required Chat Chat { get; init; }

    /// <summary>Unix seconds; 0 for a message that can no longer be read.</summary>
    public long Date { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<MessageEntity>? Entities { get; init; }

    public Message? ReplyToMessage { get; init; }

    /// <summary>The group's new id when it became a supergroup; else 0.</summary>
    public long MigrateToChatId { get; init; }
}

/// <summary>Who wrote.</summary>
public sealed record Sender(long Id, bool IsBot, string? LanguageCode);

/// <summary>A chat: "private", "group", "supergroup" or "channel".</summary>
public sealed record Chat(long Id, string Type);

/// <summary>A marked run of a text; offsets in UTF-16 units.</summary>
public sealed record MessageEntity(string Type, int Offset, int Length, Sender? User);

/// <summary>A press of a button.</summary>
public sealed record CallbackQuery(string Id, Sender From, Message? Message, string? Data);

/// <summary>The bot's own standing in a chat changed.</summary>
public sealed record MembershipChange(Chat Chat, Sender From, long Date, Membership? NewChatMember);

/// <summary>"creator", "administrator", "member", "restricted", "left" or "kicked".</summary>
public sealed record Membership(string Status);
