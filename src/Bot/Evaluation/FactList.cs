using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wenzheng.Bot.Evaluation;

/// <summary>
/// 应有的事实: a list of facts, each a list of forms of which one is enough. A fact with one form may be written as its text, and a
/// single fact without a list: <c>"must":"683个"</c>, <c>"must":["683个",["4支","四支"]]</c>.
/// </summary>
internal sealed class FactList : JsonConverter<IReadOnlyList<IReadOnlyList<string>>>
{
    public override IReadOnlyList<IReadOnlyList<string>> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return [TextList.Texts(ref reader)];
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("Neither a fact nor a list of facts.");
        var facts = new List<IReadOnlyList<string>>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            facts.Add(reader.TokenType == JsonTokenType.Null ? null! : TextList.Texts(ref reader));
        return facts;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<IReadOnlyList<string>> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var forms in value)
        {
            writer.WriteStartArray();
            foreach (var form in forms) writer.WriteStringValue(form);
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
    }
}
