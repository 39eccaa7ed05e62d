using Wenzheng.Bot.Answering.Checking;
using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Tests.Answering;

public class GuardTests
{
    private const string Source = "全镇今年投入3200万元，新建12个服务站，没有一户掉队，打造“五彩田园”品牌。";

    private static IReadOnlyList<Quote> Quotes(string text = Source)
    {
        var article = new Article { Id = "a#1", Source = "a", Title = "青山镇：田园新貌", Text = text, Paragraphs = [new Paragraph(ParagraphKind.Body, 0, text.Length)] };
        return [new Quote(new ArticleView(article, 0), new TextRange(0, text.Length))];
    }

    [Theory]
    [InlineData("全镇今年投入3200万元，新建12个服务站。")]
    [InlineData("青山镇：新建12个服务站。")]
    [InlineData("打造“五彩田园”品牌。")]
    [InlineData("全镇今年投入３２００万元。")]
    public void A_supported_sentence_passes(string sentence) => Assert.Null(Guard.Check(sentence, Quotes()));

    [Theory]
    [InlineData("全镇今年投入3300万元。")]
    [InlineData("全镇今年投入320万元。")]
    [InlineData("新建2个服务站。")]
    [InlineData("打造“七彩田园”品牌。")]
    [InlineData("全镇今年没有投入3200万元，没有新建12个服务站。")]
    [InlineData("全镇今年投入3200万元，用于购买机器人和发射卫星上天。")]
    [InlineData("由ABC公司投入3200万元。")]
    public void An_unsupported_sentence_is_named(string sentence) => Assert.NotNull(Guard.Check(sentence, Quotes()));

    [Fact]
    public void A_sentence_without_a_citation_never_passes() => Assert.NotNull(Guard.Check("任何话。", []));
}
