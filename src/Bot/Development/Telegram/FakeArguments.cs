using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Wenzheng.Bot.Development.Telegram;

/// <summary>Arguments of a call, from the query, a form or a JSON body; nested values may also be JSON in a string.</summary>
internal sealed class FakeArguments
{
    private readonly Dictionary<string, JsonNode?> values = new(StringComparer.Ordinal);

    /// <returns>Null when there is more than the server takes.</returns>
    public static async Task<FakeArguments?> ReadAsync(HttpRequest request, int maxBytes)
    {
        var arguments = new FakeArguments();
        foreach (var (name, value) in request.Query)
            arguments.values[name] = JsonValue.Create(value.ToString());
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer)) > 0;)
        {
            body.Write(buffer, 0, read);
            if (body.Length > maxBytes)
                return null;
        }
        if (request.HasFormContentType)
        {
            body.Position = 0;
            request.Body = body;
            foreach (var (name, value) in await request.ReadFormAsync())
                arguments.values[name] = JsonValue.Create(value.ToString());
        }
        else if (body.Length > 0 && Parse(Encoding.UTF8.GetString(body.ToArray())) is JsonObject sent)
        {
            foreach (var (name, value) in sent)
                arguments.values[name] = value;
        }
        return arguments;
    }

    public string Text(string name) => values.GetValueOrDefault(name) is { } node ? node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString() : "";

    public bool Has(string name) => values.GetValueOrDefault(name) is not null;

    public long Number(string name) => long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Only true, yes and 1 are true.</summary>
    public bool Flag(string name) => Text(name).ToUpperInvariant() is "TRUE" or "YES" or "1";

    public JsonObject? Object(string name) => Nested(name) as JsonObject;

    public JsonArray? Array(string name) => Nested(name) as JsonArray;

    public override string ToString() => string.Join(' ', values.Select(v => $"{v.Key}={v.Value?.ToJsonString(Readable) ?? "null"}"));

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private JsonNode? Nested(string name) => values.GetValueOrDefault(name) is { } node && node.GetValueKind() == JsonValueKind.String ? Parse(node.GetValue<string>()) : values.GetValueOrDefault(name);

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
