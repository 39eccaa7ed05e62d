using Microsoft.AspNetCore.Http;
using Wenzheng.Bot.Web.Pages;
using Wenzheng.Bot.Web.Searching;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Tests.Web.Searching;

public sealed class QueryReaderTests
{
    [Fact]
    public void An_address_says_the_whole_query_and_a_query_gives_its_address_back()
    {
        var query = new ArchiveQuery("网格 员&=#", "梧川县/青石镇", "梧川日报", "三张网", new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31), ArticleKind.Report, 3);

        var (read, fault) = QueryReader.Read(Parse(Addresses.QueryString(query)));

        Assert.Null(fault);
        Assert.Equal(query, read);
    }

    [Theory]
    [InlineData("2023", "2023-01-01", "2023-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2024-02-10", "2024-02-10", "2024-02-10")]
    [InlineData("9999-12", "9999-12-01", "9999-12-31")]
    public void Years_and_months_stand_for_their_first_and_last_day(string typed, string from, string to)
    {
        var (query, _) = QueryReader.Read(Parse($"?from={typed}&to={typed}"));

        Assert.Equal((from, to), (Addresses.Day(query.From), Addresses.Day(query.To)));
    }

    [Theory]
    [InlineData("page", "0")]
    [InlineData("page", "-1")]
    [InlineData("page", "99999999999")]
    [InlineData("page", "1e3")]
    [InlineData("from", "2023-13-01")]
    [InlineData("from", "昨天")]
    [InlineData("to", "2023-02-30")]
    [InlineData("kind", "everything")]
    public void What_cannot_be_read_is_told_in_a_sentence(string name, string value) =>
        Assert.EndsWith("。", QueryReader.Read(Parse($"?{name}={Uri.EscapeDataString(value)}")).Fault, StringComparison.Ordinal);

    [Fact]
    public void Ends_before_the_beginning_and_texts_without_end_are_refused()
    {
        Assert.NotNull(QueryReader.Read(Parse("?from=2024&to=2023")).Fault);
        Assert.NotNull(QueryReader.Read(Parse("?q=" + new string('a', 201))).Fault);
        Assert.NotNull(QueryReader.Read(Parse("?place=" + new string('a', 5000))).Fault);
    }

    [Fact]
    public void Control_characters_and_broken_characters_become_spaces() =>
        Assert.Equal("网 格 员", QueryReader.Read(Parse("?q=%E7%BD%91%00%E6%A0%BC%0D%E5%91%98%0A")).Query.Text);

    private static QueryCollection Parse(string query) => new(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query));
}
