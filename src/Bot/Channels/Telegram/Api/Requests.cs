namespace Wenzheng.Bot.Channels.Telegram.Api;

/// <summary>getUpdates: an offset acknowledges everything before it.</summary>
public sealed record UpdatesRequest(long Offset, int Limit, int Timeout, IReadOnlyList<string> AllowedUpdates);

/// <summary>sendMessage.</summary>
public sealed record MessageRequest
{
    public required long ChatId { get; init; }

    public int? MessageThreadId { get; init; }

    public required string Text { get; init; }

    /// <summary>"HTML", or null for plain text.</summary>
    public string? ParseMode { get; init; }

    public LinkPreviewOptions LinkPreviewOptions { get; init; } = LinkPreviewOptions.Off;

    public ReplyParameters? ReplyParameters { get; init; }

    public ReplyMarkup? ReplyMarkup { get; init; }
}

/// <summary>Citations must not unfurl into pictures of web pages.</summary>
public sealed record LinkPreviewOptions(bool IsDisabled)
{
    public static LinkPreviewOptions Off { get; } = new(true);
}

/// <summary>Which message is replied to.</summary>
public sealed record ReplyParameters(long MessageId, bool AllowSendingWithoutReply);

/// <summary>Buttons under a message, or the wish that the reader replies to it.</summary>
public sealed record ReplyMarkup
{
    public IReadOnlyList<IReadOnlyList<Button>>? InlineKeyboard { get; init; }

    public bool? ForceReply { get; init; }

    public bool? Selective { get; init; }
}

/// <summary>按钮: its data is at most 64 bytes.</summary>
public sealed record Button(string Text, string CallbackData);

/// <summary>sendMessageDraft: the text as it grows, private chats only.</summary>
public sealed record DraftRequest(long ChatId, long DraftId, string Text);

/// <summary>editMessageText.</summary>
public sealed record EditRequest
{
    public required long ChatId { get; init; }

    public required long MessageId { get; init; }

    public required string Text { get; init; }

    public string? ParseMode { get; init; }

    public LinkPreviewOptions LinkPreviewOptions { get; init; } = LinkPreviewOptions.Off;

    public ReplyMarkup? ReplyMarkup { get; init; }
}

/// <summary>deleteMessage.</summary>
public sealed record DeleteRequest(long ChatId, long MessageId);

/// <summary>sendChatAction.</summary>
public sealed record ChatActionRequest(long ChatId, int? MessageThreadId, string Action);

/// <summary>answerCallbackQuery.</summary>
public sealed record PressReply(string CallbackQueryId, string? Text);

/// <summary>setMyCommands.</summary>
public sealed record CommandsRequest(IReadOnlyList<CommandEntry> Commands, CommandScope Scope, string? LanguageCode);

/// <summary>One command of the menu.</summary>
public sealed record CommandEntry(string Command, string Description);

/// <summary>Who sees a menu: "default", "all_private_chats", "all_group_chats", or "chat" with its id.</summary>
public sealed record CommandScope(string Type, long? ChatId = null);

/// <summary>setWebhook.</summary>
public sealed record WebhookRequest(string Url, string SecretToken, int MaxConnections, IReadOnlyList<string> AllowedUpdates);
