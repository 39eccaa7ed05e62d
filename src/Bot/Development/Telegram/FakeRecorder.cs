using System.Collections.Concurrent;

namespace Wenzheng.Bot.Development.Telegram;

/// <summary>Every call in the order of its coming. Thread-safe.</summary>
internal sealed class FakeRecorder
{
    private readonly ConcurrentQueue<FakeCall> calls = new();

    public IReadOnlyList<FakeCall> All => [.. calls];

    public IReadOnlyList<FakeCall> Of(string method) => [.. calls.Where(c => c.Is(method))];

    public void Add(FakeCall call) => calls.Enqueue(call);
}
