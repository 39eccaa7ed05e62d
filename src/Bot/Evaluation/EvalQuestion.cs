using System.Text.Json.Serialization;
using Wenzheng.Bot.Wire;

namespace Wenzheng.Bot.Evaluation;

/// <summary>评测题: one line of a question file with what a right answer must hold.</summary>
/// <remarks>The reader of JSON sets every property, with null where a line leaves it out: hence the setters.</remarks>
internal sealed record EvalQuestion : QuestionLine
{
    /// <summary>Kind of question, for the table.</summary>
    public string Type { get; init => field = value ?? ""; } = "";

    /// <summary>How it is put (formal, colloquial, keyword…), for the table.</summary>
    public string Style { get; init => field = value ?? ""; } = "";

    /// <summary>Facts an answer must hold; each is a list of forms of which one is enough.</summary>
    [JsonConverter(typeof(FactList))]
    public IReadOnlyList<IReadOnlyList<string>> Must { get; init => field = value ?? []; } = [];

    /// <summary>What must not stand in it.</summary>
    [JsonPropertyName("must_not")]
    [JsonConverter(typeof(TextList))]
    public IReadOnlyList<string> MustNot { get; init => field = value ?? []; } = [];

    /// <summary>Files that may be cited.</summary>
    [JsonConverter(typeof(TextList))]
    public IReadOnlyList<string> Source { get; init => field = value ?? []; } = [];

    /// <summary>Whether the archive does not say it.</summary>
    public bool Refuse { get; init; }

    /// <summary>Whether a list holds null where a text should stand.</summary>
    [JsonIgnore]
    public bool HasGaps => Must.Any(forms => forms is null || forms.Contains(null!)) || MustNot.Contains(null!) || Source.Contains(null!);

    /// <summary>A greeting or thanks: a reply without citations is right.</summary>
    [JsonIgnore]
    public bool IsSocial => Must.Count == 0 && !Refuse;
}
