using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Wenzheng.Ingestion.Pipeline;
using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Bot.Admin.Drafts;

/// <summary>草稿: what the archive's folder would make of the index, built beside it and not published.</summary>
/// <param name="Basis">The generation it began with; 0 for none. When another is current, it can no longer be published.</param>
/// <param name="Made">When, UTC.</param>
/// <param name="By">Who had it made.</param>
/// <param name="HasChanges">Whether it differs from the generation before at all.</param>
/// <param name="Sources">Files it holds.</param>
/// <param name="Articles">Articles it holds.</param>
/// <param name="Passages">Passages it holds.</param>
/// <param name="Files">What became of each file that was not simply as before.</param>
/// <param name="Unchanged">How many files were as before.</param>
/// <param name="Changes">Articles added, changed, removed.</param>
/// <param name="Score">How it answers the question file; null when there is none.</param>
/// <param name="ScoreNote">Why there is no score, or what of the file could not be read; empty when all is well.</param>
internal sealed record Draft(int Basis, DateTimeOffset Made, string By, bool HasChanges, int Sources, int Articles, int Passages, IReadOnlyList<DraftFile> Files,
    int Unchanged, IReadOnlyList<ArticleChange> Changes, DraftScore? Score, string ScoreNote);

/// <summary>One file of the report of ingest.</summary>
/// <param name="Status">"accepted", "duplicate", "rejected", "quarantined", "removed" or "moved".</param>
/// <param name="StatusName">The same in Chinese.</param>
internal sealed record DraftFile(string Source, string Status, string StatusName, string Reason, int Articles, int Passages, long Characters, long Dropped, IReadOnlyList<Doubt> Doubts)
{
    public static DraftFile Of(FileOutcome f) => new(f.Source, JsonNamingPolicy.CamelCase.ConvertName(f.Status.ToString()), Ingestion.Reports.StatusName.Of(f.Status), f.Reason,
        f.Articles, f.Passages, f.Characters, f.Dropped, f.Doubts);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Draft))]
internal sealed partial class DraftJson : JsonSerializerContext
{
    public static DraftJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true
    });
}
