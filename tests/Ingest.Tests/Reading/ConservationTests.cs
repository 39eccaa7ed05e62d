using FsCheck;
using FsCheck.Fluent;
using Wenzheng.Ingestion.Tests.Reading.Generation;

namespace Wenzheng.Ingestion.Tests.Reading;

public sealed class ConservationTests
{
    private static readonly string[] Pieces =
    [
        "\n", "\n\n", "\r\n", "\r", " ", "　　", "# ", "## ", "#", "**", "> ", "- ", "---", "![图](a.png)", "基层治理", "能力提升", "，", "。", "“", "”", "（", "）", "：", "——", "本报讯", "记者 王小明",
        "王小明 摄", "（王小明）", "一、", "二是", "抓好党建促发展", "走进新时代的社区党群服务中心，看到的是一片繁忙的景象。", "\u200b", "\ufeff", "\u0000", "\ud800", "𠀀", "\t", "Word", "12.5%", "\u2028", "|a|b|", "(下转4版)",
        "小明：", "“有人管”", "“有章循”", "“有事做”", "2022年8月3日", "还", "但", "党建强则治理顺，基层稳则天下安。",
    ];

    [Theory]
    [MemberData(nameof(ArchivePages))]
    public void Every_character_of_an_archive_page_is_kept_or_dropped_by_a_named_rule(string file)
    {
        var text = File.ReadAllText(Path.Combine(GoldArchive.Corpus, file));
        Assert.Null(ReadPages.Fault(text, ReadPages.Read(text)));
    }

    [Fact]
    public void Every_character_of_a_generated_page_is_kept_or_dropped_by_a_named_rule()
    {
        var generator = new PageGenerator([.. GoldArchive.Pages.Values.SelectMany(a => a)], PageDamage.All);
        for (var seed = 0; seed < 30; seed++)
        {
            var text = generator.Make(seed).Text;
            Assert.Null(ReadPages.Fault(text, ReadPages.Read(text)));
        }
    }

    [Fact]
    public void Every_character_of_any_text_is_kept_or_dropped_by_a_named_rule()
    {
        var pages = Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(120).WithReplay(20231121, 7), Prop.ForAll(pages, page => ReadPages.Fault(page, ReadPages.Read(page)) is null));
    }

    [Fact]
    public void Dropped_text_has_one_of_the_documented_rules()
    {
        string[] rules = ["markdown mark", "invisible character", "repeated text", "repeated heading", "page banner", "page folio", "editors' note", "advertisement", "doubled character"];
        var generator = new PageGenerator([.. GoldArchive.Pages.Values.SelectMany(a => a)], PageDamage.All);
        for (var seed = 100; seed < 110; seed++)
            Assert.All(ReadPages.Read(generator.Make(seed).Text).Dropped, d => Assert.Contains(d.Rule, rules));
    }

    [Theory]
    [MemberData(nameof(ArchivePages))]
    public void Reading_a_page_twice_gives_the_same(string file)
    {
        var text = File.ReadAllText(Path.Combine(GoldArchive.Corpus, file));
        Assert.Equal(Described.Reading(text, ReadPages.Read(text)), Described.Reading(text, ReadPages.Read(text)));
    }

    [Theory]
    [MemberData(nameof(ArchivePages))]
    public void Reading_an_articles_own_text_gives_that_article_again(string file)
    {
        foreach (var article in ReadPages.Read(File.ReadAllText(Path.Combine(GoldArchive.Corpus, file))).Articles)
        {
            var again = ReadPages.Read(article.Text);
            Assert.Null(ReadPages.Fault(article.Text, again));
            Assert.Contains(again.Articles, a => a.Title == article.Title || a.Title.Contains(article.Title, StringComparison.Ordinal));
            var texts = string.Concat(again.Articles.SelectMany(ReadPages.Texts));
            Assert.All(ReadPages.Texts(article), p => Assert.Contains(p, texts, StringComparison.Ordinal));
        }
    }

    public static TheoryData<string> ArchivePages() => [.. GoldArchive.Pages.Keys];
}
