using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;
using Wenzheng.Indexing.Tests.Engine;

namespace Wenzheng.Indexing.Tests.Retrieval;

public sealed class LearnedFormsTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly BuiltInIndex index;
    private readonly PassageSearcher searcher = new(TextAnalyzer.Default);

    public LearnedFormsTests()
    {
        index = new BuiltInIndex(folder.Path);
        using var writer = index.OpenWriter(fromScratch: true);
        Add(writer, "定义", "全镇推行户分类村收集镇转运（户村镇）的办法。", new Abbreviation("户村镇", "户分类村收集镇转运", new TextRange(4, 9)));
        Add(writer, "短", "户村镇工作开展以来，环境焕然一新。");
        Add(writer, "长", "户分类村收集镇转运的路子越走越宽。");
        Add(writer, "别", "玉米地里机声隆隆。");
        writer.Publish(CancellationToken.None);
    }

    public void Dispose()
    {
        index.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("户村镇", "户分类村收集镇转运")]
    [InlineData("户分类村收集镇转运", "户村镇")]
    public void A_form_that_an_article_defines_brings_the_other_one(string typed, string other)
    {
        using var reader = index.Acquire();
        var result = searcher.Search(reader, new SearchRequest(typed, 10));
        Assert.Contains(new Addition(typed, other, TermOrigin.Abbreviation), result.Question.Additions);
        Assert.Superset(new HashSet<string> { "定义", "短", "长" }, result.Hits.Select(h => h.Article.Source).ToHashSet());
    }

    [Fact]
    public void A_question_with_neither_form_brings_none()
    {
        using var reader = index.Acquire();
        Assert.DoesNotContain(searcher.Search(reader, new SearchRequest("环境怎么样", 10)).Question.Additions, a => a.Origin == TermOrigin.Abbreviation);
    }

    private static void Add(IIndexWriter writer, string id, string text, params Abbreviation[] abbreviations)
    {
        var article = new Article { Id = id, Source = id, Kind = ArticleKind.Document, Text = text, Paragraphs = [new Paragraph(ParagraphKind.Body, 0, text.Length)], Abbreviations = abbreviations };
        writer.Add(new SourceEntry(id, new string('0', 64), text.Length, 0), [new ArticleEntry(article, [new Passage($"{id}@0", id, 0, 0, text.Length, "")])]);
    }
}
