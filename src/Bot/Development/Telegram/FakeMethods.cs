using System.Text.Json.Nodes;

namespace Wenzheng.Bot.Development.Telegram;

/// <summary>The methods of the fake server, in the order of checks and with the words of the real one.</summary>
internal sealed class FakeMethods(FakeChats chats, FakeQueue queue, FakeWebhook webhook, FakePeople people, TimeProvider clock)
{

    public FakeBot Bot { get; } = new();

    /// <summary>Whether a webhook may be plain http on any port, as a server of one's own (--local) allows.</summary>
    public bool IsLocal { get; set; } = true;

    public async Task<FakeReply> DoAsync(FakeCall call, CancellationToken cancellationToken) => call.Method.ToUpperInvariant() switch
    {
        "GETME" => FakeReply.Ok(FakeBot.ToJson()),
        "GETUPDATES" => await GetUpdates(call.Arguments, cancellationToken),
        "SENDMESSAGE" => SendMessage(call.Arguments),
        "SENDMESSAGEDRAFT" => SendDraft(call.Arguments),
        "EDITMESSAGETEXT" => EditMessageText(call.Arguments),
        "DELETEMESSAGE" => DeleteMessage(call.Arguments),
        "SENDCHATACTION" => SendChatAction(call.Arguments),
        "ANSWERCALLBACKQUERY" => AnswerPress(call.Arguments),
        "SETMYCOMMANDS" => SetMyCommands(call.Arguments),
        "SETWEBHOOK" => SetWebhook(call.Arguments),
        "DELETEWEBHOOK" => DeleteWebhook(call.Arguments),
        "GETWEBHOOKINFO" => FakeReply.Ok(WebhookInfo()),
        _ => FakeReply.Fail(404, "Not Found: method not found"),
    };

    private async Task<FakeReply> GetUpdates(FakeArguments a, CancellationToken cancellationToken)
    {
        if (webhook.Address.Length > 0)
            return FakeReply.Fail(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        queue.Want(a.Array("allowed_updates")?.Select(v => (string)v!));
        var updates = await queue.TakeAsync(a.Number("offset"), a.Has("limit") ? (int)a.Number("limit") : 100, (int)a.Number("timeout"), cancellationToken);
        if (updates is not null)
            return FakeReply.Ok(updates);
        return webhook.Address.Length > 0
            ? FakeReply.Fail(409, "Conflict: terminated by setWebhook request")
            : FakeReply.Fail(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
    }

    private FakeReply SendMessage(FakeArguments a)
    {
        if (Refusal(a.Number("chat_id")) is { } refusal)
            return refusal;
        var chat = a.Number("chat_id");
        var topic = (int)a.Number("message_thread_id");
        if (topic != 0 && !chats.HasTopic(chat, topic))
            return FakeReply.Fail(400, "Bad Request: message thread not found");
        var text = FakeText.Of(a.Text("text"), a.Text("parse_mode"));
        if (text.Error is { } complaint)
            return FakeReply.Fail(400, "Bad Request: " + complaint);
        var markup = a.Object("reply_markup");
        if (FakeKeyboard.Complaint(markup) is { } wrong)
            return FakeReply.Fail(400, "Bad Request: " + wrong);
        var reply = a.Object("reply_parameters");
        var replyTo = (long?)reply?["message_id"] ?? 0;
        if (replyTo != 0 && chats.Find(chat, replyTo) is null)
        {
            if ((bool?)reply!["allow_sending_without_reply"] != true)
                return FakeReply.Fail(400, "Bad Request: message to be replied not found");
            replyTo = 0;
        }
        if ((string?)reply?["quote"] is { } quote && chats.Find(chat, replyTo)?.Text.Contains(quote, StringComparison.Ordinal) == false)
            return FakeReply.Fail(400, "Bad Request: QUOTE_TEXT_INVALID");
        var message = chats.Add(chat, FakeChats.BotId, text.Text, text.Entities, replyTo, topic, markup);
        return FakeReply.Ok(people.ToJson(message), null, message);
    }

    private FakeReply SendDraft(FakeArguments a)
    {
        var chat = a.Number("chat_id");
        if (Refusal(chat) is { } refusal)
            return refusal;
        if (chat < 0)
            return FakeReply.Fail(400, "Bad Request: method is available only in private chats");
        if (a.Number("draft_id") == 0)
            return FakeReply.Fail(400, "Bad Request: draft_id must be non-zero");
        if (a.Text("text").Length > 0 && FakeText.Of(a.Text("text"), a.Text("parse_mode")) is { Error: { } complaint })
            return FakeReply.Fail(400, "Bad Request: " + complaint);
        chats.Draft(chat, a.Number("draft_id"), a.Text("text"));
        return FakeReply.Ok(true);
    }

    private FakeReply EditMessageText(FakeArguments a)
    {
        var chat = a.Number("chat_id");
        if (Refusal(chat) is { } refusal)
            return refusal;
        if (chats.Find(chat, a.Number("message_id")) is not { } message)
            return FakeReply.Fail(400, "Bad Request: message to edit not found");
        if (message.From != FakeChats.BotId)
            return FakeReply.Fail(400, "Bad Request: message can't be edited");
        var text = FakeText.Of(a.Text("text"), a.Text("parse_mode"));
        if (text.Error is { } complaint)
            return FakeReply.Fail(400, "Bad Request: " + complaint);
        var markup = a.Object("reply_markup");
        if (FakeKeyboard.Complaint(markup) is { } wrong)
            return FakeReply.Fail(400, "Bad Request: " + wrong);
        if (message.Text == text.Text && message.Entities.SequenceEqual(text.Entities) && JsonNode.DeepEquals(message.Markup, markup))
            return FakeReply.Fail(400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
        message.Earlier.Add(message.Text);
        (message.Text, message.Entities, message.Markup) = (text.Text, text.Entities, markup);
        return FakeReply.Ok(people.ToJson(message));
    }

    private FakeReply DeleteMessage(FakeArguments a)
    {
        if (Refusal(a.Number("chat_id")) is { } refusal)
            return refusal;
        if (chats.Find(a.Number("chat_id"), a.Number("message_id")) is not { } message)
            return FakeReply.Fail(400, "Bad Request: message to delete not found");
        message.IsDeleted = true;
        return FakeReply.Ok(true);
    }

    private FakeReply SendChatAction(FakeArguments a) => Refusal(a.Number("chat_id")) ?? (a.Text("action") == "typing" ? FakeReply.Ok(true) : FakeReply.Fail(400, "Bad Request: wrong parameter action in request"));

    private FakeReply AnswerPress(FakeArguments a) => a.Text("text").Length > 200
        ? FakeReply.Fail(400, "Bad Request: MESSAGE_TOO_LONG")
        : people.Answer(a.Text("callback_query_id"), a.Text("text"))
            ? FakeReply.Ok(true)
            : FakeReply.Fail(400, "Bad Request: query is too old and response timeout expired or query ID is invalid");

    private FakeReply SetMyCommands(FakeArguments a)
    {
        if (a.Array("commands") is not { Count: <= 100 } commands)
            return FakeReply.Fail(400, "Bad Request: can't parse commands");
        foreach (var command in commands)
        {
            var name = (string?)command?["command"] ?? "";
            if (name.Length is < 1 or > 32 || name.Any(c => c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '_')))
                return FakeReply.Fail(400, "Bad Request: BOT_COMMAND_INVALID");
            if (((string?)command?["description"] ?? "").Length is < 1 or > 256)
                return FakeReply.Fail(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID");
        }
        var scope = a.Object("scope");
        lock (Bot.Commands)
            Bot.Commands[$"{(string?)scope?["type"] ?? "default"}{(scope?["chat_id"] is { } id ? ":" + id : "")}{(a.Has("language_code") ? ":" + a.Text("language_code") : "")}"] = commands;
        return FakeReply.Ok(true);
    }

    private FakeReply SetWebhook(FakeArguments a)
    {
        var address = a.Text("url");
        if (address.Length == 0)
            return DeleteWebhook(a);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || (!IsLocal && (uri.Scheme != "https" || uri.Port is not (80 or 88 or 443 or 8443))))
            return FakeReply.Fail(400, "Bad Request: bad webhook: an HTTPS URL must be provided for webhook");
        var secret = a.Text("secret_token");
        if (secret.Length > 256 || secret.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-')))
            return FakeReply.Fail(400, "Bad Request: secret token contains unallowed characters");
        if (a.Flag("drop_pending_updates"))
            queue.Clear();
        queue.Want(a.Array("allowed_updates")?.Select(v => (string)v!));
        var isSame = webhook.Address == address && webhook.Secret == secret;
        webhook.Set(address, secret);
        queue.Interrupt();
        return FakeReply.Ok(true, isSame ? "Webhook is already set" : "Webhook was set");
    }

    private FakeReply DeleteWebhook(FakeArguments a)
    {
        var wasSet = webhook.Address.Length > 0;
        if (a.Flag("drop_pending_updates"))
            queue.Clear();
        webhook.Set("", "");
        return FakeReply.Ok(true, wasSet ? "Webhook was deleted" : "Webhook is already deleted");
    }

    private JsonObject WebhookInfo()
    {
        var info = new JsonObject { ["url"] = webhook.Address, ["has_custom_certificate"] = false, ["pending_update_count"] = queue.Count };
        if (webhook.LastError.Length > 0)
            (info["last_error_date"], info["last_error_message"]) = (clock.GetUtcNow().ToUnixTimeSeconds(), webhook.LastError);
        return info;
    }

    private FakeReply? Refusal(long chat)
    {
        if (chat == 0)
            return FakeReply.Fail(400, "Bad Request: chat not found");
        if (chats.MovedTo(chat) is { } to)
            return FakeReply.Fail(400, "Bad Request: group chat was upgraded to a supergroup chat", new JsonObject { ["migrate_to_chat_id"] = to });
        if (!chats.IsClosed(chat))
            return null;
        return FakeReply.Fail(403, chat > 0 ? "Forbidden: bot was blocked by the user" : "Forbidden: bot was kicked from the supergroup chat");
    }
}
