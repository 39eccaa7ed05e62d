using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;
using Wenzheng.Indexing.Tests.Engine;

namespace Wenzheng.Indexing.Tests.Retrieval;

public sealed class PassageSearcherTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly BuiltInIndex index;
    private readonly PassageSearcher searcher = new(TextAnalyzer.Default);

    public PassageSearcherTests()
    {
        index = new BuiltInIndex(folder.Path);
        using var writer = index.OpenWriter(fromScratch: true);
        for (var i = 0; i < 120; i++)
            writer.Add($"{i:000}.txt", i % 3 == 0 ? "网格治理" : "", Documents.Text(i, 200));
        writer.Publish(CancellationToken.None);
    }

    public void Dispose()
    {
        index.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("网格党员怎样服务群众", 10)]
    [InlineData("平安社区志愿者积分", 1)]
    [InlineData("基层治理", 300)]
    [InlineData("没有的事物甲乙丙", 10)]
    [InlineData("", 10)]
    public void Ranked_passages_are_the_hits_of_the_search_with_the_same_scores(string question, int limit)
    {
        using var reader = index.Acquire();
        var request = new SearchRequest(question, limit);
        var (hits, ranked) = (searcher.Search(reader, request), searcher.Rank(reader, request));
        Assert.Equal(hits.Hits.Select(h => new RankedPassage(h.Number, h.Score, h.FirstStage)), ranked.Passages);
        Assert.Equal(hits.Question.Text, ranked.Question.Text);
        Assert.All(hits.Hits, h => Assert.Equal(reader.PassageText(h.Number), h.Article.TextOf(h.Passage.Range)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public void A_limit_out_of_range_is_a_wrong_call(int limit)
    {
        using var reader = index.Acquire();
        Assert.Throws<ArgumentOutOfRangeException>(() => searcher.Rank(reader, new SearchRequest("网格", limit)));
    }
}
