namespace Wenzheng.Bot.Channels.Telegram;

/// <summary>Telegram 渠道: how the bot talks there, and to whom.</summary>
public sealed class TelegramOptions
{
    /// <summary>The bot's token, from the environment (WENZHENG__Telegram__Token) only; empty: no Telegram.</summary>
    public string Token { get; set; } = "";

    /// <summary>A file that holds the token alone; a relative path counts from the application's root. Empty: none.</summary>
    public string TokenFile { get; set; } = "";

    /// <summary>The Bot API server; one's own server may be set (scheme, host, port).</summary>
    public string ApiUrl { get; set; } = "https://api.telegram.org";

    /// <summary>Who speaks to the server: "builtin", or "telegram-bot" (the Telegram.Bot library, in ./bot --full).</summary>
    public string Client { get; set; } = BuiltInClient;

    internal const string BuiltInClient = "builtin", LibraryClient = "telegram-bot";

    /// <summary>"polling" (needs no address that the internet can reach) or "webhook".</summary>
    public string Receive { get; set; } = "polling";

    /// <summary>Public https address of this server for a webhook; Telegram delivers to ports 80, 88, 443 and 8443 only.</summary>
    public string WebhookUrl { get; set; } = "";

    /// <summary>Seconds that one poll waits for updates, 0 to 50: the server answers at once when there is one.</summary>
    public int PollSeconds { get; set; } = 50;

    /// <summary>Seconds after which a call without an answer counts as lost, 1 to 120.</summary>
    public int RequestTimeoutSeconds { get; set; } = 30;

    /// <summary>Folder of what has to outlive a restart; a relative path counts from the application's root.</summary>
    public string DataPath { get; set; } = "data/telegram";

    /// <summary>"list" (those who are allowed) or "open" (everybody in private; groups still have to be allowed).</summary>
    public string Access { get; set; } = "list";

    /// <summary>Ids of users who may ask, separated by ';'. More are added by /allow.</summary>
    public string AllowedUsers { get; set; } = "";

    /// <summary>Ids of groups where the bot answers, separated by ';'. More are added by /allow.</summary>
    public string AllowedChats { get; set; } = "";

    /// <summary>Ids of users who may use the commands for staff, separated by ';'.</summary>
    public string Staff { get; set; } = "";

    /// <summary>Questions one user may ask in a minute, 1 to 1,000.</summary>
    public int QuestionsPerMinute { get; set; } = 12;

    /// <summary>Questions one group may ask in a minute, 1 to 1,000; Telegram lets a bot write 20 messages a minute there.</summary>
    public int QuestionsPerGroupMinute { get; set; } = 15;

    /// <summary>Questions answered at the same time, 1 to 64.</summary>
    public int Workers { get; set; } = 4;

    /// <summary>Messages a second over all chats, 1 to 1,000. The public server takes about 30 (core.telegram.org/bots/faq); a margin is left.</summary>
    public int MessagesPerSecond { get; set; } = 25;
}
