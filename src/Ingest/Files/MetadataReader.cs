using System.Globalization;
using Wenzheng.Ingestion.Annotation;

namespace Wenzheng.Ingestion.Files;

/// <summary>What front matter or a sidecar says, or what is wrong with it.</summary>
/// <param name="Metadata">The page's metadata.</param>
/// <param name="Length">How many characters of the file the front matter takes; 0 when there is none.</param>
/// <param name="Error">One Chinese sentence when it is not valid, else null.</param>
internal sealed record MetadataReading(PageMetadata Metadata, int Length, string? Error);

/// <summary>
/// 版面信息: newspaper, date, page and url as "key: value" lines, between two --- lines at the head of a file or alone in a
/// sidecar. A sidecar's value goes before the front matter's.
/// </summary>
internal static class MetadataReader
{
    private const int LongestValue = 500;

    public static MetadataReading Read(string text, string? sidecar)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var length = FrontMatterLength(text, out var inner);
        if (length > 0 && Parse(inner, "文件开头的版面信息", values) is { } frontError)
            return new MetadataReading(PageMetadata.Unknown, length, frontError);
        if (sidecar is not null && Parse(sidecar, "说明文件", values) is { } sidecarError)
            return new MetadataReading(PageMetadata.Unknown, length, sidecarError);
        DateOnly? date = null;
        if (values.TryGetValue("date", out var day))
        {
            if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
                return new MetadataReading(PageMetadata.Unknown, length, $"版面信息里的日期“{day}”不对，请写成 2022-08-03 这样的形式。");
            date = parsed;
        }
        var url = values.GetValueOrDefault("url", "");
        if (url.Length > 0 && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            return new MetadataReading(PageMetadata.Unknown, length, $"版面信息里的网址“{url}”不对，请写以 http:// 或 https:// 开头的完整网址。");
        return new MetadataReading(new PageMetadata(values.GetValueOrDefault("newspaper", ""), date, values.GetValueOrDefault("page", ""), url), length, null);
    }

    /// <summary>The file's text with its front matter replaced by spaces: offsets and line numbers stay the file's.</summary>
    public static string Blank(string text, int length) =>
        length == 0 ? text : string.Create(text.Length, (text, length), static (span, state) =>
        {
            state.text.CopyTo(span);
            foreach (ref var c in span[..state.length])
                if (c is not ('\n' or '\r'))
                    c = ' ';
        });

    // A file may begin with --- as a rule under nothing; front matter needs its closing line and at least one key.
    private static int FrontMatterLength(string text, out string inner)
    {
        inner = "";
        if (!text.StartsWith("---\n", StringComparison.Ordinal) && !text.StartsWith("---\r\n", StringComparison.Ordinal))
            return 0;
        var start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        for (var line = start; line < text.Length;)
        {
            var end = text.IndexOf('\n', line);
            var next = end < 0 ? text.Length : end + 1;
            if (text.AsSpan(line, next - line).TrimEnd() is "---")
            {
                inner = text[start..line];
                return inner.Contains(':', StringComparison.Ordinal) ? next : 0;
            }
            line = next;
        }
        return 0;
    }

    private static string? Parse(string block, string where, Dictionary<string, string> values)
    {
        var number = 0;
        foreach (var raw in block.Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#' || line is "---")
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
                return $"{where}第 {number} 行“{Shorten(line)}”不是“名称: 值”的形式，请改正。";
            var key = line[..colon].Trim().ToLowerInvariant();
            var value = line[(colon + 1)..].Trim();
            if (key is not ("newspaper" or "date" or "page" or "url"))
                return $"{where}第 {number} 行的名称“{Shorten(key)}”不认识，可用 newspaper、date、page、url。";
            if (value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0])
                value = value[1..^1];
            if (value.Length > LongestValue)
                return $"{where}第 {number} 行的值太长，请缩短到 {LongestValue} 字以内。";
            values[key] = value;
        }
        return null;
    }

    private static string Shorten(string text) => text.Length <= 30 ? text : text[..30] + "…";
}
