using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wenzheng.Bot.Channels.Telegram.Cards;

/// <summary>答卡: what the buttons under an answer, and a later change of its question, need to know.</summary>
/// <param name="Id">From the update's id; stands in the buttons' data.</param>
/// <param name="ChatId">The chat it was given in; presses from other chats are refused.</param>
/// <param name="QuestionId">The message that asked; 0 for none.</param>
/// <param name="Question">As understood.</param>
internal sealed record AnswerCard(string Id, long ChatId, long QuestionId, string Question)
{
    /// <summary>What the numbered buttons open: citations first, then suggestions, then what 相关 found.</summary>
    public IReadOnlyList<CardTarget> Targets { get; init; } = [];

    /// <summary>The answer's messages in order; empty until it was sent.</summary>
    public IReadOnlyList<long> Messages { get; init; } = [];

    public ReadOnlyMemory<byte> ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, CardJson.Readable.AnswerCard);

    public static AnswerCard Parse(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize(bytes, CardJson.Readable.AnswerCard) ?? throw new JsonException("An empty card.");
}

/// <summary>A place in an article.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Title">Its title for a button; may be empty.</param>
/// <param name="Start">Where the quote stood when the answer was given; -1 for the article as a whole.</param>
/// <param name="Quote">The quote; empty for the article as a whole.</param>
internal sealed record CardTarget(string ArticleId, string Title, int Start, string Quote);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AnswerCard))]
internal sealed partial class CardJson : JsonSerializerContext
{
    public static CardJson Readable { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
