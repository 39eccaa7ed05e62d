using Wenzheng.Bot.Channels.Telegram.Ledger;

namespace Wenzheng.Bot.Channels.Telegram.Talking;

/// <summary>打算: what is to be sent for an update.</summary>
/// <param name="Steps">In order; none when nothing is to be said.</param>
internal sealed record Plan(IReadOnlyList<OutgoingStep> Steps)
{
    public static Plan Silence { get; } = new([]);

    /// <summary>The card whose messages these are; empty for none.</summary>
    public string Card { get; init; } = "";

    /// <summary>What is done once the plan is on disk, so that a repeated update does not do it twice; null for nothing.</summary>
    public Action? Afterwards { get; init; }
}
