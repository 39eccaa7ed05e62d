namespace Wenzheng.Bot.Channels.Telegram.Delivery;

/// <summary>What a step came to.</summary>
/// <param name="Outcome">Whether it was made.</param>
/// <param name="Message">The message that stands in the chat for it; 0 for none.</param>
internal readonly record struct Delivered(Outcome Outcome, long Message = 0);

/// <summary>How a step ended.</summary>
internal enum Outcome
{
    /// <summary>Made.</summary>
    Made,

    /// <summary>It can never be made; the others may go on.</summary>
    Impossible,

    /// <summary>The bot may not write in the chat; nothing more needs to be tried there.</summary>
    ChatClosed,
}
