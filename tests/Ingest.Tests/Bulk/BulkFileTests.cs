using System.IO.Compression;
using System.Text;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Ingestion.Tests.Bulk;

public sealed class BulkFileTests : IDisposable
{
    private const string Lines = "{\"id\":\"a\",\"text\":\"甲。\"}\n{\"id\":\"b\",\"text\":\"乙。\"}\n";

    private readonly TempFolder folder = new();
    private readonly MemoryIndex index = new();

    public void Dispose()
    {
        folder.Dispose();
        index.Dispose();
    }

    [Theory]
    [InlineData("bulk.jsonl.gz")]
    [InlineData("bulk.jsonl")]
    public void A_packed_file_is_read_as_its_lines_whatever_its_name(string name)
    {
        folder.Write(name, Pack(Lines));
        Assert.True(Run(name).IsClean);
        Assert.Equal(["a", "b"], index.SourceNames);
    }

    [Fact]
    public void Packed_or_not_the_same_lines_are_unchanged()
    {
        folder.Write("bulk.jsonl", Lines);
        Run("bulk.jsonl");
        folder.Write("bulk.jsonl.gz", [.. Pack(Lines[..(Lines.Length / 2)]), .. Pack(Lines[(Lines.Length / 2)..])]);
        var report = Run("bulk.jsonl.gz");
        Assert.Null(report.Published);
        Assert.Equal(FileStatus.Unchanged, Assert.Single(report.Files).Status);
    }

    [Fact]
    public void A_bomb_is_refused_and_leaves_nothing_behind()
    {
        // A good line and 512 MB of blanks in half a megabyte.
        var bomb = Pack(Lines, blanks: 512);
        Assert.True(bomb.Length < 1_000_000);
        folder.Write("bomb.jsonl.gz", bomb);
        var report = Run("bomb.jsonl.gz");
        Assert.Contains("压缩炸弹", Assert.Single(report.Files).Reason, StringComparison.Ordinal);
        Assert.False(report.IsClean);
        Assert.Empty(index.SourceNames);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_of_more_lines_than_an_archive_may_hold_is_refused(bool isPacked)
    {
        var lines = string.Concat(Enumerable.Range(0, 200).Select(i => $"{{\"id\":\"{i}\",\"text\":\"第{i}号。\"}}\n"));
        folder.Write("bulk", isPacked ? Pack(lines) : Encoding.UTF8.GetBytes(lines));
        var report = new ArchiveIngester(index).Ingest(new IngestRequest { Jsonl = folder["bulk"], MaxArchiveBytes = 2_000 }, null, CancellationToken.None);
        Assert.Contains("过大", Assert.Single(report.Files).Reason, StringComparison.Ordinal);
        Assert.Empty(index.SourceNames);
    }

    [Fact]
    public void A_packed_file_that_is_cut_off_or_damaged_is_refused_with_a_sentence()
    {
        var random = new Random(7);
        var good = Pack(string.Concat(Enumerable.Range(0, 500).Select(i => $"{{\"id\":\"{i}\",\"text\":\"第{random.Next()}号通知。\"}}\n")));
        for (var i = 0; i < 60; i++)
        {
            var bad = (byte[])good.Clone();
            bad[random.Next(10, bad.Length)] ^= 0x55;
            folder.Write("bulk.gz", i % 2 == 0 ? good[..random.Next(2, good.Length - 1)] : bad);
            var report = Run("bulk.gz");
            Assert.Contains("gzip", Assert.Single(report.Files, f => f.Status == FileStatus.Rejected && f.Source == "bulk.gz").Reason, StringComparison.Ordinal);
            Assert.Empty(index.SourceNames);
        }
    }

    private static byte[] Pack(string lines, int blanks = 0)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(lines));
            var blank = new byte[1024 * 1024];
            Array.Fill(blank, (byte)'\n');
            for (var i = 0; i < blanks; i++)
                gzip.Write(blank);
        }
        return stream.ToArray();
    }

    private IngestReport Run(string name) => new ArchiveIngester(index).Ingest(new IngestRequest { Jsonl = folder[name] }, null, CancellationToken.None);
}
