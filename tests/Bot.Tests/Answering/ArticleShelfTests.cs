using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Tests.Support;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Sentences are told apart by their view: with two views of an article, which answer came would hang on what else was asked meanwhile.</summary>
public sealed class ArticleShelfTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly BuiltInIndex index;

    public ArticleShelfTests()
    {
        folder.Write("pages/page.md", "# 青石镇：把网格织密\n\n青石镇把全镇划成46个网格，配网格员52名。\n");
        Assert.Equal(0, Support.Bot.Run("ingest", folder.File("pages"), "--index", folder.File("index")).GetAwaiter().GetResult().Code);
        index = new BuiltInIndex(folder.File("index"));
    }

    [Fact]
    public void Questions_at_the_same_time_see_one_view_of_an_article()
    {
        using var reader = index.Acquire();
        for (var round = 0; round < 50; round++)
        {
            var shelf = new ArticleShelf();
            var views = new ArticleView[8];
            using var start = new Barrier(views.Length);
            var threads = Enumerable.Range(0, views.Length).Select(i => new Thread(() =>
            {
                start.SignalAndWait();
                views[i] = shelf.ViewOf(reader, 0);
            })).ToList();
            threads.ForEach(t => t.Start());
            threads.ForEach(t => t.Join());
            Assert.All(views, v => Assert.Same(views[0], v));
        }
    }

    [Fact]
    public void A_view_that_a_question_holds_stays_the_one_of_its_article_when_the_shelf_is_cleared()
    {
        using var reader = index.Acquire();
        var shelf = new ArticleShelf();
        var held = shelf.ViewOf(reader, 0);
        shelf.Clear();
        Assert.Same(held, shelf.ViewOf(reader, 0));
    }

    public void Dispose()
    {
        index.Dispose();
        folder.Dispose();
    }
}
