using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wenzheng.Bot.Channels.Telegram.Api;

/// <summary>JSON of the Bot API, generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(UpdatesRequest))]
[JsonSerializable(typeof(MessageRequest))]
[JsonSerializable(typeof(DraftRequest))]
[JsonSerializable(typeof(EditRequest))]
[JsonSerializable(typeof(DeleteRequest))]
[JsonSerializable(typeof(ChatActionRequest))]
[JsonSerializable(typeof(PressReply))]
[JsonSerializable(typeof(CommandsRequest))]
[JsonSerializable(typeof(WebhookRequest))]
[JsonSerializable(typeof(Update))]
[JsonSerializable(typeof(Envelope<BotIdentity>))]
[JsonSerializable(typeof(Envelope<IReadOnlyList<Update>>), TypeInfoPropertyName = "EnvelopeUpdates")]
[JsonSerializable(typeof(Envelope<SentMessage>))]
[JsonSerializable(typeof(Envelope<bool>))]
[JsonSerializable(typeof(Envelope<WebhookInfo>))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>Chinese goes out as it is: escaped, a long answer would be twice as many bytes.</summary>
    public static ApiJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
