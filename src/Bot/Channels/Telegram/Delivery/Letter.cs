using Wenzheng.Bot.Channels.Telegram.Api;
using Wenzheng.Bot.Channels.Telegram.Ledger;
using Wenzheng.Bot.Channels.Telegram.Rendering;

namespace Wenzheng.Bot.Channels.Telegram.Delivery;

/// <summary>One step on its way, with what the server's refusals have taught. Not thread-safe.</summary>
internal sealed class Letter(OutgoingStep step)
{
    /// <summary>Characters that no server finds too many.</summary>
    private const int SurelyShort = 1000;

    private string rest = "";
    private bool isPlain;

    public OutgoingStep Step { get; set; } = step;

    /// <summary>The message that the server made of it.</summary>
    public long Message { get; set; }

    /// <summary>Whether it is a small thing that no limit counts.</summary>
    public bool IsSmall => Step.Kind is StepKind.AnswerPress or StepKind.Delete;

    public MessageRequest ToMessage() => new()
    {
        ChatId = Step.ChatId,
        MessageThreadId = Step.Topic == 0 ? null : Step.Topic,
        Text = Text,
        ParseMode = isPlain ? null : "HTML",
        ReplyParameters = Step.ReplyTo == 0 ? null : new ReplyParameters(Step.ReplyTo, AllowSendingWithoutReply: true),
        ReplyMarkup = Step.Markup,
    };

    public EditRequest ToEdit() => new()
    {
        ChatId = Step.ChatId,
        MessageId = Step.MessageId,
        Text = Text,
        ParseMode = isPlain ? null : "HTML",
        ReplyMarkup = Step.Markup,
    };

    /// <summary>Changes the step so that the server may take it; false when there is nothing left to change.</summary>
    public bool Mend(FaultKind fault)
    {
        switch (fault)
        {
            case FaultKind.BadMarkup when !isPlain:
                isPlain = true;
                return true;
            case FaultKind.TooLong when rest.Length == 0 && Text.Length > 1:
                isPlain = true;
                var whole = HtmlText.ToPlain(Step.Text);
                var pieces = new RichText().Add(whole).Split(Math.Clamp(whole.Length / 2, 2, SurelyShort));
                rest = string.Join('\n', pieces.Skip(1).Select(p => p.Text));
                Step = Step with { Text = HtmlText.Escape(pieces[0].Text) };
                return rest.Length > 0;
            case FaultKind.ReplyMissing when Step.ReplyTo != 0:
                Step = Step with { ReplyTo = 0 };
                return true;
            case FaultKind.TopicMissing when Step.Topic != 0:
                Step = Step with { Topic = 0 };
                return true;
            // What can no longer be changed is said anew.
            case FaultKind.MessageGone when Step.Kind == StepKind.Edit:
                Step = Step with { Kind = StepKind.Send, MessageId = 0 };
                return true;
            default:
                return false;
        }
    }

    /// <summary>The next piece of what was split off; null when nothing is left.</summary>
    public OutgoingStep? TakeRest()
    {
        if (rest.Length == 0)
            return null;
        var pieces = new RichText().Add(rest).Split(SurelyShort);
        rest = string.Join('\n', pieces.Skip(1).Select(p => p.Text));
        return Step with { Kind = StepKind.Send, MessageId = 0, ReplyTo = 0, Markup = null, Text = HtmlText.Escape(pieces[0].Text) };
    }

    private string Text => isPlain ? HtmlText.ToPlain(Step.Text) : Step.Text;
}
