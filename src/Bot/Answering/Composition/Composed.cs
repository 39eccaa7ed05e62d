namespace Wenzheng.Bot.Answering.Composition;

/// <summary>所得: what a composer of whole inquiries wrote, or why it refuses.</summary>
/// <param name="Kind">What kind of answer it is.</param>
/// <param name="Confidence">0 to 1; 0 refuses.</param>
public sealed record Composed(AnswerKind Kind, double Confidence)
{
    /// <summary>Refused: the archive does not say it.</summary>
    public static Composed Refused { get; } = new(AnswerKind.Refused, 0);

    /// <summary>What a refusal says instead of the usual sentence; empty for that one.</summary>
    public string Refusal { get; init; } = "";

    /// <summary>The scheme that the archive names without its parts; empty otherwise.</summary>
    public string OnlyNamed { get; init; } = "";

    /// <summary>The confidence of the best draft that was not sure enough, shown with the refusal.</summary>
    public double Unsure { get; init; }
}
