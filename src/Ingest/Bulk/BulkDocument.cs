using System.Globalization;
using System.Text.Json;

namespace Wenzheng.Ingestion.Bulk;

/// <summary>One document of a bulk file.</summary>
/// <param name="Id">Its id, unique in the archive.</param>
/// <param name="Title">Its title, or empty.</param>
/// <param name="Text">Its text.</param>
/// <param name="Source">The source it belongs to: as given, else its id.</param>
/// <param name="Date">The day it was published, null when not given or no full date.</param>
/// <param name="Place">The place it is about, or empty.</param>
internal sealed record BulkDocument(string Id, string Title, string Text, string Source, DateOnly? Date, string Place)
{
    /// <summary>Reads a line; null with one Chinese sentence when it is not a document.</summary>
    public static BulkDocument? Parse(byte[] line, out string error)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                error = "这一行不是 JSON 对象，请改为一行一个 {\"id\",\"title\",\"text\"}。";
                return null;
            }
            var id = Field(json.RootElement, "id");
            var text = Field(json.RootElement, "text");
            error = id.Length == 0 ? "这一行缺少 id，请补上。" : string.IsNullOrWhiteSpace(text) ? "这一行缺少 text 或 text 为空，请补上正文。" : "";
            if (error.Length > 0)
                return null;
            var source = Field(json.RootElement, "source");
            return new BulkDocument(id, Field(json.RootElement, "title"), text, source.Length > 0 ? source : id, Day(Field(json.RootElement, "date")), Field(json.RootElement, "place"));
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            error = "这一行不是完整的 JSON，请检查引号、括号和编码（应为 UTF-8）。";
            return null;
        }
    }

    private static string Field(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Trim(),
        JsonValueKind.Number => value.GetRawText(),
        _ => "",
    } : "";

    private static DateOnly? Day(string text) =>
        text.Length >= 10 && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
