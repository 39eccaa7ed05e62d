using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation;
using Xunit.Abstractions;

namespace Wenzheng.Ingestion.Tests.Annotation;

/// <summary>How much of what a reader found in the archive is found, and how much else. The floors stand a little under what is reached.</summary>
public class AnnotationQualityTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<(GoldAnnotations.Entry Gold, Article Found)> All =
        [.. GoldAnnotations.Pages.SelectMany(page => page.Zip(ArticleAnnotator.Default.Annotate([.. page.Select(e => e.Article)], PageMetadata.Unknown)))];

    // Of the 11 "others" here ten are places all the same, only mentioned; the reader listed what an article is about.
    [Fact]
    public void Places_that_an_article_names_are_found_and_little_else() =>
        Measure("places", 0.97, 0.82,
            e => e.Gold.Places.Where(p => e.Gold.Article.Text.Contains(p, StringComparison.Ordinal)),
            e => e.Found.Places.Select(p => p.Name).Where(p => e.Gold.Article.Text.Contains(p, StringComparison.Ordinal)));

    [Fact]
    public void Places_with_those_known_from_the_page_are_found() =>
        Measure("places of all kinds", 0.80, 0.75, e => e.Gold.Places, e => e.Found.Places.Select(p => p.Name));

    [Fact]
    public void People_are_found_and_no_others() =>
        Measure("people", 0.97, 0.90, e => e.Gold.People, e => e.Found.People.Where(p => !IsReporter(p)).Select(p => p.Name));

    [Fact]
    public void Dates_are_found()
    {
        var gold = All.SelectMany(e => e.Gold.Dates.Select(d => (e.Found, Date: d))).ToList();
        var found = gold.Count(g => g.Found.Dates.Any(m => m.Text.Contains(g.Date, StringComparison.Ordinal) || g.Date.Contains(m.Text, StringComparison.Ordinal)));
        output.WriteLine($"dates: recall {found}/{gold.Count}");
        Assert.True(found >= 0.92 * gold.Count, $"{found} of {gold.Count} dates");
    }

    [Fact]
    public void Every_range_holds_what_it_names()
    {
        foreach (var (_, article) in All)
        {
            Assert.All(article.Schemes, s => Assert.Equal(s.Name, article.TextOf(s.Mention)));
            Assert.All(article.Schemes.SelectMany(s => s.Parts), p => Assert.Equal(p.Text, article.TextOf(p.Range)));
            Assert.All(article.Dates, d => Assert.Equal(d.Text, article.TextOf(d.Range)));
            Assert.All(article.People, p => Assert.Contains(p.Name, article.TextOf(p.Range), StringComparison.Ordinal));
            Assert.All(article.Abbreviations, a => Assert.Contains(a.LongForm, article.TextOf(a.Range), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Without_a_page_date_nothing_is_guessed() =>
        Assert.All(All.SelectMany(e => e.Found.Published is null ? e.Found.Dates : []), d => Assert.True(d.Basis == "explicit" || (d.From is null && d.To is null)));

    private void Measure(string what, double recall, double precision,
        Func<(GoldAnnotations.Entry Gold, Article Found), IEnumerable<string>> gold, Func<(GoldAnnotations.Entry Gold, Article Found), IEnumerable<string>> found)
    {
        int hits = 0, wanted = 0, made = 0;
        foreach (var entry in All)
        {
            var want = gold(entry).ToHashSet();
            var have = found(entry).ToHashSet();
            hits += want.Count(have.Contains);
            (wanted, made) = (wanted + want.Count, made + have.Count);
            if (!want.SetEquals(have))
                output.WriteLine($"{entry.Gold.Article.Id} {what}: missed {string.Join(' ', want.Except(have))}; others {string.Join(' ', have.Except(want))}");
        }
        output.WriteLine($"{what}: recall {hits}/{wanted}, precision {hits}/{made}");
        Assert.True(hits >= recall * wanted && hits >= precision * made, $"{what}: recall {hits}/{wanted}, precision {hits}/{made}");
    }

    private static bool IsReporter(Person person) => person.Post == "摄" || person.Post.EndsWith("记者", StringComparison.Ordinal) || person.Post.EndsWith("通讯员", StringComparison.Ordinal);
}
