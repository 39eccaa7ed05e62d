using System.Runtime.CompilerServices;

namespace Wenzheng.Bot.Tests.Support;

/// <summary>
/// Servers, their clients and tests that wait share one process here. The pool adds a thread or two a second where all are at
/// work; with enough from the start no test's clock runs while it waits for a thread.
/// </summary>
internal static class ReadyPool
{
    private const int Threads = 64;

    [ModuleInitializer]
    internal static void Fill() => ThreadPool.SetMinThreads(Threads, Threads);
}
