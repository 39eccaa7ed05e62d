using System.Text.Json.Nodes;

namespace Wenzheng.Bot.Development.Telegram;

/// <summary>The bot's account on the fake server.</summary>
internal sealed class FakeBot
{
    public const string Username = "wenzheng_dev_bot";

    /// <summary>Menus by scope and language, as they were registered last.</summary>
    public Dictionary<string, JsonArray> Commands { get; } = [];

    public static JsonObject ToJson() => new()
    {
        ["id"] = FakeChats.BotId,
        ["is_bot"] = true,
        ["first_name"] = "问政",
        ["username"] = Username,
        ["can_join_groups"] = true,
        ["can_read_all_group_messages"] = false,
        ["supports_inline_queries"] = false,
    };
}
