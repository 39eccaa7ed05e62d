using System.Text.Json.Serialization;
using Wenzheng.Bot.Answering;

namespace Wenzheng.Bot.Wire;

/// <summary>One line of a question file, and the body of <c>POST /api/ask</c> (which has no id).</summary>
internal record QuestionLine
{
    [JsonConverter(typeof(TolerantString))]
    public string? Id { get; init; }

    [JsonConverter(typeof(TolerantString))]
    public string? Question { get; init; }

    public IReadOnlyList<TurnLine?>? History { get; init; }

    /// <summary>The question as answering takes it; a turn of any other role than "bot" counts as the user's.</summary>
    public Question ToQuestion() => new(Question ?? "",
        [.. (History ?? []).OfType<TurnLine>().Select(t => new Turn(t.Role is not ("bot" or "assistant"), t.Text ?? ""))]);
}

/// <summary>One turn of a conversation.</summary>
internal sealed record TurnLine
{
    /// <summary>"user" or "bot".</summary>
    [JsonConverter(typeof(TolerantString))]
    public string? Role { get; init; }

    [JsonConverter(typeof(TolerantString))]
    public string? Text { get; init; }
}

/// <summary>One line of a search file: {"id","text"}; "question" serves where there is no "text".</summary>
internal sealed record SearchLine
{
    [JsonConverter(typeof(TolerantString))]
    public string? Id { get; init; }

    [JsonConverter(typeof(TolerantString))]
    public string? Text { get; init; }

    [JsonConverter(typeof(TolerantString))]
    public string? Question { get; init; }
}
