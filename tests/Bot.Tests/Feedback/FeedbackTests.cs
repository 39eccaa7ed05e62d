using Wenzheng.Bot.Feedback;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Feedback;

public sealed class FeedbackTests
{
    private static readonly DateTimeOffset Day = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Gaps_are_counted_and_outlive_a_restart()
    {
        using var folder = new TempFolder();
        await using (var stores = FeedbackStores.Open(folder.Path))
        {
            await stores.Gaps.AddAsync("甲问题", Day);
            await stores.Gaps.AddAsync("乙问题", Day.AddMinutes(1));
            await stores.Gaps.AddAsync("甲问题", Day.AddMinutes(2));
        }
        await using var again = FeedbackStores.Open(folder.Path);

        Assert.Equal([new Gap("甲问题", 2, Day.AddMinutes(2)), new Gap("乙问题", 1, Day.AddMinutes(1))], again.Gaps.All);
    }

    [Fact]
    public async Task Only_so_many_gaps_are_kept_and_the_oldest_go()
    {
        using var folder = new TempFolder();
        await using var stores = FeedbackStores.Open(folder.Path);
        await Task.WhenAll(Enumerable.Range(0, GapStore.Capacity + 5).Select(i => stores.Gaps.AddAsync($"问题{i}", Day.AddSeconds(i))));

        Assert.Equal(GapStore.Capacity, stores.Gaps.All.Count);
        Assert.DoesNotContain(stores.Gaps.All, g => g.Question == "问题4");
    }

    [Fact]
    public async Task A_changed_vote_replaces_the_first_also_after_a_restart()
    {
        using var folder = new TempFolder();
        await using (var stores = FeedbackStores.Open(folder.Path))
        {
            await stores.Votes.SetAsync(new Vote("a", "x", true, "问", Day));
            await stores.Votes.SetAsync(new Vote("a", "x", false, "问", Day.AddMinutes(1)));
            await stores.Votes.SetAsync(new Vote("a", "y", true, "问", Day.AddMinutes(2)));
        }
        await using var again = FeedbackStores.Open(folder.Path);

        Assert.Equal([("y", true), ("x", false)], again.Votes.All.Select(v => (v.Voter, v.IsGood)));
    }
}
