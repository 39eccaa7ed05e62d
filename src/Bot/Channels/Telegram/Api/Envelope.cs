namespace Wenzheng.Bot.Channels.Telegram.Api;

/// <summary>How the server wraps every answer.</summary>
internal sealed record Envelope<T>(bool Ok, T? Result, int ErrorCode, string? Description, EnvelopeParameters? Parameters);

/// <summary>What the server says beside an error.</summary>
internal sealed record EnvelopeParameters(int RetryAfter, long MigrateToChatId);
