using Wenzheng.Bot.Channels.Telegram.Access;
using Wenzheng.Bot.Channels.Telegram.Delivery;
using Wenzheng.Bot.Channels.Telegram.Receiving;

namespace Wenzheng.Bot.Tests.Channels.Telegram;

public sealed class DeliveryTests
{
    [Fact]
    public void A_window_counts_a_send_from_its_start_until_a_period_after_its_end()
    {
        var window = new SendWindow(2, TimeSpan.FromSeconds(1));
        window.Enter();
        window.Enter();
        Assert.NotEqual(TimeSpan.Zero, window.Wait(0));
        window.Leave(5_000);

        Assert.Equal(TimeSpan.FromMilliseconds(400), window.Wait(5_600));
        Assert.Equal(TimeSpan.Zero, window.Wait(6_000));
        Assert.False(window.IsIdle(6_000));
    }

    [Fact]
    public void Only_so_many_sends_are_under_way_at_once()
    {
        var window = new SendWindow(100, TimeSpan.FromSeconds(1), maxUnderway: 1);
        window.Enter();
        Assert.NotEqual(TimeSpan.Zero, window.Wait(0));
        window.Leave(1);

        Assert.Equal(TimeSpan.Zero, window.Wait(2));
    }

    [Fact]
    public void However_long_each_send_takes_the_server_never_sees_more_than_the_limit()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            const int limit = 5;
            var window = new SendWindow(limit, TimeSpan.FromMilliseconds(1000));
            var arrivals = new List<long>();
            var ends = new PriorityQueue<int, long>();
            for (long now = 0; now < 20_000; now += 10)
            {
                while (ends.TryPeek(out _, out var end) && end <= now)
                {
                    ends.Dequeue();
                    window.Leave(end);
                }
                if (window.Wait(now) > TimeSpan.Zero)
                    continue;
                window.Enter();
                var took = random.Next(1, 3_000);
                arrivals.Add(now + random.Next(took));
                ends.Enqueue(0, now + took);
            }
            arrivals.Sort();
            for (var i = limit; i < arrivals.Count; i++)
                Assert.True(arrivals[i] - arrivals[i - limit] >= 990, $"round {round}: {limit + 1} within {arrivals[i] - arrivals[i - limit]} ms");
        }
    }

    [Fact]
    public void What_was_sent_before_a_restart_still_counts()
    {
        using var pace = new Pace(25, Pace.Second);
        pace.Restore(5001, TimeSpan.FromMilliseconds(200));
        pace.Restore(-7001, TimeSpan.FromSeconds(5));

        Assert.False(pace.TryEnter(5001));
        Assert.True(pace.TryEnter(-7001));
        Assert.True(pace.TryEnter(5002));
    }

    [Fact]
    public void Questions_are_counted_by_the_time_at_which_they_were_written()
    {
        var rates = new AskRates(2);

        Assert.Equal([0, 0, 30], [rates.Take(1, 100), rates.Take(1, 100), rates.Take(1, 100)]);
        Assert.Equal(0, rates.Take(1, 130));
        Assert.Equal(0, rates.Take(2, 100));
    }

    [Theory]
    [InlineData("/ask 问题", "ask", "问题", false)]
    [InlineData("/ASK@Wenzheng_Bot\n问题", "ask", "问题", false)]
    [InlineData("/ask@other 问题", "ask", "问题", true)]
    public void A_command_is_told_from_what_follows(string text, string name, string rest, bool isForOther) =>
        Assert.Equal(new CommandWord(name, rest, isForOther), CommandWord.Read(text, "wenzheng_bot"));

    [Theory]
    [InlineData("/")]
    [InlineData("//")]
    [InlineData("问题")]
    [InlineData("/三治")]
    [InlineData("/usr/bin")]
    public void What_only_begins_like_a_command_is_none(string text) => Assert.Null(CommandWord.Read(text, "bot"));
}
