using System.Globalization;

namespace Wenzheng.Bot.Configuration;

/// <summary>Flat keys ("Server:Urls") to typed, checked settings.</summary>
internal static class SettingsBinder
{
    private static readonly Dictionary<string, Action<BotSettings, string>> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Archive:Path"] = (s, v) => s.Archive.Path = Text("Archive:Path", v),
        ["Index:Path"] = (s, v) => s.Index.Path = Text("Index:Path", v),
        ["Index:Synonyms"] = (s, v) => s.Index.Synonyms = v,
        ["Index:Engine"] = (s, v) => s.Index.Engine = Engine(v),
        ["Server:Urls"] = (s, v) => s.Server.Urls = ServerUrls.Checked("设置项 Server:Urls", v),
        ["Server:QuestionsPerMinute"] = (s, v) => s.Server.QuestionsPerMinute = Number("Server:QuestionsPerMinute", v, 1, 100_000),
        ["Server:RequestsPerMinute"] = (s, v) => s.Server.RequestsPerMinute = Number("Server:RequestsPerMinute", v, 1, 1_000_000),
        ["Server:MaxBodyBytes"] = (s, v) => s.Server.MaxBodyBytes = Number("Server:MaxBodyBytes", v, 1024, 1024 * 1024),
        ["Server:RequestTimeoutSeconds"] = (s, v) => s.Server.RequestTimeoutSeconds = Number("Server:RequestTimeoutSeconds", v, 1, 300),
        ["Server:MaxConnections"] = (s, v) => s.Server.MaxConnections = Number("Server:MaxConnections", v, 1, 100_000),
        ["Server:TrustedProxies"] = (s, v) => s.Server.TrustedProxies = Addresses(v),
    };

    public static LoadedSettings Bind(SortedDictionary<string, string> values)
    {
        var settings = new BotSettings();
        var warnings = new List<string>();
        foreach (var (key, value) in values)
        {
            if (Keys.TryGetValue(key, out var set))
                set(settings, value);
            else
                warnings.Add($"设置项 {key} 不认识，没有用到；可用的有 {string.Join("、", Keys.Keys)}。");
        }
        return new LoadedSettings(settings, warnings);
    }

    private static string Text(string key, string value) =>
        string.IsNullOrWhiteSpace(value) ? throw new ConfigurationException($"设置项 {key} 不能为空。") : value;

    private static string Engine(string value) =>
        value.Equals("builtin", StringComparison.OrdinalIgnoreCase)
            ? "builtin"
            : throw new ConfigurationException($"设置项 Index:Engine 的值“{value}”不支持，请改为 builtin。");

    private static int Number(string key, string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new ConfigurationException($"设置项 {key} 的值“{value}”不对，应是 {least} 到 {most} 之间的整数。");

    private static string Addresses(string value)
    {
        foreach (var address in value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!System.Net.IPAddress.TryParse(address, out _))
                throw new ConfigurationException($"设置项 Server:TrustedProxies 的值“{address}”不是 IP 地址。");
        }
        return value;
    }
}
