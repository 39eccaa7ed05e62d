using System.Text;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation;
using Wenzheng.Ingestion.Corrections;
using Wenzheng.Ingestion.Pipeline;
using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Ingestion.Tests.Corrections;

public class CorrectorTests
{
    private const string Text = "# 甲标题\n\n甲文第一段在这里。\n甲文第二段在这里。\n\n# 乙标题\n\n乙文第一段在这里。\n乙文第二段在这里。\n";

    [Fact]
    public void A_join_fetches_a_line_behind_another()
    {
        var reading = Apply("join 3 <- 9");
        Assert.Contains("甲文第一段在这里。乙文第二段在这里。", reading.Articles[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("第二段", reading.Articles[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_split_begins_a_new_article()
    {
        var reading = Apply("split 4");
        Assert.Equal(["page.txt#1", "page.txt#2", "page.txt#3"], reading.Articles.Select(a => a.Id));
        Assert.Equal("甲文第二段在这里。", reading.Articles[1].Text);
        Assert.Equal(["甲标题", "", "乙标题"], reading.Articles.Select(a => a.Title));
    }

    [Fact]
    public void A_move_takes_paragraphs_behind_a_line() =>
        Assert.Equal("甲标题\n甲文第一段在这里。\n乙文第一段在这里。\n乙文第二段在这里。\n甲文第二段在这里。", Apply("move 8-9 -> 3").Articles[0].Text);

    [Fact]
    public void A_drop_leaves_lines_out_by_a_rule_and_an_empty_article_goes()
    {
        var reading = Apply("drop 6-9");
        Assert.Single(reading.Articles);
        Assert.Equal("乙标题乙文第一段在这里。乙文第二段在这里。", string.Join("", reading.Dropped.Where(d => d.Rule == Corrector.Rule).Select(d => Text.Substring(d.Range.Start, d.Range.Length))));
    }

    [Fact]
    public void A_retitled_article_keeps_its_text_and_the_old_title_is_dropped_by_name()
    {
        var article = Apply("retitle 8 = 新标题").Articles[1];
        Assert.Equal(("新标题", "新标题\n乙文第一段在这里。\n乙文第二段在这里。"), (article.Title, article.Text));
    }

    [Fact]
    public void A_retitled_article_is_still_named_by_its_title_line()
    {
        var page = new Page("page.txt", Text);
        var corrected = Corrector.Apply(page, Read(Text), PageMetadata.Unknown, Parse("retitle 6 = 新标题", "set 6 byline = 某某", "retitle 6 = 更新的标题"));
        var article = Fields.Annotate(corrected)[1];
        Assert.Equal(("更新的标题", "某某"), (article.Title, article.Byline));
        Assert.DoesNotContain("新标题\n新标题", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_are_set_for_the_page_or_for_one_article()
    {
        var page = new Page("page.txt", Text);
        var corrected = Corrector.Apply(page, Read(Text), PageMetadata.Unknown, Parse("set * newspaper = 某报", "set 8 date = 2022-08-03", "set 8 byline = 某某"));
        var articles = Fields.Annotate(corrected);
        Assert.Equal(["某报", "某报"], articles.Select(a => a.Newspaper));
        Assert.Equal([null, new DateOnly(2022, 8, 3)], articles.Select(a => a.Published));
        Assert.Equal("某某", articles[1].Byline);
    }

    [Fact]
    public void A_correction_follows_its_line_when_text_came_in_before_it()
    {
        var page = new Page("page.txt", "# 新来的\n\n新来的正文一段。\n\n" + Text);
        var reading = Corrector.Apply(page, Read(page.Text), PageMetadata.Unknown, Parse("drop 9 “乙文第二段”")).Reading;
        Assert.DoesNotContain(reading.Doubts, d => d.What.Contains("更正", StringComparison.Ordinal));
        Assert.DoesNotContain(reading.Articles, a => a.Text.Contains("乙文第二段", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("drop 9 “没有这样的行”")]
    [InlineData("drop 500")]
    [InlineData("drop 2")]
    [InlineData("split 1")]
    [InlineData("join 3 <- 2")]
    [InlineData("join 3 <- 3")]
    [InlineData("move 3-4 -> 4")]
    [InlineData("retitle 5 = 新")]
    [InlineData("set 5 byline = 某")]
    public void What_no_longer_applies_is_told_and_changes_nothing(string line)
    {
        var reading = Apply(line);
        Assert.Contains("f:1", Assert.Single(reading.Doubts, d => d.What.Contains("更正", StringComparison.Ordinal)).What, StringComparison.Ordinal);
        Assert.Equal(Read(Text).Articles.Select(a => a.Text), reading.Articles.Select(a => a.Text));
    }

    [Fact]
    public void Whatever_is_corrected_every_character_is_kept_or_dropped_and_every_origin_is_true()
    {
        var random = new Random(5);
        foreach (var path in Directory.GetFiles(RepositoryFolder.Corpus, "*.txt"))
        {
            var page = new Page(Path.GetFileName(path), File.ReadAllText(path));
            var read = PageReader.Default.Read(page);
            var lines = new LineIndex(page.Text).Count;
            for (var round = 0; round < 20; round++)
            {
                int Line() => random.Next(1, lines + 1);
                var words = Enumerable.Range(0, 6).Select(_ => random.Next(5) switch
                {
                    0 => $"join {Line()} <- {Line()}",
                    1 => $"split {Line()}",
                    2 => $"move {Line()} -> {Line()}",
                    3 => $"drop {Line()}",
                    _ => $"retitle {Line()} = 新的标题",
                });
                var reading = Corrector.Apply(page, read, PageMetadata.Unknown, Parse([.. words])).Reading;
                var (all, kept, dropped) = Conservation.Count(page, reading);
                Assert.Equal(all, kept + dropped);
                foreach (var article in reading.Articles)
                {
                    Assert.Equal(article.Text, string.Join('\n', article.Paragraphs.Select(p => article.TextOf(p.Range))));
                    Assert.All(article.Origins, o => Assert.True(page.Text.AsSpan(o.PageOffset, o.Length).SequenceEqual(article.Text.AsSpan(o.Start, o.Length))));
                }
            }
        }
    }

    /// <summary>The reading that the page's hashes ask for, whatever the page reader thinks of so short a page.</summary>
    private static PageReading Read(string text)
    {
        var articles = new List<Article>();
        var dropped = new List<DroppedText>();
        var (written, paragraphs, origins) = (new StringBuilder(), new List<Paragraph>(), new List<OriginSpan>());
        for (var at = 0; at < text.Length; at = text.IndexOf('\n', at) + 1)
        {
            var line = text[at..text.IndexOf('\n', at)];
            var isTitle = line.StartsWith("# ", StringComparison.Ordinal);
            if (isTitle)
            {
                Close();
                dropped.Add(new DroppedText(new TextRange(at, 1), "markdown mark"));
            }
            if (line.Length == 0)
                continue;
            var skip = isTitle ? 2 : 0;
            if (paragraphs.Count > 0)
                written.Append('\n');
            paragraphs.Add(new Paragraph(isTitle ? ParagraphKind.Title : ParagraphKind.Body, written.Length, line.Length - skip));
            origins.Add(new OriginSpan(written.Length, line.Length - skip, at + skip));
            written.Append(line.AsSpan(skip));
        }
        Close();
        return new PageReading(articles, dropped, []);

        void Close()
        {
            if (paragraphs.Count == 0)
                return;
            var whole = written.ToString();
            articles.Add(new Article
            {
                Id = $"page.txt#{articles.Count + 1}",
                Source = "page.txt",
                Ordinal = articles.Count,
                Title = whole.Split('\n')[0],
                Text = whole,
                Paragraphs = paragraphs,
                Origins = origins,
            });
            (written, paragraphs, origins) = (new StringBuilder(), [], []);
        }
    }

    private static PageReading Apply(params string[] corrections) =>
        Corrector.Apply(new Page("page.txt", Text), Read(Text), PageMetadata.Unknown, Parse(corrections)).Reading;

    private static List<Correction> Parse(params string[] lines) => [.. lines.Select((l, i) => CorrectionParser.Parse(l, $"f:{i + 1}", out var error) ?? throw new ArgumentException(error))];
}
