using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation;

namespace Wenzheng.Ingestion.Tests.Annotation;

public class DateTests
{
    private static readonly DateOnly Page = new(2022, 8, 3);

    [Theory]
    [InlineData("今年", "2022-01-01", "2022-12-31", "page date")]
    [InlineData("去年", "2021-01-01", "2021-12-31", "page date")]
    [InlineData("4月10日", "2022-04-10", "2022-04-10", "page date")]
    [InlineData("四月十日", "2022-04-10", "2022-04-10", "page date")]
    [InlineData("8月", "2022-08-01", "2022-08-31", "page date")]
    [InlineData("今年上半年", "2022-01-01", "2022-06-30", "page date")]
    [InlineData("上半年", "2022-01-01", "2022-06-30", "page date")]
    [InlineData("截至2021年底", null, "2021-12-31", "explicit")]
    [InlineData("2020年初", "2020-01-01", "2020-03-31", "explicit")]
    [InlineData("二〇二一年五月", "2021-05-01", "2021-05-31", "explicit")]
    [InlineData("2022年以来", "2022-01-01", "2022-08-03", "explicit")]
    [InlineData("一季度", "2022-01-01", "2022-03-31", "page date")]
    [InlineData("上周末", "2022-07-30", "2022-07-31", "page date")]
    [InlineData("近日", null, null, "unknown")]
    [InlineData("2022年2月30日", null, null, "unknown")]
    public void A_date_is_resolved_to_the_pages_day(string text, string? from, string? to, string basis)
    {
        var date = Assert.Single(Annotated(text + "，会议召开。", Page).Dates);
        Assert.Equal((text, Day(from), Day(to), basis), (date.Text, date.From, date.To, date.Basis));
    }

    [Theory]
    [InlineData("4月10日")]
    [InlineData("今年")]
    [InlineData("上半年")]
    public void Without_a_page_date_it_is_unknown(string text) => Assert.Equal("unknown", Assert.Single(Annotated(text + "，会议召开。", null).Dates).Basis);

    [Theory]
    [InlineData("工期5年，3个月完成，15日内办结。")]
    [InlineData("长3600米，编号2022型。")]
    [InlineData("3.4月均值，第12日志。")]
    [InlineData("每季度最后一个月15日前打入，离校2年内未就业的，次日前答复。")]
    public void Durations_and_measures_are_no_dates(string text) => Assert.Empty(Annotated(text, Page).Dates);

    [Fact]
    public void A_heading_that_dates_its_publication_gives_date_and_newspaper()
    {
        var article = ArticleAnnotator.Default.Annotate([Articles.Of((ParagraphKind.Kicker, "2022年8月2日《某某日报》刊发署名文章："), (ParagraphKind.Body, "今年很好。"))], PageMetadata.Unknown)[0];
        Assert.Equal((new DateOnly(2022, 8, 2), "page text", "某某日报"), (article.Published, article.PublishedBasis, article.Newspaper));
        Assert.Equal(2022, article.Dates.Single(d => d.Text == "今年").From!.Value.Year);
    }

    [Fact]
    public void A_date_in_the_body_is_not_the_publication_date() =>
        Assert.Equal((null, "unknown"), (Annotated("2022年8月2日《某某日报》刊发文章。", null).Published, Annotated("2022年8月2日，会议召开。", null).PublishedBasis));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Article Annotated(string text, DateOnly? page) => ArticleAnnotator.Default.Annotate([Articles.Of("", text)], new PageMetadata("", page, "", ""))[0];
}
