using System.Diagnostics;
using System.Globalization;
using Wenzheng.Indexing;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Benchmarks;

/// <summary>Kills writing processes (SIGKILL) before each of their changes to the disk in turn: readers must find the old index or the new one, whole.</summary>
internal static class KillRun
{
    public static int Run(int runs)
    {
        var folder = Directory.CreateTempSubdirectory("kill-").FullName;
        var (killed, old, renewed, bad, step) = (0, 0, 0, 0, 0);
        string before = Publish(folder, 0), after = "";
        for (var run = 0; run < runs; run++)
        {
            using (var child = Process.Start(new ProcessStartInfo("dotnet", [typeof(KillRun).Assembly.Location, "killed", folder, step.ToString(CultureInfo.InvariantCulture)]))!)
            {
                child.WaitForExit();
                killed += child.ExitCode == 0 ? 0 : 1;
                // One whole update says what the new index is; then from the first change again.
                step = child.ExitCode == 0 ? 0 : step + 1;
            }
            var found = Read(folder);
            if (after.Length == 0 && found != before && step == 0)
                after = found;
            old += found == before ? 1 : 0;
            renewed += found != before && found == Expected() ? 1 : 0;
            bad += found != before && found != Expected() ? 1 : 0;
            if (found != before)
                before = Publish(folder, 0);
        }
        Directory.Delete(folder, recursive: true);
        Console.WriteLine($"{runs} runs, {killed} killed: {old} found the old index, {renewed} the new one, {bad} anything else");
        return bad == 0 ? 0 : 1;

        string Expected()
        {
            if (after.Length > 0)
                return after;
            var other = Directory.CreateTempSubdirectory("kill-").FullName;
            Publish(other, 0);
            Update(other, new DurableStorage());
            after = Read(other);
            Directory.Delete(other, recursive: true);
            return after;
        }
    }

    /// <summary>Updates the index until so many changes were made, then dies on the spot.</summary>
    public static void Child(string folder, int steps)
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

    private static void Update(string folder, DurableStorage storage)
    {
        using var index = new BuiltInIndex(folder, storage);
        using var writer = index.OpenWriter(fromScratch: false);
        writer.Delete("源3");
        for (var i = 10; i < 14; i++)
            Sample.Add(writer, $"源{i}", 100 + i);
        writer.Publish(CancellationToken.None);
    }

    private static string Publish(string folder, int seed)
    {
        using var index = new BuiltInIndex(folder);
        using (var writer = index.OpenWriter(fromScratch: true))
        {
            for (var i = 0; i < 8; i++)
                Sample.Add(writer, $"源{i}", seed + i);
            writer.Publish(CancellationToken.None);
        }
        return Read(folder);
    }

    private static string Read(string folder)
    {
        try
        {
            using var index = new BuiltInIndex(folder);
            using var reader = index.Acquire();
            return Sample.Dump(reader) + string.Join('\n', index.Rejected?.Message, string.Join('\n', index.Check(CancellationToken.None)));
        }
        catch (IndexException error)
        {
            return error.Message;
        }
    }
}
