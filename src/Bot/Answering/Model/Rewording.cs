namespace Wenzheng.Bot.Answering.Model;

/// <summary>改写结果: what came of asking the model.</summary>
/// <param name="Answer">Its checked answer; null when the quotations have to be sent.</param>
/// <param name="Failure">Why.</param>
/// <param name="IsComplete">Whether the model came to its end, so that the answer may be kept.</param>
/// <param name="Dropped">Sentences that the guard dropped, with the reason.</param>
public sealed record Rewording(Answer? Answer, ModelFailure Failure, bool IsComplete, IReadOnlyList<string> Dropped)
{
    /// <summary>The same for staff, with what to do about it; empty when there is an answer.</summary>
    public string Trouble { get; init; } = "";
}
