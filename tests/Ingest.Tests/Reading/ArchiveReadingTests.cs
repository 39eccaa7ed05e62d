using Wenzheng.Ingestion.Tests.Reading.Generation;

namespace Wenzheng.Ingestion.Tests.Reading;

public sealed class ArchiveReadingTests
{
    [Fact]
    public void The_archives_pages_are_read_as_they_were_by_hand()
    {
        var score = new SegmentationScore();
        foreach (var (file, truth) in GoldArchive.Pages)
            score.Add(truth, ReadPages.Texts(File.ReadAllText(Path.Combine(GoldArchive.Corpus, file))));
        Assert.True(score is { ArticleF1: >= 0.97, TextF1: >= 0.98, Titles: >= 0.97, Paragraphs: >= 0.97, Order: >= 0.95 }, score.ToString());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_page_is_read_as_its_golden_file_says(string file)
    {
        var page = File.ReadAllText(Path.Combine(GoldArchive.Corpus, file));
        var read = Described.Reading(page, ReadPages.Read(page));
        var golden = Path.Combine(GoldArchive.Project, "Golden", file);
        if (Environment.GetEnvironmentVariable("WENZHENG_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(golden)!);
            File.WriteAllText(golden, read);
        }
        Assert.Equal(File.ReadAllText(golden), read);
    }

    public static TheoryData<string> Files() => [.. GoldArchive.Pages.Keys];
}
