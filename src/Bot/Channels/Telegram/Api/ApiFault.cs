namespace Wenzheng.Bot.Channels.Telegram.Api;

/// <summary>What went wrong with a call.</summary>
/// <param name="Kind">What can be done about it.</param>
/// <param name="Text">The server's words, or ours when there was no server; never the token.</param>
public sealed record ApiFault(FaultKind Kind, string Text)
{
    /// <summary>How long the server asks to wait; zero when it does not say.</summary>
    public TimeSpan RetryAfter { get; init; }

    /// <summary>The chat's new id; 0 when it has not moved.</summary>
    public long MovedTo { get; init; }
}
