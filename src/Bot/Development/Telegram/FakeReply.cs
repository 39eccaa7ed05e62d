using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Wenzheng.Bot.Development.Telegram;

/// <summary>An answer of the server.</summary>
internal sealed record FakeReply(int Status, string Body, int RetryAfter = 0, FakeMessage? Message = null)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static FakeReply Ok(JsonNode result, string? description = null, FakeMessage? message = null)
    {
        var body = new JsonObject { ["ok"] = true, ["result"] = result };
        if (description is not null)
            body["description"] = description;
        return new FakeReply(200, body.ToJsonString(Readable), 0, message);
    }

    public static FakeReply Fail(int code, string description, JsonObject? parameters = null)
    {
        var retryAfter = parameters?["retry_after"]?.GetValue<int>() ?? 0;
        var body = new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = description };
        if (parameters is not null)
            body["parameters"] = parameters;
        return new FakeReply(code, body.ToJsonString(Readable), retryAfter);
    }
}
