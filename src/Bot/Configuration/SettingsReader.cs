using System.Collections;
using System.Text.Json;

namespace Wenzheng.Bot.Configuration;

/// <summary>
/// Reads appsettings.json, then --config, then the environment (WENZHENG__Server__Urls), later ones winning.
/// Written by hand, not bound by reflection: every command starts with it, unknown keys must be named, and a value of the
/// wrong kind must say so in a sentence.
/// </summary>
public static class SettingsReader
{
    private const string EnvironmentPrefix = "WENZHENG__";

    /// <summary>Settings files are copied, mailed and committed; a secret in one is a leak waiting.</summary>
    private static readonly string[] Secrets = ["Llm:ApiKey"];

    /// <summary>A settings file is a page of text; more is a mistake.</summary>
    private const int MaxFileBytes = 1024 * 1024;

    /// <exception cref="ConfigurationException">A file cannot be read, or a value is out of range.</exception>
    public static LoadedSettings Read(string? configFile) =>
        Read(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), configFile, Environment.GetEnvironmentVariables());

    internal static LoadedSettings Read(string defaultsFile, string? configFile, IDictionary environment)
    {
        var values = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (File.Exists(defaultsFile))
            AddFile(defaultsFile, values);
        if (configFile is not null)
            AddFile(Path.GetFullPath(configFile), values);
        // A token in a file that is shown, copied and backed up is no secret any more.
        if (values.ContainsKey("Telegram:Token"))
            throw new ConfigurationException("Telegram 的口令不能写在设置文件里；请用环境变量 WENZHENG__Telegram__Token，或用 Telegram:TokenFile 指明口令文件。");
        foreach (DictionaryEntry entry in environment)
        {
            if (entry.Key is string key && key.StartsWith(EnvironmentPrefix, StringComparison.OrdinalIgnoreCase))
                values[key[EnvironmentPrefix.Length..].Replace("__", ":", StringComparison.Ordinal)] = entry.Value as string ?? "";
        }
        return SettingsBinder.Bind(values);
    }

    private static void AddFile(string path, SortedDictionary<string, string> values)
    {
        try
        {
            if (new FileInfo(path).Length > MaxFileBytes)
                throw new ConfigurationException($"设置文件 {path} 超过 1 MB，请确认选对了文件。");
            using var document = JsonDocument.Parse(File.ReadAllBytes(path),
                new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new ConfigurationException($"设置文件 {path} 的最外层应是一对花括号。");
            AddElement("", document.RootElement, values);
            if (Secrets.FirstOrDefault(s => values.GetValueOrDefault(s) is { Length: > 0 }) is { } secret)
                throw new ConfigurationException($"设置文件 {path} 里写了 {secret}；密钥请改用环境变量 {EnvironmentPrefix}{secret.Replace(":", "__", StringComparison.Ordinal)} 或 Llm:KeyFile。");
        }
        catch (JsonException e)
        {
            throw new ConfigurationException($"设置文件 {path} 第 {e.LineNumber + 1} 行不是正确的 JSON，请改正后再运行。", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"读不了设置文件 {path}，请检查路径和权限。", e);
        }
    }

    private static void AddElement(string key, JsonElement element, SortedDictionary<string, string> values)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                    AddElement(key.Length == 0 ? property.Name : key + ":" + property.Name, property.Value, values);
                break;
            case JsonValueKind.Array:
                values[key] = string.Join(';', element.EnumerateArray().Select(e => e.ToString()));
                break;
            case JsonValueKind.Null:
                values.Remove(key);
                break;
            default:
                values[key] = element.ToString();
                break;
        }
    }
}
