using Wenzheng.Bot.Tests.Support;
using Wenzheng.Bot.Web.Searching;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Tests.Web.Searching;

[Collection(nameof(SharedArchive))]
public sealed class ExcerptFinderTests(ArchiveFixture archive)
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("镇里按月召开碰头会，逐件听取各村汇报，会后由专人督办落实到位。", 6));

    [Fact]
    public void The_words_are_marked_where_they_stand()
    {
        var excerpt = Find("网格员", Long + "全县配备网格员903名，走村入户。", 40);

        Assert.Contains("网格员", excerpt.Marks.Select(m => excerpt.Text.Substring(m.Start, m.Length)));
        Assert.InRange(excerpt.Text.Length, 10, ExcerptFinder.Length);
        Assert.Equal(40 + Long.Length, excerpt.Start);
        Assert.False(excerpt.IsCutBefore);
    }

    [Fact]
    public void In_a_long_sentence_it_begins_after_a_pause_and_says_that_it_was_cut()
    {
        var excerpt = Find("网格员", Long.Replace('。', '，') + "全县配备网格员903名，走村入户。", 0);

        Assert.True(excerpt.IsCutBefore);
        Assert.Contains("网格员", excerpt.Text, StringComparison.Ordinal);
        Assert.Matches("^(会后|全县|逐件|镇里)", excerpt.Text);
    }

    [Fact]
    public void Without_the_words_it_shows_the_beginning()
    {
        var excerpt = Find("网格员", Long, 0);

        Assert.Empty(excerpt.Marks);
        Assert.StartsWith("镇里", excerpt.Text, StringComparison.Ordinal);
        Assert.True(excerpt.Text.Length <= ExcerptFinder.Length);
    }

    [Fact]
    public void Marks_are_in_order_inside_the_excerpt_and_apart()
    {
        foreach (var text in (string[])["网格员网格网格党小组，网格员。" + Long, "😀网格员😀" + Long, "网格\n网格员\n" + Long, "", "员"])
        {
            var excerpt = Find("网格员 网格党小组", text, 0);
            var end = 0;
            foreach (var mark in excerpt.Marks)
            {
                Assert.True(mark.Start >= end && mark.Length > 0 && mark.End <= excerpt.Text.Length);
                end = mark.End + 1;
            }
        }
    }

    private Excerpt Find(string words, string text, int start)
    {
        using var index = new BuiltInIndex(archive.Index);
        using var reader = index.Acquire();
        var question = new QuestionAnalyzer(TextAnalyzer.Default).Analyze(reader, words);
        return new ExcerptFinder(TextAnalyzer.Default, new TypedWords(question)).Find(text, start);
    }
}
