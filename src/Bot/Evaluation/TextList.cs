using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wenzheng.Bot.Evaluation;

/// <summary>A list of texts; a single text, which people write by hand for a list of one, is read as that.</summary>
internal sealed class TextList : JsonConverter<IReadOnlyList<string>>
{
    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Texts(ref reader);

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var text in value) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    /// <summary>The list or text at which the reader stands; a null among the texts stays one.</summary>
    internal static IReadOnlyList<string> Texts(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String) return [reader.GetString()!];
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("Neither a text nor a list of texts.");
        var texts = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            texts.Add(reader.TokenType is JsonTokenType.String or JsonTokenType.Null ? reader.GetString()! : throw new JsonException("No text."));
        return texts;
    }
}
