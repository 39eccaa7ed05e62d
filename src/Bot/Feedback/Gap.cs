using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wenzheng.Bot.Feedback;

/// <summary>缺口: a question that the archive did not answer.</summary>
/// <param name="Question">As understood; nothing about who asked.</param>
/// <param name="Times">How often it was asked.</param>
/// <param name="Last">When it was asked last, UTC.</param>
public sealed record Gap(string Question, int Times, DateTimeOffset Last);

/// <summary>评价: one person's opinion of one answer.</summary>
/// <param name="Answer">The answer's key in its channel.</param>
/// <param name="Voter">A hash; it cannot be led back to a person without the channel's key.</param>
/// <param name="IsGood">👍 or 👎.</param>
/// <param name="Question">The question as understood.</param>
/// <param name="At">When, UTC.</param>
public sealed record Vote(string Answer, string Voter, bool IsGood, string Question, DateTimeOffset At);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Gap))]
[JsonSerializable(typeof(Vote))]
internal sealed partial class FeedbackJson : JsonSerializerContext
{
    public static FeedbackJson Readable { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
