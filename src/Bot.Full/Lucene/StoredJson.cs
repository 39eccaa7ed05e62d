using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Lucene.Net.Util;

namespace Wenzheng.Bot.Full.Lucene;

/// <summary>Records and texts as bytes. Any UTF-16 comes back as it was, halves of surrogate pairs on their own included.</summary>
internal static class StoredJson
{
    private const byte Utf8 = 0, Utf16 = 1;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
        Converters = { new AnyString() },
    };

    public static BytesRef Write<T>(T value) => new(JsonSerializer.SerializeToUtf8Bytes(value, Options));

    public static T Read<T>(BytesRef bytes) => JsonSerializer.Deserialize<T>(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length), Options)
        ?? throw new InvalidDataException($"{typeof(T).Name} is null");

    public static BytesRef WriteText(string text)
    {
        var isWhole = IsWhole(text);
        var encoding = isWhole ? Strict : Encoding.Unicode;
        var bytes = new byte[1 + encoding.GetByteCount(text)];
        bytes[0] = isWhole ? Utf8 : Utf16;
        if (isWhole)
            encoding.GetBytes(text, bytes.AsSpan(1));
        else
            System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()).CopyTo(bytes.AsSpan(1));
        return new BytesRef(bytes);
    }

    public static string ReadText(BytesRef bytes)
    {
        var content = bytes.Bytes.AsSpan(bytes.Offset + 1, bytes.Length - 1);
        return bytes.Bytes[bytes.Offset] == Utf8 ? Strict.GetString(content) : new string(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, char>(content));
    }

    private static bool IsWhole(string text)
    {
        for (var at = text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff'); at >= 0 && at < text.Length; at++)
            if (char.IsSurrogate(text[at]) && !(char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[++at])))
                return false;
        return true;
    }

    /// <summary>A string, or the numbers of its units where it is no whole Unicode.</summary>
    private sealed class AnyString : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
                return reader.GetString();
            var units = new StringBuilder();
            while (reader.Read() && reader.TokenType == JsonTokenType.Number)
                units.Append((char)reader.GetUInt16());
            return units.ToString();
        }

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
        {
            if (IsWhole(value))
            {
                writer.WriteStringValue(value);
                return;
            }
            writer.WriteStartArray();
            foreach (var unit in value)
                writer.WriteNumberValue(unit);
            writer.WriteEndArray();
        }
    }
}
