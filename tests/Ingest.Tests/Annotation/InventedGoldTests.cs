using Wenzheng.Ingestion.Tests.Reading.Generation;
using Xunit.Abstractions;

namespace Wenzheng.Ingestion.Tests.Annotation;

/// <summary>Everything a reader finds in invented reports against what is found. The floors stand a little under what is reached.</summary>
public sealed class InventedGoldTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<InventedGold.Report> Reports = InventedGold.Read(Path.Combine(GoldArchive.Project, "Annotation", "annotations.txt"));

    [Theory]
    [InlineData("place", 0.9, 0.9)]
    [InlineData("person", 0.9, 0.85)]
    [InlineData("date", 0.9, 0.9)]
    [InlineData("scheme", 0.9, 0.9)]
    [InlineData("figure", 0.85, 0.85)]
    [InlineData("short", 0.9, 0.9)]
    public void What_a_reader_finds_is_found_and_little_else(string kind, double precision, double recall)
    {
        var score = InventedGold.Score(kind, Reports);
        foreach (var fault in score.Faults)
            output.WriteLine(fault);
        Assert.True(score.Wanted > 2 && score.Precision >= precision && score.Recall >= recall, $"{kind}: precision {score.Precision:F3}, recall {score.Recall:F3}");
    }
}
