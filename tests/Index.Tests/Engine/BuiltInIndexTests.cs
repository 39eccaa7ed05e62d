using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Engine.Generations;

namespace Wenzheng.Indexing.Tests.Engine;

public sealed class BuiltInIndexTests : PassageIndexContract
{
    protected override IPassageIndex Open(string path) => new BuiltInIndex(path, new Indexing.Engine.Files.DurableStorage(flush: false));

    [Fact]
    public void Only_the_last_three_generations_stay()
    {
        using var index = Published(("甲", "题", "苹果"));
        for (var i = 0; i < 5; i++)
        {
            using var writer = index.OpenWriter(fromScratch: false);
            writer.Add($"源{i}", "题", "香蕉");
            writer.Publish(CancellationToken.None);
        }
        Assert.Equal([6, 5, 4], index.Generations().Select(g => g.Generation));
        Assert.Empty(Directory.GetDirectories(folder.Path, "*.tmp"));
        Assert.Equal(["gen-000004", "gen-000005", "gen-000006"], Directory.GetDirectories(folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void What_a_killed_writer_left_is_cleared_away()
    {
        using var index = Published(("甲", "题", "苹果"));
        var left = Directory.CreateDirectory(Path.Combine(folder.Path, "gen-000002.tmp")).FullName;
        File.WriteAllText(Path.Combine(left, "s000002-1.terms"), "x");
        using var writer = index.OpenWriter(fromScratch: false);
        Assert.Equal(2, writer.Publish(CancellationToken.None).Generation);
        using var reader = index.Acquire();
        Assert.Single(reader.Find("苹果"));
    }

    [Fact]
    public void Unchanged_segments_are_shared_and_many_segments_are_merged()
    {
        using var index = Published(("源00", "题", "苹果"));
        for (var i = 1; i < 30; i++)
        {
            using var writer = index.OpenWriter(fromScratch: false);
            writer.Add($"源{i:d2}", "题", "苹果");
            var manifest = writer.Publish(CancellationToken.None);
            Assert.InRange(manifest.Segments.Count, 1, MergePolicy.MaxSegments);
            if (i == 1)
                Assert.Contains(manifest.Segments, s => s.Name == "s000001-1");
        }
        using var reader = index.Acquire();
        Assert.Equal(Enumerable.Range(0, 30).Select(i => $"源{i:d2}#0@0"), reader.Find("苹果").Select(f => f.Id));
        Assert.Empty(index.Check(CancellationToken.None));
    }

    [Fact]
    public void A_generation_of_another_analysis_asks_for_a_rebuild()
    {
        using (Published(("甲", "题", "苹果")))
        {
        }
        RewriteManifest(m => m with { AnalyzerVersion = m.AnalyzerVersion + 1 });
        using var index = Open(folder.Path);
        var error = Assert.Throws<IndexException>(index.Acquire);
        Assert.Equal(IndexFailure.AnalyzerVersion, error.Failure);
        Assert.Contains("./bot ingest --rebuild", error.Message, StringComparison.Ordinal);
        Assert.Equal(IndexFailure.AnalyzerVersion, Assert.Throws<IndexException>(() => index.OpenWriter(false)).Failure);
        using var writer = index.OpenWriter(fromScratch: true);
        writer.Add("甲", "题", "苹果");
        Assert.Equal(2, writer.Publish(CancellationToken.None).Generation);
    }

    [Fact]
    public void A_generation_of_another_format_asks_for_a_rebuild()
    {
        using (Published(("甲", "题", "苹果")))
        {
        }
        RewriteManifest(m => m with { FormatVersion = 99 });
        using var index = Open(folder.Path);
        Assert.Equal(IndexFailure.FormatVersion, Assert.Throws<IndexException>(index.Acquire).Failure);
    }

    [Fact]
    public void A_bad_generation_never_displaces_the_one_being_served()
    {
        using var index = (BuiltInIndex)Published(("甲", "题", "苹果"));
        using (index.Acquire())
        {
        }
        using (var other = Open(folder.Path))
        using (var writer = other.OpenWriter(fromScratch: false))
        {
            writer.Add("乙", "题", "香蕉");
            writer.Publish(CancellationToken.None);
        }
        var file = Directory.GetFiles(Path.Combine(folder.Path, "gen-000002"), "s000002-1.postings")[0];
        File.WriteAllBytes(file, [1, 2, 3]);
        using var reader = index.Acquire();
        Assert.Equal(1, reader.Manifest.Generation);
        Assert.Equal(IndexFailure.Damaged, index.Rejected?.Failure);
        Assert.NotEmpty(index.Check(CancellationToken.None));
    }

    [Fact]
    public void The_same_sources_give_the_same_bytes_in_whatever_order_they_come()
    {
        var names = Enumerable.Range(0, 12).Select(i => $"源{i}").ToList();
        var first = Bytes(names);
        names.Reverse();
        Assert.Equal(first, Bytes(names));

        string Bytes(IEnumerable<string> order)
        {
            using var path = new TempFolder();
            using var index = Open(path.Path);
            using var writer = index.OpenWriter(fromScratch: true);
            foreach (var name in order)
                writer.Add(name, "题", Documents.Text(name.Length * 7, 200));
            return string.Join('\n', writer.Publish(CancellationToken.None).Files);
        }
    }

    private void RewriteManifest(Func<Manifest, Manifest> change)
    {
        var generation = Path.Combine(folder.Path, "gen-000001");
        var manifest = ManifestFile.Read(generation);
        foreach (var name in new[] { "manifest.json", "manifest.crc32c" })
            File.Delete(Path.Combine(generation, name));
        ManifestFile.Write(new Indexing.Engine.Files.DurableStorage(), generation, change(manifest));
    }
}
