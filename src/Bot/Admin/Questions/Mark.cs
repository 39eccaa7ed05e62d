using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wenzheng.Bot.Admin.Questions;

/// <summary>标注: what staff say of a question that was asked.</summary>
/// <param name="Question">The question.</param>
/// <param name="State">"answered" (an article answers it), "absent" (the archive does not), "ignored" (no question for it) or "added" (in the evaluation file).</param>
/// <param name="ArticleId">The article that answers it; empty when none.</param>
/// <param name="Source">Its page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Note">What staff write for one another.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, UTC.</param>
internal sealed record Mark(string Question, string State, string ArticleId, string Source, string Title, string Note, string By, DateTimeOffset At)
{
    public static readonly string[] States = ["answered", "absent", "ignored", "added"];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Mark))]
internal sealed partial class MarkJson : JsonSerializerContext
{
    public static MarkJson Readable { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
