using System.Collections.Concurrent;
using System.Globalization;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Tests.Engine;

/// <summary>Writers and readers in other processes, killed and alive.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_writing_process_killed_at_any_change_leaves_the_old_index_or_the_new_one()
    {
        // A sample spread over all changes; bench tries each, many times.
        using var trial = new TempFolder();
        var before = Publish(trial.Path);
        var steps = KilledWriter.Update(trial.Path);
        var after = Read(trial.Path);
        Assert.NotEqual(before, after);
        var found = new ConcurrentBag<string>();
        Parallel.For(0, 24, new ParallelOptions { MaxDegreeOfParallelism = 2 }, run =>
        {
            using var own = new TempFolder();
            Publish(own.Path);
            using var writer = OtherProcess.Start("kill", own.Path, (run * (steps - 1) / 23).ToString(CultureInfo.InvariantCulture));
            writer.WaitForExit();
            Assert.NotEqual(0, writer.ExitCode);
            found.Add(Read(own.Path));
            // The lock went with its owner, and the next update works as if nothing had been.
            KilledWriter.Update(own.Path);
            Assert.Equal(after, Read(own.Path));
        });
        Assert.All(found, f => Assert.True(f == before || f == after, f));
        Assert.Equal(2, found.Distinct().Count());
    }

    [Fact]
    public void Eight_threads_and_two_processes_read_whole_generations_through_two_hundred_publishes()
    {
        const int Generations = 200;
        using var index = new BuiltInIndex(folder.Path, new DurableStorage(flush: false));
        PublishGeneration(index, 1);
        using var first = OtherProcess.Start("read", folder.Path, Generations.ToString(CultureInfo.InvariantCulture));
        using var second = OtherProcess.Start("read", folder.Path, Generations.ToString(CultureInfo.InvariantCulture));
        var done = false;
        var wrong = new ConcurrentQueue<string>();
        var threads = Enumerable.Range(0, 8).Select(_ => new Thread(() =>
        {
            try
            {
                for (var seen = 0; !Volatile.Read(ref done); Thread.Sleep(1))
                {
                    using var reader = index.Acquire();
                    if (reader.Manifest.Generation < seen || !WatchingReader.IsWhole(reader))
                        wrong.Enqueue($"{reader.Manifest.Generation} after {seen}");
                    seen = reader.Manifest.Generation;
                }
            }
            catch (Exception error)
            {
                wrong.Enqueue(error.ToString());
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        for (var generation = 2; generation <= Generations; generation++)
            PublishGeneration(index, generation);
        Volatile.Write(ref done, true);
        threads.ForEach(t => t.Join());
        first.WaitForExit();
        second.WaitForExit();
        Assert.Empty(wrong);
        Assert.True(first.ExitCode == 0, first.StandardOutput.ReadToEnd());
        Assert.True(second.ExitCode == 0, second.StandardOutput.ReadToEnd());
    }

    private static void PublishGeneration(BuiltInIndex index, int generation)
    {
        using var writer = index.OpenWriter(fromScratch: false);
        for (var i = 0; i < 4; i++)
            writer.Add($"源{i}", "题", $"标记{generation}号");
        Assert.Equal(generation, writer.Publish(CancellationToken.None).Generation);
    }

    private static string Publish(string path)
    {
        using (var index = new BuiltInIndex(path, new DurableStorage(flush: false)))
        using (var writer = index.OpenWriter(fromScratch: true))
        {
            for (var i = 0; i < 4; i++)
                writer.Add($"源{i}", "题", "标记1号");
            writer.Publish(CancellationToken.None);
        }
        return Read(path);
    }

    private static string Read(string path)
    {
        using var index = new BuiltInIndex(path);
        using var reader = index.Acquire();
        return Documents.Dump(reader) + string.Join('\n', index.Check(CancellationToken.None));
    }
}
