using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Answering.Model.Limits;
using Wenzheng.Bot.Tests.Conversations;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Answering.Model;

public sealed class LimitsTests
{
    [Fact]
    public void After_its_rest_one_call_tries_the_server_and_tells_for_all()
    {
        var clock = new SetClock();
        var breaker = new CircuitBreaker(2, TimeSpan.FromSeconds(30), clock);
        for (var i = 0; i < 2; i++) { Assert.True(breaker.TryEnter()); breaker.Fail(); }
        Assert.False(breaker.TryEnter());
        clock.Now += TimeSpan.FromSeconds(31);
        Assert.True(breaker.TryEnter());
        Assert.False(breaker.TryEnter());
        breaker.Fail();
        Assert.False(breaker.TryEnter());
        clock.Now += TimeSpan.FromSeconds(31);
        Assert.True(breaker.TryEnter());
        breaker.Leave();
        Assert.True(breaker.TryEnter());
        breaker.Succeed();
        Assert.True(breaker.TryEnter());
        Assert.True(breaker.TryEnter());
    }

    [Fact]
    public void What_was_used_today_outlives_a_restart_and_not_the_day()
    {
        using var folder = new TempFolder();
        var clock = new SetClock();
        var budget = new DailyBudget(folder.File("data/budget.txt"), 100, clock);
        Assert.True(budget.TryTake(60));
        budget.Add(10);
        Assert.False(budget.TryTake(31));
        var again = new DailyBudget(folder.File("data/budget.txt"), 100, clock);
        Assert.Equal(70, again.Used);
        Assert.False(again.TryTake(31));
        clock.Now += TimeSpan.FromDays(1);
        Assert.True(again.TryTake(31));
        Assert.Equal(31, again.Used);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-03-01 -5")]
    [InlineData("gestern viel")]
    [InlineData("2026-03-01")]
    public void A_damaged_count_starts_from_nothing(string text)
    {
        using var folder = new TempFolder();
        Assert.Equal(0, new DailyBudget(folder.Write("budget.txt", text), 100, new SetClock()).Used);
    }

    [Fact]
    public void A_count_that_cannot_be_saved_is_still_kept()
    {
        using var folder = new TempFolder();
        var budget = new DailyBudget(Path.Combine(folder.Write("file", ""), "budget.txt"), 100, new SetClock());
        Assert.True(budget.TryTake(60));
        Assert.True(budget.IsUnsaved);
        Assert.False(budget.TryTake(60));
    }

    [Fact]
    public void The_answer_unused_longest_goes_first()
    {
        var cache = new AnswerCache(2);
        Answer Of(string text) => new() { Kind = AnswerKind.Fact, Text = text, Understood = "" };
        cache.Keep("a", Of("a"));
        cache.Keep("b", Of("b"));
        Assert.NotNull(cache.Find("a"));
        cache.Keep("c", Of("c"));
        Assert.Null(cache.Find("b"));
        Assert.Equal("a", cache.Find("a")!.Text);
        new AnswerCache(0).Keep("a", Of("a"));
    }

    [Fact]
    public void Keys_differ_by_question_history_generation_and_model()
    {
        Question[] questions = [new("甲"), new("甲", [new Turn(true, "乙")]), new("甲", [new Turn(false, "乙")]), new("甲?1:乙"), new("甲", [new Turn(true, "乙"), new Turn(false, "")])];
        var keys = questions.SelectMany(q => new[] { AnswerCache.KeyOf(q, "1", "m"), AnswerCache.KeyOf(q, "2", "m"), AnswerCache.KeyOf(q, "1", "n") }).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }
}
