using System.Globalization;
using Wenzheng.Bot.Channels.Telegram;

namespace Wenzheng.Bot.Configuration;

/// <summary>Flat keys ("Server:Urls") to typed, checked settings.</summary>
internal static class SettingsBinder
{
    private static readonly Dictionary<string, Action<BotSettings, string>> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Archive:Path"] = (s, v) => s.Archive.Path = Text("Archive:Path", v),
        ["Index:Path"] = (s, v) => s.Index.Path = Text("Index:Path", v),
        ["Index:Synonyms"] = (s, v) => s.Index.Synonyms = v,
        ["Index:Engine"] = (s, v) => s.Index.Engine = OneOf("Index:Engine", v, IndexOptions.BuiltInEngine, IndexOptions.LuceneEngine),
        ["Server:Urls"] = (s, v) => s.Server.Urls = ServerUrls.Checked("设置项 Server:Urls", v),
        ["Server:QuestionsPerMinute"] = (s, v) => s.Server.QuestionsPerMinute = Number("Server:QuestionsPerMinute", v, 1, 100_000),
        ["Server:RequestsPerMinute"] = (s, v) => s.Server.RequestsPerMinute = Number("Server:RequestsPerMinute", v, 1, 1_000_000),
        ["Server:MaxBodyBytes"] = (s, v) => s.Server.MaxBodyBytes = Number("Server:MaxBodyBytes", v, 1024, 1024 * 1024),
        ["Server:RequestTimeoutSeconds"] = (s, v) => s.Server.RequestTimeoutSeconds = Number("Server:RequestTimeoutSeconds", v, 1, 300),
        ["Server:AnswersAtOnce"] = (s, v) => s.Server.AnswersAtOnce = Number("Server:AnswersAtOnce", v, 1, 100_000),
        ["Server:AnswersPerVisitor"] = (s, v) => s.Server.AnswersPerVisitor = Number("Server:AnswersPerVisitor", v, 1, 100_000),
        ["Server:HeartbeatSeconds"] = (s, v) => s.Server.HeartbeatSeconds = Number("Server:HeartbeatSeconds", v, 1, 300),
        ["Server:MaxConnections"] = (s, v) => s.Server.MaxConnections = Number("Server:MaxConnections", v, 1, 100_000),
        ["Server:TrustedProxies"] = (s, v) => s.Server.TrustedProxies = Addresses(v),
        ["Llm:Endpoint"] = (s, v) => s.Llm.Endpoint = LlmRules.Endpoint(v.Trim()),
        ["Llm:Provider"] = (s, v) => s.Llm.Provider = OneOf("Llm:Provider", v, LlmOptions.OpenAiProvider, LlmOptions.KernelProvider),
        ["Llm:Model"] = (s, v) => s.Llm.Model = v.Trim(),
        ["Llm:ApiKey"] = (s, v) => s.Llm.ApiKey = v,
        ["Llm:KeyFile"] = (s, v) => s.Llm.KeyFile = v.Trim(),
        ["Llm:BudgetFile"] = (s, v) => s.Llm.BudgetFile = Text("Llm:BudgetFile", v),
        ["Llm:DisableThinking"] = (s, v) => s.Llm.DisableThinking = Switch("Llm:DisableThinking", v),
        ["Llm:FirstTokenSeconds"] = (s, v) => s.Llm.FirstTokenSeconds = Number("Llm:FirstTokenSeconds", v, 1, 600),
        ["Llm:IdleSeconds"] = (s, v) => s.Llm.IdleSeconds = Number("Llm:IdleSeconds", v, 1, 120),
        ["Llm:TotalSeconds"] = (s, v) => s.Llm.TotalSeconds = Number("Llm:TotalSeconds", v, 2, 900),
        ["Llm:MaxEvidence"] = (s, v) => s.Llm.MaxEvidence = Number("Llm:MaxEvidence", v, 200, 20_000),
        ["Llm:MaxTokens"] = (s, v) => s.Llm.MaxTokens = Number("Llm:MaxTokens", v, 64, 4096),
        ["Llm:Retries"] = (s, v) => s.Llm.Retries = Number("Llm:Retries", v, 0, 5),
        ["Llm:MaxParallel"] = (s, v) => s.Llm.MaxParallel = Number("Llm:MaxParallel", v, 1, 100),
        ["Llm:BreakerFailures"] = (s, v) => s.Llm.BreakerFailures = Number("Llm:BreakerFailures", v, 1, 100),
        ["Llm:BreakerSeconds"] = (s, v) => s.Llm.BreakerSeconds = Number("Llm:BreakerSeconds", v, 1, 3600),
        ["Llm:DailyCharacters"] = (s, v) => s.Llm.DailyCharacters = Number("Llm:DailyCharacters", v, 0, 1_000_000_000),
        ["Llm:CacheSize"] = (s, v) => s.Llm.CacheSize = Number("Llm:CacheSize", v, 0, 100_000),
        ["Conversations:Path"] = (s, v) => s.Conversations.Path = Text("Conversations:Path", v),
        ["Conversations:ExpireHours"] = (s, v) => s.Conversations.ExpireHours = Number("Conversations:ExpireHours", v, 1, 8760),
        ["Conversations:MaxChats"] = (s, v) => s.Conversations.MaxChats = Number("Conversations:MaxChats", v, 1, 100_000),
        ["Feedback:Path"] = (s, v) => s.Feedback.Path = Text("Feedback:Path", v),
        ["Admin:Path"] = (s, v) => s.Admin.Path = Text("Admin:Path", v),
        ["Admin:QuestionFile"] = (s, v) => s.Admin.QuestionFile = Text("Admin:QuestionFile", v),
        ["Admin:IdleMinutes"] = (s, v) => s.Admin.IdleMinutes = Number("Admin:IdleMinutes", v, 1, 1440),
        ["Admin:SessionHours"] = (s, v) => s.Admin.SessionHours = Number("Admin:SessionHours", v, 1, 168),
        ["Admin:MaxUploadMegabytes"] = (s, v) => s.Admin.MaxUploadMegabytes = Number("Admin:MaxUploadMegabytes", v, 1, 50),
        ["Admin:AllowHttp"] = (s, v) => s.Admin.AllowHttp = Switch("Admin:AllowHttp", v),
        ["Sites:Path"] = (s, v) => s.Sites.Path = Text("Sites:Path", v),
        ["Telegram:Token"] = (s, v) => s.Telegram.Token = v,
        ["Telegram:TokenFile"] = (s, v) => s.Telegram.TokenFile = v,
        ["Telegram:ApiUrl"] = (s, v) => s.Telegram.ApiUrl = Text("Telegram:ApiUrl", v),
        ["Telegram:Client"] = (s, v) => s.Telegram.Client = OneOf("Telegram:Client", v, TelegramOptions.BuiltInClient, TelegramOptions.LibraryClient),
        ["Telegram:Receive"] = (s, v) => s.Telegram.Receive = OneOf("Telegram:Receive", v, "polling", "webhook"),
        ["Telegram:WebhookUrl"] = (s, v) => s.Telegram.WebhookUrl = v,
        ["Telegram:PollSeconds"] = (s, v) => s.Telegram.PollSeconds = Number("Telegram:PollSeconds", v, 0, 50),
        ["Telegram:RequestTimeoutSeconds"] = (s, v) => s.Telegram.RequestTimeoutSeconds = Number("Telegram:RequestTimeoutSeconds", v, 1, 120),
        ["Telegram:DataPath"] = (s, v) => s.Telegram.DataPath = Text("Telegram:DataPath", v),
        ["Telegram:Access"] = (s, v) => s.Telegram.Access = OneOf("Telegram:Access", v, "list", "open"),
        ["Telegram:AllowedUsers"] = (s, v) => s.Telegram.AllowedUsers = v,
        ["Telegram:AllowedChats"] = (s, v) => s.Telegram.AllowedChats = v,
        ["Telegram:Staff"] = (s, v) => s.Telegram.Staff = v,
        ["Telegram:QuestionsPerMinute"] = (s, v) => s.Telegram.QuestionsPerMinute = Number("Telegram:QuestionsPerMinute", v, 1, 1000),
        ["Telegram:QuestionsPerGroupMinute"] = (s, v) => s.Telegram.QuestionsPerGroupMinute = Number("Telegram:QuestionsPerGroupMinute", v, 1, 1000),
        ["Telegram:Workers"] = (s, v) => s.Telegram.Workers = Number("Telegram:Workers", v, 1, 64),
        ["Telegram:MessagesPerSecond"] = (s, v) => s.Telegram.MessagesPerSecond = Number("Telegram:MessagesPerSecond", v, 1, 1000),
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
        LlmRules.Check(settings.Llm, settings.Server);
        return new LoadedSettings(settings, warnings);
    }

    private static string Text(string key, string value) =>
        string.IsNullOrWhiteSpace(value) ? throw new ConfigurationException($"设置项 {key} 不能为空。") : value;

    private static string OneOf(string key, string value, params string[] choices) =>
        choices.FirstOrDefault(c => c.Equals(value, StringComparison.OrdinalIgnoreCase))
            ?? throw new ConfigurationException($"设置项 {key} 的值“{value}”不对，应是 {string.Join(" 或 ", choices)}。");

    private static int Number(string key, string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new ConfigurationException($"设置项 {key} 的值“{value}”不对，应是 {least} 到 {most} 之间的整数。");

    private static bool Switch(string key, string value) =>
        bool.TryParse(value, out var on) ? on : throw new ConfigurationException($"设置项 {key} 的值“{value}”不对，应是 true 或 false。");

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
