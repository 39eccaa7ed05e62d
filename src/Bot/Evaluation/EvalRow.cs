using System.Text.Json.Serialization;

namespace Wenzheng.Bot.Evaluation;

/// <summary>One question's score.</summary>
internal sealed record EvalRow
{
    public required string Id { get; init; }

    public required string Type { get; init; }

    public required string Style { get; init; }

    public required string Question { get; init; }

    public required string Answer { get; init; }

    public required string Kind { get; init; }

    public required bool GoldRefuse { get; init; }

    public required bool Refused { get; init; }

    public required bool Social { get; init; }

    /// <summary>Whether the question says nothing of a right answer: it counts in no share.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Unscored { get; init; }

    /// <summary>Length of the answer in code points.</summary>
    public required int Length { get; init; }

    /// <summary>Facts asked for.</summary>
    public required int Groups { get; init; }

    /// <summary>Facts found; none when refused.</summary>
    public required int Hits { get; init; }

    /// <summary>First form of each fact that is missing.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Whether everything asked for is there.</summary>
    public required bool All { get; init; }

    /// <summary>Forbidden strings in the answer.</summary>
    public required IReadOnlyList<string> Violations { get; init; }

    public required int Citations { get; init; }

    /// <summary>Citations of an expected file.</summary>
    public required int CitationsRight { get; init; }

    /// <summary>Quotes that stand in their article character for character.</summary>
    public required int QuotesVerbatim { get; init; }

    public required int GoldSources { get; init; }

    /// <summary>Expected files that are cited.</summary>
    public required int GoldSourcesCited { get; init; }

    /// <summary>Why it failed, one Chinese sentence; empty when it did not.</summary>
    public string Reason { get; init; } = "";

    /// <summary>"model", "quoted" or "fallback"; null in a run without a model.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Wording { get; init; }

    /// <summary>Why the model's words are not used, in Chinese; null or empty where they are.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Trouble { get; init; }

    /// <summary>Whether the answer is a dump: right or not, nobody reads it.</summary>
    [JsonIgnore]
    public bool IsDump => !Refused && Length > AnswerScorer.DumpLength;

    /// <summary>Whether something is wrong with it.</summary>
    [JsonIgnore]
    public bool Failed => Unscored ? Violations.Count > 0 : GoldRefuse ? !Refused : !All || Violations.Count > 0;
}
