using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Ingestion.Tests.Annotation;

public sealed class FigureTests
{
    [Theory]
    [InlineData("东河县2022年粮食总产量达到41.2亿斤，比上年增加1.1亿斤。", "粮食总产量", 41.2e8, "斤")]
    [InlineData("去年，全镇共新建公办幼儿园4所，增加学位1260个。", "增加学位", 1260, "个")]
    [InlineData("今年以来，社区已建成5个便民服务站。", "便民服务站", 5, "个")]
    [InlineData("群众满意率为98.5%，位居全市第一。", "群众满意率", 98.5, "%")]
    [InlineData("全县投入资金３．５亿元，用于修路。", "投入资金", 3.5e8, "元")]
    [InlineData("项目覆盖农户三百五十户。", "覆盖农户", 350, "户")]
    public void A_figure_has_its_subject_value_and_unit(string text, string subject, double value, string unit)
    {
        var article = Read(text);
        Assert.Contains(article.Figures, f => article.TextOf(f.Subject).EndsWith(subject, StringComparison.Ordinal) && f.Value == (decimal)value && f.Unit == unit);
    }

    [Fact]
    public void A_figure_has_the_place_and_the_time_of_its_sentence()
    {
        var article = Read("东河县的道路一直不好走。2021年，西山镇新修公路32公里，惠及群众1.2万人。");
        Assert.Equal(2, article.Figures.Count);
        Assert.All(article.Figures, f => Assert.Equal(("西山镇", "2021年"), (f.Place, f.Time?.Text)));
        Assert.All(article.Figures, f => Assert.Equal("2021年，西山镇新修公路32公里，惠及群众1.2万人。", article.TextOf(f.Sentence)));
    }

    [Theory]
    [InlineData("会议于2022年8月3日上午9时在第3会议室召开。")]
    [InlineData("举报电话：0456-6123369。")]
    [InlineData("大家一起把“三个一”工作法落到实处。")]
    [InlineData("一个人的力量是有限的。")]
    public void Dates_ordinals_codes_and_idioms_are_no_figures(string text) => Assert.Empty(Read(text).Figures);

    [Fact]
    public void Every_figure_of_the_archive_stands_where_it_says()
    {
        foreach (var file in Directory.GetFiles(RepositoryFolder.Corpus, "*.txt"))
            foreach (var article in PageInspection.Read(file, CancellationToken.None).Reading.Articles)
                foreach (var figure in article.Figures)
                {
                    Assert.EndsWith(figure.Unit, article.TextOf(figure.Range), StringComparison.Ordinal);
                    Assert.True(figure.Sentence.Contains(figure.Range) && (figure.Subject.Length == 0 || figure.Sentence.Contains(figure.Subject)), article.TextOf(figure.Sentence));
                    Assert.DoesNotContain('\n', article.TextOf(figure.Sentence));
                    Assert.True(figure.Subject.Length == 0 || figure.Subject.End <= figure.Range.Start || figure.Subject.Start >= figure.Range.End);
                    Assert.True(figure.Time is null || article.Dates.Contains(figure.Time));
                }
    }

    [Fact]
    public void Figures_come_back_from_the_index_as_they_were_found()
    {
        using var folder = new TempFolder();
        foreach (var file in Directory.GetFiles(RepositoryFolder.Corpus, "*.txt"))
            folder.Write("pages/" + Path.GetFileName(file), File.ReadAllBytes(file));
        using var index = new BuiltInIndex(folder["index"]);
        new ArchiveIngester(index).Ingest(new IngestRequest { Paths = [folder["pages"]] }, null, CancellationToken.None);
        using var reader = index.Acquire();
        var stored = reader.Articles().Select(reader.ArticleAt).ToDictionary(a => a.Id);
        var found = Directory.GetFiles(folder["pages"]).SelectMany(f => PageInspection.Read(f, CancellationToken.None).Reading.Articles).ToList();
        Assert.NotEmpty(found.SelectMany(a => a.Figures));
        Assert.All(found, a => Assert.Equal(a.Figures, stored[a.Id].Figures));
    }

    private static Article Read(string text)
    {
        using var folder = new TempFolder();
        return Assert.Single(PageInspection.Read(folder.Write("a.txt", text + "\n"), CancellationToken.None).Reading.Articles);
    }
}
