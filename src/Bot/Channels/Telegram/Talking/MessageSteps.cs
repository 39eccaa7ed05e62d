using Wenzheng.Bot.Channels.Telegram.Api;
using Wenzheng.Bot.Channels.Telegram.Ledger;
using Wenzheng.Bot.Channels.Telegram.Receiving;
using Wenzheng.Bot.Channels.Telegram.Rendering;

namespace Wenzheng.Bot.Channels.Telegram.Talking;

/// <summary>Texts as steps: cut to messages, the first replying to what was asked, the last with the buttons.</summary>
internal static class MessageSteps
{
    /// <summary>The server counts code points; counting UTF-16 units is never more.</summary>
    public const int MaxMessage = 4096;

    public static IReadOnlyList<OutgoingStep> Say(Incoming to, string text) => Send(to, new RichText().Add(text), null);

    public static IReadOnlyList<OutgoingStep> Send(Incoming to, RichText text, ReplyMarkup? buttons)
    {
        var pieces = text.Split(MaxMessage);
        return [.. pieces.Select((piece, i) => new OutgoingStep
        {
            Kind = StepKind.Send,
            ChatId = to.ChatId,
            Topic = to.Topic,
            ReplyTo = i == 0 && to.Kind != IncomingKind.Press ? to.MessageId : 0,
            Text = piece.ToHtml(),
            Markup = i == pieces.Count - 1 ? buttons : null,
        })];
    }

    /// <summary>Puts a text into messages that stand in the chat already: what is missing is sent, what is too many is deleted.</summary>
    public static IReadOnlyList<OutgoingStep> Replace(Incoming to, IReadOnlyList<long> messages, RichText text, ReplyMarkup? buttons)
    {
        var sends = Send(to, text, buttons);
        var changed = sends.Select((step, i) => i < messages.Count && messages[i] != 0 ? step with { Kind = StepKind.Edit, MessageId = messages[i], ReplyTo = 0 } : step);
        var surplus = messages.Skip(sends.Count).Where(m => m != 0).Select(m => new OutgoingStep { Kind = StepKind.Delete, ChatId = to.ChatId, MessageId = m });
        return [.. changed, .. surplus];
    }

    /// <summary>A word that shows for a moment over the chat.</summary>
    public static OutgoingStep Answer(Incoming press, string word) =>
        new() { Kind = StepKind.AnswerPress, ChatId = press.ChatId, PressId = press.PressId, Text = word };
}
