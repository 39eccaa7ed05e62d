using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using Wenzheng.Bot.Channels.Telegram.Api;
using LinkPreviewOptions = Wenzheng.Bot.Channels.Telegram.Api.LinkPreviewOptions;
using ReplyMarkup = Wenzheng.Bot.Channels.Telegram.Api.ReplyMarkup;
using ReplyParameters = Wenzheng.Bot.Channels.Telegram.Api.ReplyParameters;
using Update = Wenzheng.Bot.Channels.Telegram.Api.Update;

namespace Wenzheng.Bot.Full.Telegram;

/// <summary>换算: our records to the library's types and back; nothing of the library goes further.</summary>
internal static class Conversion
{
    /// <summary>
    /// Updates by way of the protocol's own JSON, which both sides are written after: a field that we come to read needs no line
    /// here, and a kind of update that the library knows only in part arrives as far as it does.
    /// </summary>
    public static IReadOnlyList<Update> OfUpdates(IReadOnlyList<global::Telegram.Bot.Types.Update> updates) =>
        [.. updates.Select(u => JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(u, JsonBotAPI.Options), ApiJson.Default.Update)!)];

    /// <summary>A value by its name in the protocol.</summary>
    public static T Named<T>(string name) where T : struct, Enum => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(name), JsonBotAPI.Options);

    public static IEnumerable<T> Named<T>(IReadOnlyList<string> names) where T : struct, Enum => names.Select(Named<T>);

    public static ParseMode OfParseMode(string? mode) => mode is null ? ParseMode.None : Enum.Parse<ParseMode>(mode, ignoreCase: true);

    public static global::Telegram.Bot.Types.ReplyParameters? OfReply(ReplyParameters? reply) => reply is null ? null
        : new global::Telegram.Bot.Types.ReplyParameters { MessageId = checked((int)reply.MessageId), AllowSendingWithoutReply = reply.AllowSendingWithoutReply };

    public static global::Telegram.Bot.Types.LinkPreviewOptions OfPreview(LinkPreviewOptions preview) => new() { IsDisabled = preview.IsDisabled };

    public static global::Telegram.Bot.Types.ReplyMarkups.ReplyMarkup? OfMarkup(ReplyMarkup? markup) =>
        markup?.ForceReply is true ? new ForceReplyMarkup { Selective = markup.Selective ?? false } : OfKeyboard(markup);

    public static InlineKeyboardMarkup? OfKeyboard(ReplyMarkup? markup) => markup?.InlineKeyboard is not { } rows ? null
        : new InlineKeyboardMarkup(rows.Select(row => row.Select(button => InlineKeyboardButton.WithCallbackData(button.Text, button.CallbackData))));

    public static BotCommandScope OfScope(CommandScope scope) => scope.Type switch
    {
        "all_private_chats" => BotCommandScope.AllPrivateChats(),
        "all_group_chats" => BotCommandScope.AllGroupChats(),
        "chat" => BotCommandScope.Chat(scope.ChatId ?? throw new ArgumentException("A chat's menu needs its id.", nameof(scope))),
        "default" => BotCommandScope.Default(),
        _ => throw new ArgumentException($"No such scope of commands: {scope.Type}.", nameof(scope)),
    };
}
