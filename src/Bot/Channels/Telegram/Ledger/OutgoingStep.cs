using Wenzheng.Bot.Channels.Telegram.Api;

namespace Wenzheng.Bot.Channels.Telegram.Ledger;

/// <summary>What a step does.</summary>
internal enum StepKind
{
    /// <summary>Sends a message.</summary>
    Send,

    /// <summary>Changes a message of the bot.</summary>
    Edit,

    /// <summary>Deletes a message of the bot.</summary>
    Delete,

    /// <summary>Answers the press of a button: a word that shows for a moment.</summary>
    AnswerPress,
}

/// <summary>一步: one call that an answer consists of; recorded before it is made.</summary>
internal sealed record OutgoingStep
{
    public required StepKind Kind { get; init; }

    public required long ChatId { get; init; }

    public int Topic { get; init; }

    /// <summary>The message to be replied to; 0 for none.</summary>
    public long ReplyTo { get; init; }

    /// <summary>The message to be changed or deleted.</summary>
    public long MessageId { get; init; }

    /// <summary>The text as HTML; plain for <see cref="StepKind.AnswerPress"/>.</summary>
    public string Text { get; init; } = "";

    public ReplyMarkup? Markup { get; init; }

    public string PressId { get; init; } = "";
}
