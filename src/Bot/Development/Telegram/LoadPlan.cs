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

    /// <summary>The ids of the groups among the chats; the bot has to be let into them.</summary>
    public IEnumerable<long> Groups => Enumerable.Range(0, Chats).Select(ChatAt).Where(c => c < 0);

    /// <summary>The id of a chat by its number; groups have negative ones.</summary>
    public long ChatAt(int number) => GroupEvery > 0 && number % GroupEvery == 0 ? -10_000 - number : 10_000 + number;

    /// <summary>How long nothing may happen before the run is given up.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(90);
}
