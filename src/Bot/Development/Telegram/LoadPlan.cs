namespace Wenzheng.Bot.Development.Telegram;

/// <summary>What a load run does.</summary>
internal sealed record LoadPlan
{
    public required int Chats { get; init; }

    public required int Questions { get; init; }

    public int Kills { get; init; }

    /// <summary>Questions a second.</summary>
    public required double PerSecond { get; init; }

    /// <summary>Share of calls that go wrong, 0 to 1.</summary>
    public double Faults { get; init; }

    /// <summary>Every so-many-th chat is a group; 0 for none.</summary>
    public int GroupEvery { get; init; } = 20;

    public int Seed { get; init; } = 1;

    /// <summary>How long nothing may happen before the run is given up.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(90);
}
