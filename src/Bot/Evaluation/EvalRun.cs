using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wenzheng.Bot.Evaluation;

/// <summary>评测记录: the scores of one run, without its answers.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="File">Name of the question file.</param>
/// <param name="Generation">Generation that answered; of a draft the one it would have.</param>
/// <param name="Where">"live"; "model" for answers worded by the language model; "draft" for a generation that was not published then.</param>
/// <param name="Overall">All questions.</param>
/// <param name="ByType">By kind of question.</param>
/// <param name="RefusalPrecision">Refusals that were right.</param>
/// <param name="RefusalRecall">Rightly refused, of all that should be.</param>
internal sealed record EvalRun(DateTimeOffset At, string File, int Generation, string Where, ScoreSummary Overall, IReadOnlyList<ScoreSummary> ByType,
    double? RefusalPrecision, double? RefusalRecall)
{
    public static EvalRun Of(EvalReport report, string file, string where, DateTimeOffset at) =>
        new(at, Path.GetFileName(file), report.Generation, where, report.Overall, report.ByType, report.RefusalPrecision, report.RefusalRecall);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(EvalRun))]
internal sealed partial class EvalRunJson : JsonSerializerContext
{
    public static EvalRunJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true
    });
}
