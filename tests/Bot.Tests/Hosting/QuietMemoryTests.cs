using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Hosting;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Tests.Hosting;

public sealed class QuietMemoryTests : IDisposable
{
    private const long Megabyte = 1 << 20;
    private readonly BuiltInIndex index = new(Path.Combine(Path.GetTempPath(), "no-such-index"));
    private readonly QuietMemory memory;

    public QuietMemoryTests() => memory = new QuietMemory(index, new Answerer(TextAnalyzer.Default, synonyms: null), TimeProvider.System);

    public void Dispose()
    {
        memory.Dispose();
        index.Dispose();
    }

    [Fact]
    public void Memory_is_given_back_once_when_work_is_over()
    {
        memory.Look(40 * Megabyte);
        Assert.Equal(0, memory.Times);
        for (var i = 0; i < 5; i++)
            memory.Look(40 * Megabyte + i * 1000);
        Assert.Equal(1, memory.Times);
    }

    [Fact]
    public void Memory_is_kept_while_questions_come()
    {
        for (var second = 1; second <= 60; second++)
            memory.Look(second * 2 * Megabyte);
        Assert.Equal(0, memory.Times);
        Assert.Equal(60, memory.Trims);
    }

    [Fact]
    public void What_the_compiler_freed_is_given_back_only_after_it_worked()
    {
        foreach (var methods in (long[])[900, 900, 950, 950, 950])
            memory.LookAtCompiler(methods);
        Assert.Equal(2, memory.Trims);
    }

    [Fact]
    public void A_server_that_only_keeps_time_is_left_alone()
    {
        memory.Look(40 * Megabyte);
        memory.Look(40 * Megabyte);
        for (var i = 0; i < 50; i++)
            memory.Look(40 * Megabyte + i * Megabyte / 10);
        Assert.Equal(1, memory.Times);
        Assert.Equal(1, memory.Trims);
    }
}
