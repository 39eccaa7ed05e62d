namespace Wenzheng.Bot.Channels.Telegram.Api;

/// <summary>The bot as the server knows it.</summary>
public sealed record BotIdentity(long Id, string Username, bool CanReadAllGroupMessages);

/// <summary>A message that was accepted.</summary>
public sealed record SentMessage(long MessageId);

/// <summary>Where updates are delivered; an empty address when they are polled.</summary>
public sealed record WebhookInfo(string Url, int PendingUpdateCount, long LastErrorDate, string? LastErrorMessage);
