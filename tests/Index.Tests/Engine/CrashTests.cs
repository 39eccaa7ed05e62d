using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Tests.Engine;

/// <summary>The world stops before the n-th change to the disk, for every n: readers find the old generation or the new one, whole.</summary>
public sealed class CrashTests
{
    [Fact]
    public void A_writer_killed_before_any_step_leaves_the_old_index_or_the_new_one()
    {
        string? before = null, after = null;
        var outcomes = new HashSet<bool>();
        for (var step = 0; ; step++)
        {
            using var folder = new TempFolder();
            using (var index = new BuiltInIndex(folder.Path, new DurableStorage(flush: false)))
            {
                Publish(index, 1);
                Publish(index, 2);
                before ??= Read(index);
            }
            var finished = RunUntil(folder.Path, step, static () => new KilledException());
            using var again = new BuiltInIndex(folder.Path, new DurableStorage(flush: false));
            var found = Read(again);
            if (finished)
                after = found;
            outcomes.Add(found == before);
            Assert.True(found == before || finished || IsThird(again), $"step {step}: neither the old nor the new index");
            // The next writer works as if nothing had been.
            Publish(again, 4);
            using (var reader = again.Acquire())
                Assert.NotEmpty(reader.Find("标记4"));
            Assert.Empty(again.Check(CancellationToken.None));
            Assert.Empty(Directory.GetDirectories(folder.Path, "*.tmp"));
            if (finished)
                break;
        }
        Assert.NotEqual(before, after);
        Assert.Equal(2, outcomes.Count);
    }

    [Fact]
    public void A_full_disk_at_any_step_is_reported_and_leaves_the_old_index_or_the_new_one()
    {
        using var folder = new TempFolder();
        using var index = new BuiltInIndex(folder.Path, new DurableStorage(flush: false));
        Publish(index, 1);
        var before = Read(index);
        for (var step = 1; ; step++)
        {
            var failed = false;
            try
            {
                if (RunUntil(folder.Path, step, static () => new IOException("No space left on device")))
                    break;
            }
            catch (IndexException error) when (error.Failure == IndexFailure.Storage)
            {
                failed = true;
            }
            Assert.True(failed);
            using var again = new BuiltInIndex(folder.Path, new DurableStorage(flush: false));
            if (Read(again) != before)
            {
                Assert.True(IsThird(again));
                break;
            }
        }
    }

    private static bool RunUntil(string path, int step, Func<Exception> stop)
    {
        var steps = 0;
        var storage = new DurableStorage(_ =>
        {
            // A dead process does nothing more, its tidying up included.
            if (steps++ >= step)
                throw stop();
        }, flush: false);
        try
        {
            using var index = new BuiltInIndex(path, storage);
            using (var writer = index.OpenWriter(fromScratch: false))
            {
                writer.Delete("源0");
                writer.Add("源9", "题", "标记3号");
                writer.Publish(CancellationToken.None);
            }
            return true;
        }
        catch (KilledException)
        {
            return false;
        }
    }

    private static void Publish(BuiltInIndex index, int generation)
    {
        using var writer = index.OpenWriter(fromScratch: false);
        for (var i = 0; i < 4; i++)
            writer.Add($"源{(generation * 2) + i - 2}", "题", $"标记{generation}号");
        writer.Publish(CancellationToken.None);
    }

    private static bool IsThird(BuiltInIndex index)
    {
        using var reader = index.Acquire();
        return reader.Find("标记3").Any(f => f.Id == "源9#0@0") && reader.FindArticle("源0#0") < 0 && reader.Manifest.Sources is 4 or 6;
    }

    private static string Read(BuiltInIndex index)
    {
        using var reader = index.Acquire();
        return Documents.Dump(reader);
    }

    private sealed class KilledException : Exception;
}
