using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Tests.Engine;

/// <summary>A draft, an index of its own that began as a copy, becomes the next generation as it is.</summary>
public sealed class AdoptionTests
{
    [Fact]
    public void What_the_draft_holds_is_what_the_index_then_holds_and_a_rollback_brings_back()
    {
        using var live = new TempFolder();
        using var draft = new TempFolder();
        using var index = Begin(live.Path);
        var before = Read(index);
        var drafted = Draft(live.Path, draft.Path);

        var manifest = index.Adopt(draft.Path, basis: 1, CancellationToken.None)!;
        Directory.Delete(Path.Combine(draft.Path, "gen-000002"), recursive: true);

        Assert.Equal(2, manifest.Generation);
        Assert.Equal(drafted, Read(index));
        Assert.Empty(index.Check(CancellationToken.None));
        Assert.Equal(1, index.Rollback().Generation);
        Assert.Equal(before, Read(index));
        // The number of a generation that was given up is not used again.
        Draft(live.Path, draft.Path);
        Assert.Equal(3, index.Adopt(draft.Path, basis: 1, CancellationToken.None)!.Generation);
        Assert.Equal(drafted, Read(index));
    }

    [Fact]
    public void A_draft_of_another_generation_than_the_current_one_changes_nothing()
    {
        using var live = new TempFolder();
        using var draft = new TempFolder();
        using var index = Begin(live.Path);
        Draft(live.Path, draft.Path);
        Publish(index, "别处");
        var before = Read(index);

        Assert.Null(index.Adopt(draft.Path, basis: 1, CancellationToken.None));
        Assert.Equal(before, Read(index));
    }

    [Fact]
    public void A_damaged_draft_is_refused_and_leaves_nothing()
    {
        using var live = new TempFolder();
        using var draft = new TempFolder();
        using var index = Begin(live.Path);
        Draft(live.Path, draft.Path);
        var file = Directory.GetFiles(Path.Combine(draft.Path, "gen-000002"), "s000002*.postings").Single();
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 4;
        File.Delete(file);
        File.WriteAllBytes(file, bytes);
        var before = Read(index);

        Assert.Throws<IndexException>(() => index.Adopt(draft.Path, basis: 1, CancellationToken.None));

        Assert.Equal(before, Read(index));
        Assert.Empty(Directory.GetDirectories(live.Path, "*.tmp"));
    }

    [Fact]
    public void A_kill_before_any_step_leaves_the_old_index_or_the_new_one()
    {
        var outcomes = new HashSet<string>();
        for (var step = 0; ; step++)
        {
            using var live = new TempFolder();
            using var draft = new TempFolder();
            string before, drafted;
            using (var index = Begin(live.Path))
            {
                before = Read(index);
                drafted = Draft(live.Path, draft.Path);
            }
            var left = step;
            var killed = false;
            using (var index = new BuiltInIndex(live.Path, new DurableStorage(_ =>
            {
                if (left-- == 0 || killed)
                {
                    killed = true;
                    throw new TimeoutException("killed");
                }
            }, flush: false)))
            {
                try
                {
                    index.Adopt(draft.Path, basis: 1, CancellationToken.None);
                }
                catch (TimeoutException)
                {
                }
            }
            using var again = Open(live.Path);
            var found = Read(again);
            Assert.True(found == before || found == drafted, $"step {step}: neither the old nor the new index");
            outcomes.Add(found);
            Publish(again, "以后");
            Assert.Empty(again.Check(CancellationToken.None));
            if (!killed)
                break;
        }
        Assert.Equal(2, outcomes.Count);
    }

    private static BuiltInIndex Open(string folder) => new(folder, new DurableStorage(flush: false));

    private static BuiltInIndex Begin(string folder)
    {
        var index = Open(folder);
        Publish(index, "起初");
        return index;
    }

    /// <summary>A copy of generation 1 with one source more; what it then says.</summary>
    private static string Draft(string live, string folder)
    {
        Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(Path.Combine(folder, "gen-000001"));
        foreach (var file in Directory.GetFiles(Path.Combine(live, "gen-000001")))
            File.Copy(file, Path.Combine(folder, "gen-000001", Path.GetFileName(file)));
        File.Copy(Path.Combine(live, "CURRENT"), Path.Combine(folder, "CURRENT"));
        using var draft = Open(folder);
        Publish(draft, "草稿里的");
        return Read(draft);
    }

    private static void Publish(BuiltInIndex index, string name)
    {
        using var writer = index.OpenWriter(fromScratch: false);
        writer.Add(name, name, name + "的正文，网格员服务群众。");
        writer.Publish(CancellationToken.None);
    }

    private static string Read(BuiltInIndex index)
    {
        using var reader = index.Acquire();
        return Documents.Dump(reader);
    }
}
