using Wenzheng.Bot.Full.Lucene;
using Wenzheng.Indexing;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Engine.Files;
using Wenzheng.Indexing.Engine.Generations;
using Wenzheng.Indexing.Tests.Engine;

namespace Wenzheng.Bot.Full.Tests.Lucene;

/// <summary>What is not as it was written is seen before it answers, and the generation before goes on answering.</summary>
public sealed class LuceneDamageTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private LuceneIndex Open() => new(folder.Path, new DurableStorage(flush: false));

    private string FolderOf(int generation) => Path.Combine(folder.Path, $"gen-{generation:d6}");

    private LuceneIndex Published(int generations)
    {
        var index = Open();
        for (var i = 1; i <= generations; i++)
        {
            using var writer = index.OpenWriter(fromScratch: false);
            writer.Add($"源{i}", "题", $"第{i}代的苹果很甜。");
            writer.Publish(CancellationToken.None);
        }
        return index;
    }

    [Fact]
    public void Each_file_cut_or_changed_in_any_place_is_seen_and_the_generation_before_answers()
    {
        using (Published(2))
        {
        }
        var random = new Random(3);
        foreach (var file in Directory.GetFiles(FolderOf(2)))
        {
            var whole = File.ReadAllBytes(file);
            // A shared file is a second name of one in the generation before: damage must not reach that.
            foreach (var bytes in new[] { whole[..^1], [], Flipped(whole, random.Next(whole.Length)), [.. whole, 0] })
            {
                File.Delete(file);
                File.WriteAllBytes(file, bytes);
                using var index = Open();
                using var reader = index.Acquire();
                Assert.Equal(1, reader.Manifest.Generation);
                Assert.Equal(IndexFailure.Damaged, index.Rejected?.Failure);
                Assert.Contains("./bot", Assert.Single(index.Check(CancellationToken.None)), StringComparison.Ordinal);
            }
            File.Delete(file);
            File.WriteAllBytes(file, whole);
        }
        using var mended = Open();
        using var current = mended.Acquire();
        Assert.Equal(2, current.Manifest.Generation);
        Assert.Empty(mended.Check(CancellationToken.None));
    }

    [Fact]
    public void A_bad_generation_never_displaces_the_one_being_served()
    {
        using var index = Published(1);
        using (index.Acquire())
        {
        }
        using (Published(1))
        {
        }
        var file = Directory.GetFiles(FolderOf(2), "*.doc").Last();
        File.Delete(file);
        using var reader = index.Acquire();

        Assert.Equal(1, reader.Manifest.Generation);
        Assert.Equal(IndexFailure.Damaged, index.Rejected?.Failure);
        Assert.Single(reader.Find("苹果"));
    }

    [Fact]
    public void A_manifest_beside_another_commit_is_damage()
    {
        using (Published(2))
        {
        }
        Rewrite(2, m => m with { Characters = m.Characters + 1 });
        using var index = Open();
        using var reader = index.Acquire();

        Assert.Equal(1, reader.Manifest.Generation);
        Assert.Equal(IndexFailure.Damaged, index.Rejected?.Failure);
    }

    [Fact]
    public void A_generation_of_another_analysis_or_format_asks_for_a_rebuild()
    {
        using (Published(1))
        {
        }
        Rewrite(1, m => m with { AnalyzerVersion = m.AnalyzerVersion + 1 });
        using (var index = Open())
            Assert.Equal(IndexFailure.AnalyzerVersion, Assert.Throws<IndexException>(index.Acquire).Failure);
        Rewrite(1, m => m with { AnalyzerVersion = m.AnalyzerVersion - 1, FormatVersion = 99 });
        using var other = Open();
        Assert.Equal(IndexFailure.FormatVersion, Assert.Throws<IndexException>(other.Acquire).Failure);
    }

    [Fact]
    public void An_index_of_the_other_engine_is_named_and_may_be_built_anew()
    {
        using (var builtIn = new BuiltInIndex(folder.Path))
        using (var writer = builtIn.OpenWriter(fromScratch: true))
        {
            writer.Add("甲", "题", "苹果很甜。");
            writer.Publish(CancellationToken.None);
        }
        using var index = Open();
        var error = Assert.Throws<IndexException>(index.Acquire);
        Assert.Contains("引擎 builtin", error.Message, StringComparison.Ordinal);
        Assert.Contains("--rebuild", error.Message, StringComparison.Ordinal);
        using (var writer = index.OpenWriter(fromScratch: true))
        {
            writer.Add("甲", "题", "苹果很甜。");
            Assert.Equal(2, writer.Publish(CancellationToken.None).Generation);
        }
        using var reader = index.Acquire();
        Assert.Single(reader.Find("苹果"));
    }

    [Fact]
    public void What_a_killed_writer_left_is_cleared_away_and_only_three_generations_stay()
    {
        using var index = Published(5);
        Directory.CreateDirectory(FolderOf(6) + ".tmp");
        File.WriteAllText(Path.Combine(FolderOf(6) + ".tmp", "_0.cfs"), "x");
        using (var writer = index.OpenWriter(fromScratch: false))
        {
            writer.Add("源9", "题", "香蕉很软。");
            Assert.Equal(6, writer.Publish(CancellationToken.None).Generation);
        }

        Assert.Equal([6, 5, 4], index.Generations().Select(g => g.Generation));
        Assert.Equal(["gen-000004", "gen-000005", "gen-000006"], Directory.GetDirectories(folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Files_that_did_not_change_are_shared_with_the_generation_before()
    {
        using var index = Published(2);
        var before = index.Generations()[1].Manifest!.Files;

        Assert.Contains(index.Generations()[0].Manifest!.Files, f => before.Contains(f));
    }

    private static byte[] Flipped(byte[] whole, int at)
    {
        var bytes = (byte[])whole.Clone();
        bytes[at] ^= 0x10;
        return bytes;
    }

    private void Rewrite(int generation, Func<Manifest, Manifest> change)
    {
        var manifest = ManifestFile.Read(FolderOf(generation));
        foreach (var name in new[] { "manifest.json", "manifest.crc32c" })
            File.Delete(Path.Combine(FolderOf(generation), name));
        ManifestFile.Write(new DurableStorage(), FolderOf(generation), change(manifest));
    }
}
