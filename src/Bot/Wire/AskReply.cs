namespace Wenzheng.Bot.Wire;

/// <summary>Body of <c>POST /api/ask</c>.</summary>
internal sealed record AskLine : QuestionLine
{
    /// <summary>
    /// A conversation that the server keeps: its id, or "" to begin one. Without it nothing is kept, and <see cref="QuestionLine.History"/>
    /// alone tells what was said before.
    /// </summary>
    [System.Text.Json.Serialization.JsonConverter(typeof(TolerantString))]
    public string? Conversation { get; init; }
}

/// <summary>What <c>POST /api/ask</c> answers.</summary>
internal sealed record AskReply
{
    /// <summary>Names this answer, for feedback.</summary>
    public required string Id { get; init; }

    /// <summary>The conversation to go on with; null when none is kept.</summary>
    public required string? Conversation { get; init; }

    /// <summary>The visitor's secret, for the header X-Visitor; null when no conversation is kept.</summary>
    public required string? Visitor { get; init; }

    /// <summary>Whether this answer was made for an earlier request with the same Idempotency-Key.</summary>
    public bool Replayed { get; init; }

    /// <summary>The whole text; "[1]" refers to the citation of this number.</summary>
    public required string Answer { get; init; }

    /// <summary>Kind of answer: figure, fact, person, date, place, parts, practice, comparison, several, definition, smalltalk, refused.</summary>
    public required string Kind { get; init; }

    /// <summary>Whether the archive was found not to say it.</summary>
    public required bool Refused { get; init; }

    /// <summary>The question as understood; as typed when nothing changed.</summary>
    public required string Understood { get; init; }

    /// <summary>In order of their numbers.</summary>
    public required IReadOnlyList<CitationReply> Citations { get; init; }

    /// <summary>Nearest articles, when there is no answer.</summary>
    public required IReadOnlyList<SuggestionReply> Suggestions { get; init; }

    /// <summary>Generation of the index that was read.</summary>
    public required int Generation { get; init; }

    /// <summary>Time to answer in milliseconds.</summary>
    public required double Ms { get; init; }

    public static AskReply Of(string id, string? conversation, string? visitor, AnswerReply a) => new()
    {
        Id = id,
        Conversation = conversation,
        Visitor = visitor,
        Answer = a.Answer,
        Kind = a.Kind,
        Refused = a.Refused,
        Understood = a.Understood,
        Citations = a.Citations,
        Suggestions = a.Suggestions,
        Generation = a.Generation,
        Ms = a.Ms,
    };
}

/// <summary>Event "status" of an answer that is under way.</summary>
/// <param name="Stage">"searching".</param>
/// <param name="Id">Names the answer; <c>DELETE /api/asks/{id}</c> stops it.</param>
internal sealed record AskStatus(string Stage, string Id);

/// <summary>Event "answer".</summary>
/// <param name="Text">The whole text so far, of whole sentences; it takes the place of what came before.</param>
internal sealed record AskText(string Text);

/// <summary>Body of <c>POST /api/feedback</c>.</summary>
/// <param name="Answer">Id of the answer.</param>
/// <param name="Good">👍 or 👎.</param>
internal sealed record FeedbackLine(string? Answer, bool? Good);
