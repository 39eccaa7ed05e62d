using Wenzheng.Ingestion.Tests.Reading.Generation;

namespace Wenzheng.Ingestion.Tests.Reading;

/// <summary>Pages with known truth, by kind of damage. The seeds are not those the weights were looked at with.</summary>
public sealed class GeneratedPageTests
{
    private const int Seed = 700_000;
    private const int Pages = 40;

    [Theory]
    [InlineData(PageDamage.None, 0.98, 0.98)]
    [InlineData(PageDamage.Breaks, 0.94, 0.96)]
    [InlineData(PageDamage.Breaks | PageDamage.Jumps, 0.94, 0.94)]
    [InlineData(PageDamage.Breaks | PageDamage.Interleaved, 0.85, 0.91)]
    [InlineData(PageDamage.Breaks | PageDamage.Doubled, 0.93, 0.93)]
    [InlineData(PageDamage.Breaks | PageDamage.RepeatedText, 0.92, 0.95)]
    [InlineData(PageDamage.Breaks | PageDamage.RepeatedHeadings, 0.92, 0.95)]
    [InlineData(PageDamage.Breaks | PageDamage.MovedHeadings, 0.92, 0.95)]
    [InlineData(PageDamage.Breaks | PageDamage.DroppedMarks, 0.94, 0.95)]
    [InlineData(PageDamage.Breaks | PageDamage.WrongLevels, 0.93, 0.95)]
    [InlineData(PageDamage.Breaks | PageDamage.SplitHeadlines, 0.93, 0.95)]
    [InlineData(PageDamage.Breaks | PageDamage.Glued, 0.93, 0.95)]
    [InlineData(PageDamage.Breaks | PageDamage.Banner, 0.9, 0.93)]
    [InlineData(PageDamage.Breaks | PageDamage.Crossed, 0.82, 0.9)]
    [InlineData(PageDamage.All & ~PageDamage.Crossed, 0.78, 0.87)]
    [InlineData(PageDamage.All, 0.73, 0.85)]
    public void Damaged_pages_are_read_right(PageDamage damage, double articleF1, double paragraphs)
    {
        var score = ReadPages.Score(damage, Seed, Pages);
        Assert.True(score.ArticleF1 >= articleF1 && score.Paragraphs >= paragraphs, $"{damage}: {score}");
    }

    [Fact]
    public void The_same_seed_makes_the_same_page()
    {
        var generator = new PageGenerator([.. GoldArchive.Pages.Values.SelectMany(a => a)], PageDamage.All);
        Assert.Equal(generator.Make(5).Text, generator.Make(5).Text);
        Assert.NotEqual(generator.Make(5).Text, generator.Make(6).Text);
    }
}
