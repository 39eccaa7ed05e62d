using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Wenzheng.Bot.Commands.Files;

/// <summary>Reads a file of one JSON object a line; a bad line is named and never stops the others.</summary>
internal static class JsonLines
{
    /// <summary>A line longer than this many characters is no question; it is refused unread.</summary>
    private const int MaxLineLength = 1024 * 1024;

    /// <summary>So much of a wrong value is shown.</summary>
    private const int MostShown = 40;

    /// <param name="path">The file.</param>
    /// <param name="type">How a line is read.</param>
    /// <param name="check">The reason why a line cannot be used, or null.</param>
    /// <param name="bad">Told of each line that cannot be used, as one Chinese sentence.</param>
    /// <param name="remark">What is odd about a line that is used all the same, or null.</param>
    /// <param name="odd">Told of each such line, as one Chinese sentence.</param>
    public static List<T> Read<T>(string path, JsonTypeInfo<T> type, Func<T, string?> check, Action<string> bad, Func<T, string?>? remark = null, Action<string>? odd = null)
        where T : class
    {
        var items = new List<T>();
        var number = 0;
        try
        {
            foreach (var line in File.ReadLines(path))
            {
                number++;
                if (string.IsNullOrWhiteSpace(line))
                    continue;
                if (Parse(line, type, check, out var reason) is not { } item)
                {
                    bad($"{Path.GetFileName(path)} 第 {number} 行{reason}，这一行没有处理。");
                    continue;
                }
                items.Add(item);
                if (remark?.Invoke(item) is { } strange)
                    odd?.Invoke($"{Path.GetFileName(path)} 第 {number} 行{strange}。");
            }
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"找不到文件 {path}，请检查路径。", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"读不了文件 {path}（{e.Message}），请检查权限和磁盘。", e);
        }
        return items;
    }

    private static T? Parse<T>(string line, JsonTypeInfo<T> type, Func<T, string?> check, out string? reason)
        where T : class
    {
        reason = null;
        if (line.Length > MaxLineLength)
        {
            reason = "太长";
            return null;
        }
        try
        {
            var item = JsonSerializer.Deserialize(line, type);
            reason = item is null ? "不是一个对象" : check(item);
            return reason is null ? item : null;
        }
        catch (JsonException e)
        {
            reason = MistakenField(line, e.Path) is { } field ? $"的字段 {field}写得不对" : "不是正确的 JSON 对象";
            return null;
        }
    }

    /// <summary>The field whose value is of the wrong kind, with that value; null where the line is no JSON object at all.</summary>
    private static string? MistakenField(string line, string? path)
    {
        if (path is not ['$', '.', .. var name])
            return null;
        name = name.Split('.', '[')[0];
        try
        {
            using var read = JsonDocument.Parse(line);
            if (!read.RootElement.TryGetProperty(name, out var value))
                return name + " ";
            var written = value.GetRawText();
            return $"{name}（{(written.Length > MostShown ? written[..MostShown] + "…" : written)}）";
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
