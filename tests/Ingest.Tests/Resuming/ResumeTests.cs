using System.Text;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Ingestion.Tests.Resuming;

public sealed class ResumeTests : IDisposable
{
    private const int Pages = 150;

    private readonly TempFolder folder = new();

    public ResumeTests()
    {
        var generator = new Reading.Generation.PageGenerator([.. Reading.Generation.GoldArchive.Pages.Values.SelectMany(a => a)], Reading.Generation.PageDamage.All);
        for (var i = 0; i < Pages; i++)
            folder.Write($"pages/p{i:d3}.txt", generator.Make(8_000 + i).Text);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_interrupted_run_goes_on_and_gives_what_an_uninterrupted_one_gives()
    {
        using var index = new MemoryIndex();
        Interrupt(index);
        Assert.Empty(index.Entries);
        var report = Run(index);
        Assert.InRange(report.Resumed, 64, Pages - 1);
        Assert.False(File.Exists(Readings));
        using var whole = new MemoryIndex();
        var once = Run(whole);
        Assert.Equal(0, once.Resumed);
        Assert.Equal(Described(whole), Described(index));
        Assert.Equal(once.Files.Select(Line), report.Files.Select(Line));
    }

    [Fact]
    public void A_torn_last_line_and_a_damaged_one_are_read_again()
    {
        using var index = new MemoryIndex();
        Interrupt(index);
        var bytes = File.ReadAllBytes(Readings);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(Readings, bytes[..^30]);
        var report = Run(index);
        Assert.InRange(report.Resumed, 1, 64);
        using var whole = new MemoryIndex();
        Run(whole);
        Assert.Equal(Described(whole), Described(index));
    }

    [Fact]
    public void A_file_that_changed_since_is_read_again()
    {
        using var index = new MemoryIndex();
        Interrupt(index);
        folder.Write("pages/p000.txt", "# 新的标题\n\n新的正文在这里，说明一件事。\n");
        Run(index);
        Assert.Equal("新的标题", index.Entries[0].Article.Title);
    }

    [Fact]
    public void Readings_of_another_build_or_of_another_kind_of_run_do_not_count()
    {
        using var index = new MemoryIndex();
        Interrupt(index);
        var rebuilt = new ArchiveIngester(index).Ingest(Request with { Rebuild = true }, null, CancellationToken.None);
        Assert.Equal((0, Pages), (rebuilt.Resumed, rebuilt.Files.Count(f => f.Status == FileStatus.Accepted)));
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        using var index = new MemoryIndex();
        new ArchiveIngester(index).Ingest(Request with { DryRun = true }, null, CancellationToken.None);
        Assert.False(Directory.Exists(folder["work"]));
    }

    private IngestRequest Request => new() { Paths = [folder["pages"]], WorkFolder = folder["work"], Threads = 2 };

    private string Readings => folder["work/readings"];

    private IngestReport Run(MemoryIndex index) => new ArchiveIngester(index).Ingest(Request, null, CancellationToken.None);

    private void Interrupt(MemoryIndex index)
    {
        using var stop = new CancellationTokenSource();
        var progress = new Stopper(stop);
        Assert.ThrowsAny<OperationCanceledException>(() => new ArchiveIngester(index).Ingest(Request, progress, stop.Token));
        Assert.True(File.Exists(Readings));
    }

    private static string Described(MemoryIndex index)
    {
        var text = new StringBuilder();
        foreach (var (article, passages) in index.Entries)
        {
            text.AppendLine(article.Id).AppendLine(article.Text).AppendLine(article.SameAs).AppendJoin(' ', article.Origins).AppendJoin(' ', article.Paragraphs).AppendJoin(' ', article.Places).AppendJoin(' ', article.People)
                .AppendJoin(' ', article.Dates).AppendJoin(' ', article.Figures).AppendJoin(' ', article.Abbreviations).AppendLine(article.Byline + article.Series + article.Published);
            foreach (var scheme in article.Schemes)
                text.Append(scheme.Name).AppendJoin(' ', scheme.Parts);
            text.AppendJoin(' ', passages);
        }
        return text.ToString();
    }

    private static string Line(FileOutcome outcome) =>
        $"{outcome.Source} {outcome.Status} {outcome.Articles} {outcome.Passages} {outcome.Characters} {outcome.Dropped} {string.Join(' ', outcome.Doubts)} {string.Join(' ', outcome.Drops)} {string.Join(' ', outcome.Reprints)}";

    /// <summary>Cancels after the first batch of files.</summary>
    private sealed class Stopper(CancellationTokenSource stop) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value)
        {
            if (value.Stage == "read")
                stop.Cancel();
        }
    }
}
