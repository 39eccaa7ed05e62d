using System.Diagnostics;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Tests.Engine;

/// <summary>Updates an index until so many changes were made to the disk, then kills its own process.</summary>
internal static class KilledWriter
{
    public static void Run(string folder, int steps)
    {
        var left = steps;
        Update(folder, new DurableStorage(_ =>
        {
            if (left-- > 0)
                return;
            using var self = Process.GetCurrentProcess();
            self.Kill();
            Thread.Sleep(Timeout.Infinite);
        }));
    }

    /// <summary>The same update without an end; says how many changes it made.</summary>
    public static int Update(string folder)
    {
        var steps = 0;
        Update(folder, new DurableStorage(_ => steps++, flush: false));
        return steps;
    }

    private static void Update(string folder, DurableStorage storage)
    {
        using var index = new BuiltInIndex(folder, storage);
        using var writer = index.OpenWriter(fromScratch: false);
        writer.Delete("源0");
        writer.Add("源9", "题", "标记2号");
        writer.Publish(CancellationToken.None);
    }
}
