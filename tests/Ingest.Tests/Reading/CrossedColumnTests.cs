using Wenzheng.Ingestion.Tests.Reading.Generation;

namespace Wenzheng.Ingestion.Tests.Reading;

/// <summary>Pages with known truth whose columns were read off in a wrong order. The seeds are not those the weights were chosen with.</summary>
public sealed class CrossedColumnTests
{
    private const int Seed = 900_000;
    private const int Pages = 15;

    private static readonly IReadOnlyList<IReadOnlyList<CleanArticle>> Articles =
        [.. GoldArchive.Pages.Values.Select(p => p.Where(a => a.Title.Length > 0 || a.IsCaption).ToList())];

    [Theory]
    [InlineData(PageLayout.Plain, 0.85, 0.95)]
    [InlineData(PageLayout.Stacked, 0.45, 0.75)]
    [InlineData(PageLayout.Bands, 0.45, 0.7)]
    [InlineData(PageLayout.Boxed, 0.75, 0.88)]
    [InlineData(PageLayout.Swapped, 0.65, 0.8)]
    [InlineData(PageLayout.LateHeadlines, 0.5, 0.8)]
    [InlineData(PageLayout.Mixed, 0.5, 0.78)]
    public void Crossed_columns_are_put_together_again(PageLayout layout, double articleF1, double paragraphs)
    {
        var generator = new LayoutGenerator(Articles, layout);
        var score = new SegmentationScore();
        for (var i = 0; i < Pages; i++)
        {
            var page = generator.Make(Seed + i);
            score.Add(page.Articles, ReadPages.Texts(page.Text));
        }
        Assert.True(score.ArticleF1 >= articleF1 && score.Paragraphs >= paragraphs, $"{layout}: {score}");
    }

    [Fact]
    public void Nothing_is_lost_where_columns_cross()
    {
        var generator = new LayoutGenerator(Articles, PageLayout.Mixed);
        for (var i = 0; i < Pages; i++)
        {
            var page = generator.Make(Seed + i).Text;
            Assert.Null(ReadPages.Fault(page, ReadPages.Read(page)));
        }
    }
}
