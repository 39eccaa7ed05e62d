using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Indexing.Tests.Retrieval;

public class PrintedRunTests
{
    private static readonly MemoryReader reader = new(TextAnalyzer.Default,
        "节能办主任闻崇珙套取财政资金。", "闻崇山和林珙在场。", "崇珙两字连着。", "村里的水管。");

    [Theory]
    [InlineData("闻崇珙")]
    [InlineData("财政资金")]
    public void A_run_that_one_passage_prints_whole_stands(string run) => Assert.True(PrintedRun.Stands(reader, run));

    [Theory]
    [InlineData("林珙两字")]
    [InlineData("闻重珙")]
    public void A_run_of_which_only_the_pairs_are_printed_here_and_there_does_not(string run) => Assert.False(PrintedRun.Stands(reader, run));

    [Fact]
    public void A_rare_name_of_a_large_archive_is_no_typo_though_its_pairs_are_as_rare_as_accidents()
    {
        // So many passages that one accidental pair of any two characters is expected.
        var large = new MemoryReader(TextAnalyzer.Default, [.. Enumerable.Repeat("闻重阳登高。", 20000), "节能办主任闻崇珙套取财政资金39.9万元。"]);
        Assert.Empty(new QuestionAnalyzer(TextAnalyzer.Default).Analyze(large, "闻崇珙套取了多少财政资金").Repairs);
    }
}
