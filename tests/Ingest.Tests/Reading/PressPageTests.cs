using Wenzheng.Ingestion.Tests.Reading.Generation;

namespace Wenzheng.Ingestion.Tests.Reading;

/// <summary>Pages with known truth that look like a newspaper's own text files. The seeds are not those the weights were chosen with.</summary>
public sealed class PressPageTests
{
    private const int Seed = 910_000;
    private const int Pages = 12;

    private static readonly IReadOnlyList<IReadOnlyList<CleanArticle>> Articles =
        [.. GoldArchive.Pages.Values.Select(p => p.Where(a => a.Title.Length > 0 || a.IsCaption).ToList())];

    [Theory]
    [InlineData(PressForm.None, 0.93, 0.95)]
    [InlineData(PressForm.Wrapped, 0.88, 0.78)]
    [InlineData(PressForm.Unmarked, 0.95, 0.97)]
    [InlineData(PressForm.SplitHeads, 0.95, 0.96)]
    [InlineData(PressForm.MergedBylines, 0.95, 0.95)]
    [InlineData(PressForm.Captions, 0.85, 0.92)]
    [InlineData(PressForm.Banners, 0.95, 0.95)]
    [InlineData(PressForm.Furniture, 0.95, 0.95)]
    [InlineData(PressForm.Briefs, 0.85, 0.92)]
    [InlineData(PressForm.JumpNotes, 0.93, 0.94)]
    [InlineData(PressForm.Continued, 0.75, 0.9)]
    [InlineData(PressForm.All, 0.65, 0.65)]
    public void A_newspapers_own_text_files_are_read(PressForm form, double articleF1, double paragraphs)
    {
        var generator = new PressGenerator(Articles, form);
        var score = new SegmentationScore();
        for (var i = 0; i < Pages; i++)
        {
            var page = generator.Make(Seed + i);
            score.Add(page.Articles, ReadPages.Texts(page.Text));
        }
        Assert.True(score.ArticleF1 >= articleF1 && score.Paragraphs >= paragraphs, $"{form}: {score}");
    }

    [Theory]
    [InlineData(PressForm.All)]
    [InlineData(PressForm.All & ~PressForm.Wrapped)]
    [InlineData(PressForm.Captions | PressForm.Continued)]
    public void Nothing_is_lost_and_reading_twice_gives_the_same(PressForm form)
    {
        var generator = new PressGenerator(Articles, form);
        for (var i = 0; i < 40; i++)
        {
            var page = generator.Make(Seed + i).Text;
            var read = ReadPages.Read(page);
            Assert.Null(ReadPages.Fault(page, read));
            Assert.Equal(Described.Reading(page, read), Described.Reading(page, ReadPages.Read(page)));
        }
    }
}
