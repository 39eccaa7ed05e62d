using Wenzheng.Bot.Channels.Telegram.Api;

namespace Wenzheng.Bot.Channels.Telegram.Receiving;

/// <summary>读来件: tells what of the updates concerns the bot. In groups that is a command, a reply to the bot, or its name in the text.</summary>
internal sealed class UpdateReader(BotIdentity bot)
{
    /// <summary>More than the longest question that is taken, so that it is still seen to be too long.</summary>
    public const int MaxText = 600;

    /// <summary>What is asked of the server; everything else is never sent to the bot.</summary>
    public static IReadOnlyList<string> AllowedUpdates { get; } = ["message", "edited_message", "callback_query", "my_chat_member"];

    /// <returns>What came in, or null when it is none of the bot's business.</returns>
    public Incoming? Read(Update update) => update switch
    {
        { Message: { } message } => OfMessage(update.UpdateId, message, IncomingKind.Message),
        { EditedMessage: { } message } => OfMessage(update.UpdateId, message, IncomingKind.Edit),
        { CallbackQuery: { } press } => OfPress(update.UpdateId, press),
        { MyChatMember: { NewChatMember: { } member } change } => new Incoming
        {
            UpdateId = update.UpdateId,
            Kind = IncomingKind.Membership,
            ChatId = change.Chat.Id,
            IsGroup = change.Chat.Type != "private",
            UserId = change.From.Id,
            Date = change.Date,
            IsMember = member.Status is not ("left" or "kicked"),
        },
        _ => null,
    };

    private Incoming? OfMessage(long updateId, Message message, IncomingKind kind)
    {
        var chat = message.Chat;
        var isGroup = chat.Type is "group" or "supergroup";
        if (chat.Type != "private" && !isGroup)
            return null;
        if (message.MigrateToChatId != 0)
            return new Incoming { UpdateId = updateId, Kind = IncomingKind.Moved, ChatId = chat.Id, IsGroup = true, MovedTo = message.MigrateToChatId };
        // An anonymous administrator writes as the group itself, through an account that counts as a bot.
        if (message.From is not { } from || (from.IsBot && message.SenderChat?.Id != chat.Id))
            return null;
        var read = new Incoming
        {
            UpdateId = updateId,
            Kind = kind,
            ChatId = chat.Id,
            IsGroup = isGroup,
            UserId = from.Id,
            MessageId = message.MessageId,
            Topic = message.IsTopicMessage ? message.MessageThreadId : 0,
            Date = message.Date,
        };
        return Addressed(message, isGroup) is var (command, text) ? read with { Command = command, Text = text } : null;
    }

    /// <summary>The command and the rest of a text that is meant for the bot; null when it is not.</summary>
    private (string Command, string Text)? Addressed(Message message, bool isGroup)
    {
        if (message.Text is not { } text)
            // Pictures, stickers, voice: in private they deserve a word, in groups they are not for the bot.
            return isGroup ? null : (UnreadableCommand, "");
        if (CommandWord.Read(text, bot.Username) is { } command)
            return command.IsForOther ? null : (command.Name, Shorten(command.Rest));
        if (!isGroup)
            return ("", Shorten(text));
        if (WithoutMention(message, text) is { } rest)
            return ("", Shorten(rest));
        return message.ReplyToMessage?.From?.Id == bot.Id ? ("", Shorten(text)) : null;
    }

    /// <summary>Stands for a message without text.</summary>
    public const string UnreadableCommand = "unreadable";

    private string? WithoutMention(Message message, string text)
    {
        foreach (var entity in message.Entities ?? [])
        {
            if (entity.Offset < 0 || entity.Length <= 0 || entity.Offset > text.Length - entity.Length)
                continue;
            var isName = entity.Type == "mention" && text.AsSpan(entity.Offset, entity.Length).Equals("@" + bot.Username, StringComparison.OrdinalIgnoreCase);
            if (isName || (entity.Type == "text_mention" && entity.User?.Id == bot.Id))
                return text.Remove(entity.Offset, entity.Length);
        }
        return null;
    }

    private static Incoming? OfPress(long updateId, CallbackQuery press) => press.Message is not { } message ? null : new Incoming
    {
        UpdateId = updateId,
        Kind = IncomingKind.Press,
        ChatId = message.Chat.Id,
        IsGroup = message.Chat.Type != "private",
        UserId = press.From.Id,
        MessageId = message.MessageId,
        Topic = message.IsTopicMessage ? message.MessageThreadId : 0,
        PressId = press.Id,
        Text = Shorten(press.Data ?? ""),
    };

    private static string Shorten(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length <= MaxText)
            return trimmed;
        return trimmed[..(char.IsHighSurrogate(trimmed[MaxText - 1]) ? MaxText - 1 : MaxText)];
    }
}
