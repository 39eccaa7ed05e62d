using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Engine.Generations;

namespace Wenzheng.Indexing.Tests.Engine;

public class RecentReadsTests
{
    [Fact]
    public void What_was_kept_is_found_until_another_number_takes_its_place()
    {
        var reads = new RecentReads<string>(4);
        reads.Keep(3, "三");
        Assert.Equal("三", reads.Find(3));
        Assert.Null(reads.Find(7));
        reads.Keep(7, "七");
        Assert.Null(reads.Find(3));
        Assert.Equal("七", reads.Find(7));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void A_number_that_no_reader_has_is_not_found(int number) => Assert.Null(new RecentReads<string>(256).Find(number));

    [Fact]
    public void Articles_and_passages_read_again_are_the_same_in_whatever_order_and_thread()
    {
        using var folder = new TempFolder();
        using var index = new BuiltInIndex(folder.Path);
        using (var writer = index.OpenWriter(fromScratch: true))
        {
            // More than are kept, so that each is displaced and read anew.
            for (var i = 0; i < 700; i++)
                writer.Add($"{i:0000}.txt", $"第{i}号", $"第{i}号通知的正文说明{i}件事。");
            writer.Publish(CancellationToken.None);
        }
        using var reader = index.Acquire();
        var texts = Enumerable.Range(0, reader.PassageCount).Select(reader.PassageText).ToArray();
        Assert.Equal(700, texts.Distinct().Count());
        Parallel.For(0, 4, thread =>
        {
            for (var i = 0; i < 5000; i++)
            {
                var passage = ((i * 37) + (thread * 256)) % texts.Length;
                Assert.Equal(texts[passage], reader.PassageText(passage));
                Assert.Contains(texts[passage], reader.ArticleAt(reader.ArticleOf(passage)).Text);
            }
        });
    }
}
