using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wenzheng.Bot.Wire;

/// <summary>JSON of files and of the web, generated at build time: reflection would cost a start of the process 50 ms.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(QuestionLine))]
[JsonSerializable(typeof(SearchLine))]
[JsonSerializable(typeof(AnswerLine))]
[JsonSerializable(typeof(AnswerReply))]
[JsonSerializable(typeof(ArticleLine))]
[JsonSerializable(typeof(ArticleReply))]
[JsonSerializable(typeof(FoundReply))]
[JsonSerializable(typeof(CatalogueReply))]
[JsonSerializable(typeof(ArchiveReply))]
[JsonSerializable(typeof(ProblemReply))]
[JsonSerializable(typeof(AskLine))]
[JsonSerializable(typeof(AskReply))]
[JsonSerializable(typeof(AskStatus))]
[JsonSerializable(typeof(AskText))]
[JsonSerializable(typeof(IReadOnlyList<CitationReply>))]
[JsonSerializable(typeof(FeedbackLine))]
internal sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>Chinese stays readable; the text is never put into markup.</summary>
    public static WireJson Readable { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
