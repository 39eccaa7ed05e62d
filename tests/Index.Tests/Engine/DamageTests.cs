using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Engine.Files;
using Wenzheng.Indexing.Engine.Generations;

namespace Wenzheng.Indexing.Tests.Engine;

/// <summary>Files cut and flipped: a clear error or the generation before, never a wrong answer and never a crash.</summary>
public sealed class DamageTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string[] good = new string[3];

    public DamageTests()
    {
        using var index = new BuiltInIndex(folder.Path);
        for (var generation = 1; generation <= 2; generation++)
        {
            using (var writer = index.OpenWriter(fromScratch: false))
            {
                for (var i = 0; i < 5; i++)
                    writer.Add($"源{(generation * 3) + i}", $"题{generation}", Documents.Text((generation * 10) + i, 300));
                writer.Publish(CancellationToken.None);
            }
            using var reader = index.Acquire();
            good[generation] = Documents.Dump(reader);
        }
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Any_file_cut_anywhere_gives_the_generation_before()
    {
        foreach (var file in FilesOfCurrent())
        {
            var bytes = File.ReadAllBytes(file);
            // Every block boundary of the file system, and what is next to it.
            var cuts = Enumerable.Range(0, (bytes.Length / 4096) + 1).SelectMany(block => new[] { (block * 4096) - 1, block * 4096, (block * 4096) + 1 });
            foreach (var length in cuts.Concat([11, bytes.Length / 3, bytes.Length / 2, bytes.Length - 5, bytes.Length - 1]).Where(l => l >= 0 && l < bytes.Length).Distinct())
                WithChanged(file, bytes[..length], RequireEarlierGeneration);
        }
    }

    [Fact]
    public void Any_file_with_a_flipped_bit_gives_the_generation_before()
    {
        var random = new Random(7);
        foreach (var file in FilesOfCurrent())
        {
            var bytes = File.ReadAllBytes(file);
            for (var i = 0; i < 40; i++)
            {
                var changed = (byte[])bytes.Clone();
                changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
                WithChanged(file, changed, RequireEarlierGeneration);
            }
        }
    }

    [Fact]
    public void Lacking_permission_is_said_as_what_it_is()
    {
        var error = Damage.Unreadable("s000001-1.text", new UnauthorizedAccessException());
        Assert.Equal(IndexFailure.Storage, error.Failure);
        Assert.Contains("没有权限读取索引文件 s000001-1.text", error.Message, StringComparison.Ordinal);
        Assert.Equal(IndexFailure.Damaged, Damage.Unreadable("s000001-1.text", new EndOfStreamException()).Failure);
    }

    [Fact]
    public void A_missing_file_gives_the_generation_before_and_an_update_goes_on_from_it()
    {
        foreach (var file in FilesOfCurrent())
        {
            var bytes = File.ReadAllBytes(file);
            File.Delete(file);
            RequireEarlierGeneration(file);
            File.WriteAllBytes(file, bytes);
        }
        File.Delete(FilesOfCurrent().First());
        using var index = new BuiltInIndex(folder.Path);
        using (var writer = index.OpenWriter(fromScratch: false))
        {
            Assert.Equal(5, writer.Sources.Count);
            writer.Add("新", "题", "苹果很甜");
            Assert.Equal(3, writer.Publish(CancellationToken.None).Generation);
        }
        using var reader = index.Acquire();
        Assert.Single(reader.Find("苹果"));
        Assert.Null(index.Rejected);
    }

    [Fact]
    public void A_damaged_pointer_gives_the_newest_generation()
    {
        var pointer = Path.Combine(folder.Path, "CURRENT");
        var bytes = File.ReadAllBytes(pointer);
        for (var i = 0; i < bytes.Length; i++)
        {
            var changed = (byte[])bytes.Clone();
            changed[i] ^= 0x11;
            foreach (var content in new[] { changed, bytes[..i] })
            {
                File.WriteAllBytes(pointer, content);
                using var index = new BuiltInIndex(folder.Path);
                using var reader = index.Acquire();
                Assert.Equal(good[2], Documents.Dump(reader));
            }
        }
    }

    [Fact]
    public void A_writer_that_changes_nothing_still_writes_a_lost_pointer_again()
    {
        File.Delete(Path.Combine(folder.Path, "CURRENT"));
        using var index = new BuiltInIndex(folder.Path);
        Assert.NotEmpty(index.Check(CancellationToken.None));
        index.OpenWriter(fromScratch: false).Dispose();
        Assert.Empty(index.Check(CancellationToken.None));
        using var reader = index.Acquire();
        Assert.Equal(good[2], Documents.Dump(reader));
    }

    [Fact]
    public void With_no_good_generation_the_error_says_what_to_do()
    {
        foreach (var generation in Directory.GetDirectories(folder.Path))
            File.WriteAllText(Path.Combine(generation, "manifest.json"), "{}");
        using var index = new BuiltInIndex(folder.Path);
        var error = Assert.Throws<IndexException>(index.Acquire);
        Assert.Equal(IndexFailure.Damaged, error.Failure);
        Assert.Contains("--rebuild", error.Message, StringComparison.Ordinal);
        Assert.Throws<IndexException>(() => index.OpenWriter(fromScratch: false));
        Assert.All(index.Generations(), g => Assert.Null(g.Manifest));
        using var writer = index.OpenWriter(fromScratch: true);
        writer.Add("新", "题", "苹果很甜");
        writer.Publish(CancellationToken.None);
        using var reader = index.Acquire();
        Assert.Single(reader.Find("苹果"));
    }

    [Fact]
    public void Damage_under_a_right_checksum_is_an_error_too_and_never_a_crash()
    {
        // Somebody made the checksums fit: every read is still checked against its bounds.
        var random = new Random(11);
        var generation = Path.Combine(folder.Path, "gen-000002");
        var manifest = ManifestFile.Read(generation);
        var survived = 0;
        foreach (var entry in manifest.Files)
        {
            var path = Path.Combine(generation, entry.Name);
            var bytes = File.ReadAllBytes(path);
            for (var i = 0; i < 60; i++)
            {
                var changed = (byte[])bytes.Clone();
                for (var flips = random.Next(1, 4); flips > 0; flips--)
                    changed[random.Next(changed.Length)] = (byte)random.Next(256);
                Replace(path, changed);
                Rewrite(generation, manifest with { Files = [.. manifest.Files.Select(f => f.Name == entry.Name ? f with { Crc32C = Crc32C.Of(changed).ToString("x8") } : f)] });
                survived += ReadsThrough(generation) ? 1 : 0;
            }
            Replace(path, bytes);
        }
        // Most single bytes of text or counts only change what is said.
        Assert.True(survived > 0);
    }

    private static bool ReadsThrough(string generation)
    {
        try
        {
            var snapshot = Snapshot.Open(generation);
            try
            {
                GenerationCheck.Run(snapshot, CancellationToken.None);
                Assert.True(snapshot.TryEnter());
                using var reader = new SnapshotLease(snapshot);
                Documents.Dump(reader);
                reader.Find("基层治理网格党员服务");
                return true;
            }
            finally
            {
                snapshot.Leave();
            }
        }
        catch (IndexException)
        {
            return false;
        }
    }

    private void RequireEarlierGeneration(string changed)
    {
        using var index = new BuiltInIndex(folder.Path);
        using var reader = index.Acquire();
        Assert.True(good[1] == Documents.Dump(reader), $"{Path.GetFileName(changed)}: generation {reader.Manifest.Generation} was read wrongly");
        Assert.Equal(IndexFailure.Damaged, index.Rejected?.Failure);
        Assert.NotEmpty(index.Check(CancellationToken.None));
    }

    private static void WithChanged(string file, byte[] changed, Action<string> test)
    {
        var bytes = File.ReadAllBytes(file);
        Replace(file, changed);
        test(file);
        Replace(file, bytes);
    }

    /// <summary>Writes a new file: other generations may share the old one.</summary>
    private static void Replace(string path, byte[] bytes)
    {
        File.Delete(path);
        File.WriteAllBytes(path, bytes);
    }

    private static void Rewrite(string generation, Manifest manifest)
    {
        foreach (var name in new[] { "manifest.json", "manifest.crc32c" })
            File.Delete(Path.Combine(generation, name));
        ManifestFile.Write(new DurableStorage(flush: false), generation, manifest);
    }

    private IEnumerable<string> FilesOfCurrent() => Directory.GetFiles(Path.Combine(folder.Path, "gen-000002")).Order(StringComparer.Ordinal);
}
