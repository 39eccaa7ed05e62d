using System.Globalization;
using Wenzheng.Bot.Channels.Telegram.Delivery;
using Wenzheng.Bot.Configuration;

namespace Wenzheng.Bot.Channels.Telegram;

/// <summary>The options after they were checked, as the parts use them.</summary>
internal sealed record TelegramSettings
{
    public required string Token { get; init; }

    public required Uri ApiUrl { get; init; }

    /// <summary>Null when updates are polled.</summary>
    public required Uri? WebhookUrl { get; init; }

    public required string Folder { get; init; }

    public required bool IsOpen { get; init; }

    public required IReadOnlySet<long> Users { get; init; }

    public required IReadOnlySet<long> Chats { get; init; }

    public required IReadOnlySet<long> Staff { get; init; }

    public required TelegramOptions Options { get; init; }

    /// <summary>How long a call other than a poll may take.</summary>
    public TimeSpan Patience => TimeSpan.FromSeconds(Options.RequestTimeoutSeconds);

    /// <summary>Time between two messages in one chat; the server's limit, shorter only where no server judges.</summary>
    public TimeSpan ChatInterval { get; init; } = Pace.Second;

    /// <summary>Checks the options; null when there is no token, and so no Telegram.</summary>
    /// <exception cref="ConfigurationException">A value is wrong, or the key file cannot be read.</exception>
    public static TelegramSettings? From(TelegramOptions options)
    {
        if (TokenReader.Read(options) is not { } token)
            return null;
        return new TelegramSettings
        {
            Token = token,
            ApiUrl = Address("ApiUrl", options.ApiUrl),
            WebhookUrl = options.Receive == "webhook" ? PublicAddress(options.WebhookUrl) : null,
            Folder = ApplicationRoot.Resolve(options.DataPath),
            IsOpen = options.Access == "open",
            Users = Ids("AllowedUsers", options.AllowedUsers),
            Chats = Ids("AllowedChats", options.AllowedChats),
            Staff = Ids("Staff", options.Staff),
            Options = options,
        };
    }

    /// <summary>Without its values: a record would print the token.</summary>
    public override string ToString() => nameof(TelegramSettings);

    private static Uri Address(string key, string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && uri is { Query: "", Fragment: "", UserInfo: "" }
            ? uri
            : throw new ConfigurationException($"设置项 Telegram:{key} 的值“{value}”不是网址，应形如 https://api.telegram.org。");

    /// <summary>Telegram delivers over https to four ports; one's own server (--local) also over http to any.</summary>
    private static Uri PublicAddress(string value)
    {
        if (value.Length == 0)
            throw new ConfigurationException("设置项 Telegram:Receive 是 webhook，还要用 Telegram:WebhookUrl 写明公网能访问的 https 地址；没有公网地址请改为 polling。");
        return Address("WebhookUrl", value);
    }

    private static HashSet<long> Ids(string key, string value)
    {
        var ids = new HashSet<long>();
        foreach (var part in value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!long.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) || id == 0)
                throw new ConfigurationException($"设置项 Telegram:{key} 里的“{part}”不是编号；编号是整数，对机器人发 /id 就能看到，多个用分号隔开。");
            ids.Add(id);
        }
        return ids;
    }
}
