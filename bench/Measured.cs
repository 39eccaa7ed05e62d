using System.Diagnostics;

namespace Wenzheng.Benchmarks;

/// <summary>What an action took of the processor, all threads together: unlike the clock, it does not count other programs.</summary>
internal static class Measured
{
    public static double CpuSeconds(Action action)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        action();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    public static long ResidentMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 >> 20;
    }
}
