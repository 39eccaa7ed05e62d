using FsCheck;
using FsCheck.Fluent;
using Wenzheng.Bot.Web.Pages;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Tests.Web.Pages;

public sealed class QuoteCheckTests
{
    private const string Text = "全县划分网格826个。建立410个网格党小组。";
    private static readonly TextRange Quote = new(10, 11);

    private static string Check => QuoteCheck.Of(Text.AsSpan(Quote.Start, Quote.Length));

    [Fact]
    public void A_quote_is_found_where_its_address_says() => Assert.Equal(Quote, QuoteCheck.Find(Text, Quote.Start, Quote.Length, Check));

    [Fact]
    public void A_quote_is_found_again_where_the_text_has_shifted() =>
        Assert.Equal(new TextRange(Quote.Start + 4, Quote.Length), QuoteCheck.Find("（图片）" + Text, Quote.Start, Quote.Length, Check));

    [Fact]
    public void A_quote_that_the_text_no_longer_holds_is_not_found() =>
        Assert.Null(QuoteCheck.Find(Text.Replace("410", "411", StringComparison.Ordinal), Quote.Start, Quote.Length, Check));

    [Theory]
    [InlineData(0, 0, "")]
    [InlineData(-1, 5, "")]
    [InlineData(20, 40, "")]
    [InlineData(int.MaxValue, int.MaxValue, "")]
    [InlineData(0, int.MaxValue, "811c9dc5")]
    [InlineData(0, 5, "no hex")]
    [InlineData(0, 5, "ffffffffff")]
    public void Nonsense_names_no_quote(int start, int length, string check) => Assert.Null(QuoteCheck.Find(Text, start, length, check));

    [Fact]
    public void Without_a_check_the_place_alone_counts() => Assert.Equal(new TextRange(2, 4), QuoteCheck.Find(Text, 2, 4, ""));

    [Fact]
    public void Whatever_is_found_has_the_characters_that_were_cited() => Prop.ForAll(
        Gen.Choose(0, Text.Length - 1).Two().ToArbitrary(), ArbMap.Default.ArbFor<NonNull<string>>(), (bounds, before) =>
    {
        var (start, length) = (Math.Min(bounds.Item1, bounds.Item2), Math.Abs(bounds.Item1 - bounds.Item2) + 1);
        var cited = Text.Substring(start, length);
        var read = before.Get + Text;
        return QuoteCheck.Find(read, start, length, QuoteCheck.Of(cited)) is { } found && read.Substring(found.Start, found.Length) == cited;
    }).QuickCheckThrowOnFailure();
}
