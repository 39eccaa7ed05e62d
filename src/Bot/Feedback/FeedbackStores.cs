namespace Wenzheng.Bot.Feedback;

/// <summary>The stores of feedback in one folder; one process may hold them.</summary>
public sealed record FeedbackStores(GapStore Gaps, VoteStore Votes) : IAsyncDisposable
{
    /// <exception cref="Journals.JournalException">Another process holds them.</exception>
    public static FeedbackStores Open(string folder) =>
        new(new GapStore(Path.Combine(folder, "gaps.journal")), new VoteStore(Path.Combine(folder, "votes.journal")));

    public void AddTo(IServiceCollection services) => services.AddSingleton(Gaps).AddSingleton(Votes);

    public async ValueTask DisposeAsync()
    {
        await Gaps.DisposeAsync();
        await Votes.DisposeAsync();
    }
}
