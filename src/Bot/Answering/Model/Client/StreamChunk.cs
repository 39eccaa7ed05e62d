using System.Text.Json;

namespace Wenzheng.Bot.Answering.Model.Client;

/// <summary>片: what one event of a stream brings.</summary>
/// <param name="Text">Words of the answer; empty where the chunk carries none (role, reasoning, usage).</param>
/// <param name="Finish">Why the model stopped; null while it goes on.</param>
internal readonly record struct StreamChunk(string Text, string? Finish)
{
    /// <summary>Reads an event; unknown, missing and null members are fine, reasoning is left out.</summary>
    /// <exception cref="ModelException">It is an error, or no JSON.</exception>
    public static StreamChunk Read(string payload)
    {
        try
        {
            using var json = JsonDocument.Parse(payload, new JsonDocumentOptions { MaxDepth = 32 });
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object) throw new ModelException("The model server sent an event that is no object.");
            // {"error":{…}} by most, {"object":"error"} by old vLLM.
            if (root.TryGetProperty("error", out var error) && error.ValueKind != JsonValueKind.Null
                || root.TryGetProperty("object", out var kind) && kind.ValueKind == JsonValueKind.String && kind.ValueEquals("error"))
                throw new ModelException("The model server sent an error in its stream.");
            if (!root.TryGetProperty("choices", out var choices) || choices.ValueKind != JsonValueKind.Array) return new StreamChunk("", null);
            foreach (var choice in choices.EnumerateArray())
            {
                if (choice.ValueKind != JsonValueKind.Object) continue;
                var text = Content(choice, "delta") ?? Content(choice, "message") ?? "";
                var finish = choice.TryGetProperty("finish_reason", out var reason) && reason.ValueKind == JsonValueKind.String ? reason.GetString() : null;
                return new StreamChunk(text, finish);
            }
            return new StreamChunk("", null);
        }
        catch (JsonException e)
        {
            throw new ModelException("The model server sent an event that is no JSON.", e);
        }
    }

    private static string? Content(JsonElement choice, string name) =>
        choice.TryGetProperty(name, out var delta) && delta.ValueKind == JsonValueKind.Object
        && delta.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.String ? TextOf(content) : null;

    // A lone surrogate in an escape is no text; the reader of sentences drops what holds the replacement character.
    private static string TextOf(JsonElement content)
    {
        try
        {
            return content.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }
}
