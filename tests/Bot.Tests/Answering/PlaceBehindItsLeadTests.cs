using Wenzheng.Bot.Answering.Checking;
using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>A sentence may name its place behind the time or the row it stands in; what states something itself is not told of a place named behind it.</summary>
public class PlaceBehindItsLeadTests
{
    [Theory]
    [InlineData("2021年4月，槐荫县试点上门代办。", "槐荫县：2021年4月，槐荫县试点上门代办。")]
    [InlineData("为破解办事远的难题，槐荫县试点上门代办。", "槐荫县：为破解办事远的难题，槐荫县试点上门代办。")]
    [InlineData("山区组：槐荫县92.8分，第一。", "槐荫县：山区组：槐荫县92.8分，第一。")]
    [InlineData("今年3月，槐荫县、柏山县试点上门代办。", "柏山县：今年3月，槐荫县、柏山县试点上门代办。")]
    public void A_lead_is_told_of_the_place_that_stands_behind_it(string printed, string sentence) => Assert.Null(Guard.Check(sentence, Quotes(printed)));

    [Theory]
    [InlineData("信访总量下降30%，槐荫县上升20%。", "槐荫县：信访总量下降30%。")]
    [InlineData("信访总量下降三成，槐荫县上升两成。", "槐荫县：信访总量下降三成。")]
    [InlineData("领头人由乡贤担任，槐荫县则由干部担任。", "槐荫县：领头人由乡贤担任。")]
    [InlineData("经济增速领跑，槐荫县垫底。", "槐荫县：经济增速领跑。")]
    [InlineData("为民办事受到好评，槐荫县受到批评。", "槐荫县：为民办事受到好评。")]
    [InlineData("2021年4月投诉变少，槐荫县投诉变多。", "槐荫县：2021年4月投诉变少。")]
    [InlineData("为破解办事远的难题，槐荫县试点上门代办，柏山县另设窗口。", "柏山县：为破解办事远的难题。")]
    public void What_is_stated_before_another_place_is_not_told_of_that_place(string printed, string sentence) => Assert.NotNull(Guard.Check(sentence, Quotes(printed)));

    private static IReadOnlyList<Quote> Quotes(string text)
    {
        var article = new Article
        {
            Id = "a#1",
            Source = "a",
            Title = "梅岭县一年工作",
            Text = text,
            Paragraphs = [new Paragraph(ParagraphKind.Body, 0, text.Length)],
            Places = [new Place("梅岭县", PlaceLevel.County, "", true), new Place("槐荫县", PlaceLevel.County), new Place("柏山县", PlaceLevel.County)],
        };
        return [new Quote(new ArticleView(article, 0), new TextRange(0, text.Length))];
    }
}
