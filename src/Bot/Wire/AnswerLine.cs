using System.Text.Json.Serialization;
using Wenzheng.Bot.Answering;

namespace Wenzheng.Bot.Wire;

/// <summary>A citation in an answer file.</summary>
/// <param name="Start">Where the quote starts on the page as decoded, in UTF-16 units; -1 when it has no place there.</param>
internal sealed record CitationLine(int N, string Source, string Title, string Quote, int Start, int End);

/// <summary>One line of an answer file. Everything but <paramref name="Ms"/> is the same in every run.</summary>
internal sealed record AnswerLine(string Id, string Answer, string Kind, bool Refused, string Understood,
    IReadOnlyList<CitationLine> Citations, double Ms)
{
    /// <summary>"model", "quoted" or "fallback"; left out where no model was to word the answers.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Wording { get; init; }

    public static AnswerLine Of(string id, Answer answer, double milliseconds) => new(id, answer.Text, KindName.Of(answer.Kind), answer.Refused,
        answer.Understood, [.. answer.Citations.Select(c => new CitationLine(c.Number, c.Source, c.Title, c.Quote, c.PageStart, c.PageEnd))],
        Math.Round(milliseconds, 1));
}
