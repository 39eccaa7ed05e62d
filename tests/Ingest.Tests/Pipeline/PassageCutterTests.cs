using FsCheck;
using FsCheck.Fluent;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Ingestion.Tests.Pipeline;

public class PassageCutterTests
{
    private const string Sentence = "全市持续推进基层治理能力提升专项行动，健全党组织领导的自治、法治、德治相结合的城乡基层治理体系。";

    [Fact]
    public void Every_body_and_caption_character_lies_in_exactly_one_passage()
    {
        var pieces = Gen.Elements(Sentence, "短句。", "没有标点的一段文字", new string('长', 700), "“引文！”他说。", "一是抓党建。", "二是促治理。", "😀表情", "，", " ");
        var paragraph = pieces.ArrayOf().Where(p => p.Length > 0).Select(string.Concat).Where(t => t.Length > 0);
        var kind = Gen.Elements(ParagraphKind.Body, ParagraphKind.Body, ParagraphKind.Body, ParagraphKind.Caption, ParagraphKind.SectionHeading, ParagraphKind.Byline);
        var article = kind.Zip(paragraph).ArrayOf().Where(p => p.Length > 0).Select(ps => Articles.Of([.. ps.Select(p => (p.Item1, p.Item2))]));
        Prop.ForAll(article.ToArbitrary(), Covers).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void Passages_of_a_long_article_keep_near_the_wanted_length()
    {
        var passages = PassageCutter.Default.Cut(Articles.Of("标题", string.Concat(Enumerable.Repeat(Sentence, 40))));
        Assert.All(passages, p => Assert.InRange(p.Length, 150, 450));
    }

    [Fact]
    public void Passages_end_where_sentences_end()
    {
        var article = Articles.Of("标题", string.Concat(Enumerable.Repeat(Sentence, 30)));
        Assert.All(PassageCutter.Default.Cut(article), p => Assert.EndsWith("。", article.TextOf(p.Range), StringComparison.Ordinal));
    }

    [Fact]
    public void A_closing_quotation_mark_stays_with_its_sentence()
    {
        var article = Articles.Of("标题", string.Concat(Enumerable.Repeat("“我们将继续推进各项工作落到实处。”他这样对记者表示。", 40)));
        Assert.All(PassageCutter.Default.Cut(article), p => Assert.NotEqual('”', article.Text[p.Start]));
    }

    [Fact]
    public void Short_neighbours_under_one_heading_share_a_passage_and_headings_part_them()
    {
        var article = Articles.Of(
            (ParagraphKind.Title, "标题"), (ParagraphKind.Body, Sentence), (ParagraphKind.Body, Sentence),
            (ParagraphKind.SectionHeading, "小标题"), (ParagraphKind.Body, Sentence));
        var passages = PassageCutter.Default.Cut(article);
        Assert.Equal(2, passages.Count);
        Assert.Equal(Sentence + "\n" + Sentence, article.TextOf(passages[0].Range));
        Assert.Equal("标题 小标题", passages[1].Heading);
    }

    [Fact]
    public void The_heading_names_title_kicker_deck_place_path_and_series()
    {
        var article = Articles.Of((ParagraphKind.Kicker, "肩题"), (ParagraphKind.Title, "标题"), (ParagraphKind.Deck, "副题"), (ParagraphKind.Body, Sentence)) with
        {
            Series = "栏目",
            Places = [new Place("甲省", PlaceLevel.Province), new Place("乙市", PlaceLevel.City, "甲省"), new Place("丙县", PlaceLevel.County, "乙市", IsSubject: true), new Place("丁县", PlaceLevel.County)],
        };
        Assert.Equal("标题 肩题 副题 甲省 乙市 丙县 栏目", Assert.Single(PassageCutter.Default.Cut(article)).Heading);
    }

    [Fact]
    public void An_article_of_headings_only_still_has_a_passage() =>
        Assert.Equal(2, Assert.Single(PassageCutter.Default.Cut(Articles.Of("标题"))).Length);

    [Fact]
    public void An_imported_documents_heading_is_its_title() =>
        Assert.Equal("标题", PassageCutter.Default.Cut(Articles.Of("标题", Sentence) with
        {
            Kind = ArticleKind.Document,
            Places = [new Place("丙县", PlaceLevel.County, "", IsSubject: true)],
        })[0].Heading);

    [Fact]
    public void Passage_names_are_the_articles_id_and_the_ordinal() =>
        Assert.Equal(["page.txt#0@0", "page.txt#0@1"], PassageCutter.Default.Cut(Articles.Of("标题", string.Concat(Enumerable.Repeat(Sentence, 12)))).Select(p => p.Id).Take(2));

    private static bool Covers(Article article)
    {
        var passages = PassageCutter.Default.Cut(article);
        var covered = new int[article.Text.Length];
        foreach (var passage in passages)
        {
            if (char.IsLowSurrogate(article.Text[passage.Start]))
                return false;
            for (var i = passage.Start; i < passage.Range.End; i++)
                covered[i]++;
        }
        foreach (var paragraph in article.Paragraphs.Where(p => p.Kind is ParagraphKind.Body or ParagraphKind.Caption))
            for (var i = paragraph.Start; i < paragraph.Range.End; i++)
                if (covered[i] != 1)
                    return false;
        return covered.All(c => c <= 1) && passages.Count > 0;
    }
}
