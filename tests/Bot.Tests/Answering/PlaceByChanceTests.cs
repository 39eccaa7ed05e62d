using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Tests.Answering;

public class PlaceByChanceTests
{
    private const string Question = "三柳河边救人是哪天的事";
    private static readonly PlaceRef Town = new("柳河镇", "柳河", 1, 2, true);

    [Fact]
    public void A_short_name_that_the_best_article_prints_within_other_words_and_not_as_the_place_names_none() =>
        Assert.Equal([Town], PlaceByChance.In(Asked(Question, Town), Article("当天上午，三柳河边一辆货车落水。")));

    [Theory]
    [InlineData("当天上午，三柳河边一辆货车落水，柳河镇派人赶到。")]
    [InlineData("当天上午，柳河的岸上一辆货车落水。")]
    public void It_names_the_place_where_the_article_does_or_prints_it_otherwise(string text) =>
        Assert.Empty(PlaceByChance.In(Asked(Question, Town), Article(text)));

    [Fact]
    public void What_stands_beside_it_as_another_place_is_no_other_word()
    {
        var (upper, lower) = (new PlaceRef("东岭市", "东岭", 0, 2, true), new PlaceRef("柳河区", "柳河", 2, 2, true));
        Assert.Empty(PlaceByChance.In(Asked("东岭柳河有几所成校", upper, lower), Article("东岭柳河的成校获奖。")));
    }

    [Fact]
    public void Without_it_the_place_that_was_left_out_for_it_is_asked_of()
    {
        var village = new PlaceRef("青塘村", "青塘", 0, 3, true);
        var town = Town with { Start = 4 };
        var asked = Asked("青塘村三柳河边救人是哪天", village, town) with { Places = [town] };
        Assert.Equal([village], PlaceByChance.Without(asked, [town]).Places);
    }

    private static Inquiry Asked(string text, params PlaceRef[] places) =>
        new() { Folded = text, Understood = text, SearchText = text, Asks = [], Places = places, NamedPlaces = places };

    private static ArticleView Article(string text) =>
        new(new Article { Id = "a#1", Source = "a", Title = "救人", Text = text, Paragraphs = [new Paragraph(ParagraphKind.Body, 0, text.Length)], Places = [] }, 0);
}
