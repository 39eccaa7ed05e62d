using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Wenzheng.Bot.Answering.Model.Client;

/// <summary>请求: the body of a call, with only the members that every server takes.</summary>
internal static class RequestBody
{
    public static byte[] Write(string model, IEnumerable<ChatMessage> messages, ChatOptions? options, bool disableThinking)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("model", model);
            json.WriteBoolean("stream", true);
            json.WriteNumber("temperature", options?.Temperature ?? 0);
            if (options?.MaxOutputTokens is { } most) json.WriteNumber("max_tokens", most);
            json.WriteStartArray("messages");
            foreach (var message in messages)
            {
                json.WriteStartObject();
                json.WriteString("role", message.Role.Value);
                json.WriteString("content", message.Text);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            if (disableThinking)
            {
                // DashScope reads the first, vLLM the second.
                json.WriteBoolean("enable_thinking", false);
                json.WriteStartObject("chat_template_kwargs");
                json.WriteBoolean("enable_thinking", false);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        return stream.ToArray();
    }
}
