using Wenzheng.Bot.Wire;

namespace Wenzheng.Bot.Web.Asking;

/// <summary>结局: how a question ended: an answer, or a problem that a visitor can read.</summary>
internal sealed record AskOutcome(AskReply? Reply, ProblemReply? Problem)
{
    /// <summary>Whether the visitor stopped it.</summary>
    public bool IsStopped { get; init; }
}

/// <summary>What is to be seen of a question at one moment.</summary>
/// <param name="Text">The whole text so far; null before there is any.</param>
/// <param name="Outcome">Null while it is under way.</param>
internal sealed record AskProgress(string? Text, AskOutcome? Outcome);
