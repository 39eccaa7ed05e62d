using System.Text.Json;
using System.Text.Json.Serialization;
using Wenzheng.Bot.Wire;

namespace Wenzheng.Bot.Evaluation;

/// <summary>评测题: one line of a question file with what a right answer must hold.</summary>
/// <remarks>The reader of JSON sets every property, with null where a line leaves it out: hence the setters.</remarks>
internal sealed record EvalQuestion : QuestionLine
{
    /// <summary>What may stand in a line for people only.</summary>
    private static readonly string[] Remarks = ["note", "evidence", "articles", "near_miss_articles"];

    private readonly bool saysMust;

    /// <summary>Kind of question, for the table.</summary>
    public string Type { get; init => field = value ?? ""; } = "";

    /// <summary>How it is put (formal, colloquial, keyword…), for the table.</summary>
    public string Style { get; init => field = value ?? ""; } = "";

    /// <summary>Facts an answer must hold; each is a list of forms of which one is enough.</summary>
    [JsonConverter(typeof(FactList))]
    public IReadOnlyList<IReadOnlyList<string>> Must
    {
        get;
        init
        {
            field = value ?? [];
            saysMust = value is not null;
        }
    } = [];

    /// <summary>What must not stand in it.</summary>
    [JsonPropertyName("must_not")]
    [JsonConverter(typeof(TextList))]
    public IReadOnlyList<string> MustNot { get; init => field = value ?? []; } = [];

    /// <summary>Files that may be cited.</summary>
    [JsonConverter(typeof(TextList))]
    public IReadOnlyList<string> Source { get; init => field = value ?? []; } = [];

    /// <summary>Whether the archive does not say it.</summary>
    public bool Refuse { get; init; }

    /// <summary>Keys of the line that nothing reads.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }

    /// <summary>The keys among them that are no remarks either: most likely misspelt.</summary>
    [JsonIgnore]
    public IEnumerable<string> UnknownKeys => Others?.Keys.Except(Remarks) ?? [];

    /// <summary>Whether it says what a right answer is; without that it is asked and shown, and judged in no share.</summary>
    [JsonIgnore]
    public bool IsScored => saysMust || Refuse;

    /// <summary>Whether a list holds null where a text should stand.</summary>
    [JsonIgnore]
    public bool HasGaps => Must.Any(forms => forms is null || forms.Contains(null!)) || MustNot.Contains(null!) || Source.Contains(null!);

    /// <summary>A greeting or thanks, by an empty list of facts: a reply without citations is right.</summary>
    [JsonIgnore]
    public bool IsSocial => saysMust && Must.Count == 0 && !Refuse;
}
