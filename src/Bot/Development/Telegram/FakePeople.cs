using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Wenzheng.Bot.Development.Telegram;

/// <summary>People who use the bot: they write, change what they wrote, press buttons, let the bot in and throw it out. Thread-safe.</summary>
internal sealed class FakePeople(FakeChats chats, FakeQueue queue, FakeWebhook webhook)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> presses = new();
    private readonly ConcurrentDictionary<string, string> answers = new();
    private long pressNumber;

    /// <summary>A message to the bot; a chat with a negative id is a group.</summary>
    /// <param name="age">How long ago it was written, for messages that waited.</param>
    public FakeMessage Say(long chat, long user, string text, long replyTo = 0, int topic = 0, TimeSpan age = default)
    {
        var message = chats.Add(chat, user, text, [], replyTo, topic, null);
        Put("message", ToJson(message, age));
        return message;
    }

    /// <summary>Changes a message.</summary>
    public void Edit(FakeMessage message, string text)
    {
        message.Earlier.Add(message.Text);
        message.Text = text;
        var json = ToJson(message);
        json["edit_date"] = message.Date + 1;
        Put("edited_message", json);
    }

    /// <summary>Presses the button with the text; the id of the press.</summary>
    public string Press(long user, FakeMessage message, string button)
    {
        var data = message.Buttons.FirstOrDefault(b => b.Text == button).Data ?? throw new InvalidOperationException($"No button “{button}” under: {message.Text}");
        return PressData(user, message, data);
    }

    /// <summary>A press with any data, as a hostile client may send.</summary>
    public string PressData(long user, FakeMessage message, string data)
    {
        var id = Interlocked.Increment(ref pressNumber).ToString(CultureInfo.InvariantCulture);
        presses[id] = DateTimeOffset.UtcNow;
        Put("callback_query", new JsonObject { ["id"] = id, ["from"] = User(user), ["message"] = ToJson(message), ["chat_instance"] = "1", ["data"] = data });
        return id;
    }

    /// <summary>The word that the bot answered a press with; null when it has not.</summary>
    public string? AnswerTo(string press) => answers.GetValueOrDefault(press);

    /// <summary>False when nobody pressed that, or it was answered too late.</summary>
    public bool Answer(string press, string text)
    {
        if (!presses.TryRemove(press, out var at) || DateTimeOffset.UtcNow - at > TimeSpan.FromSeconds(15))
            return false;
        answers[press] = text;
        return true;
    }

    /// <summary>The bot's standing in a chat changes: "member", "kicked".</summary>
    public void ChangeMembership(long chat, long user, string status)
    {
        if (status is "kicked" or "left")
            chats.Close(chat);
        else
            chats.Open(chat);
        Put("my_chat_member", new JsonObject
        {
            ["chat"] = Chat(chat),
            ["from"] = User(user),
            ["date"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
            ["old_chat_member"] = new JsonObject { ["status"] = "left", ["user"] = FakeBot.ToJson() },
            ["new_chat_member"] = new JsonObject { ["status"] = status, ["user"] = FakeBot.ToJson() },
        });
    }

    /// <summary>A group becomes a supergroup; calls with the old id are refused with the new one.</summary>
    public void Move(long chat, long to, bool isTold)
    {
        chats.Move(chat, to);
        if (isTold)
            Put("message", new JsonObject { ["message_id"] = 1, ["from"] = User(1), ["chat"] = Chat(chat), ["date"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(), ["migrate_to_chat_id"] = to });
    }

    /// <summary>Any update, as it may come one day.</summary>
    public void Put(string kind, JsonObject content)
    {
        if (queue.Add(kind, content) is not null)
            webhook.Wake();
    }

    /// <summary>A message as the server shows it.</summary>
    public JsonObject ToJson(FakeMessage message, TimeSpan age = default)
    {
        var json = new JsonObject
        {
            ["message_id"] = message.Id,
            ["from"] = message.From == FakeChats.BotId ? FakeBot.ToJson() : User(message.From),
            ["chat"] = Chat(message.ChatId),
            ["date"] = message.Date - (long)age.TotalSeconds,
            ["text"] = message.Text,
        };
        var entities = message.From == FakeChats.BotId ? message.Entities : FakeEntities.Of(message.Text);
        if (entities.Count > 0)
            json["entities"] = new JsonArray([.. entities.Select(e => (JsonNode)new JsonObject { ["type"] = e.Type, ["offset"] = e.Offset, ["length"] = e.Length })]);
        if (message.Topic != 0)
        {
            json["message_thread_id"] = message.Topic;
            json["is_topic_message"] = true;
        }
        if (message.ReplyTo != 0 && chats.Find(message.ChatId, message.ReplyTo) is { } target)
        {
            json["reply_to_message"] = ToJson(target);
            // In a supergroup a reply carries a thread id though there is no topic.
            if (message.ChatId < 0 && message.Topic == 0)
                json["message_thread_id"] = message.ReplyTo;
        }
        return json;
    }

    private static JsonObject User(long id) => new() { ["id"] = id, ["is_bot"] = false, ["first_name"] = "李测试", ["last_name"] = "王", ["username"] = "tester" + id.ToString(CultureInfo.InvariantCulture), ["language_code"] = "zh-hans" };

    private static JsonObject Chat(long id) => id > 0
        ? new JsonObject { ["id"] = id, ["first_name"] = "李测试", ["type"] = "private" }
        : new JsonObject { ["id"] = id, ["title"] = "测试群", ["type"] = "supergroup" };
}
