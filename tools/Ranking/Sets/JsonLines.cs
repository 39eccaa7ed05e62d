using System.Text.Json;

namespace Wenzheng.Tools.Ranking.Sets;

/// <summary>One JSON object a line.</summary>
internal static class JsonLines
{
    public static IEnumerable<JsonElement> Read(string path)
    {
        foreach (var line in File.ReadLines(path))
            if (!string.IsNullOrWhiteSpace(line))
                using (var document = JsonDocument.Parse(line))
                    yield return document.RootElement.Clone();
    }
}
