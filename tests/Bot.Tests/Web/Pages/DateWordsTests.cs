using Wenzheng.Bot.Web.Pages;

namespace Wenzheng.Bot.Tests.Web.Pages;

public sealed class DateWordsTests
{
    [Theory]
    [InlineData("2023-05-01", "2023-05-01", "2023年5月1日")]
    [InlineData("2023-01-01", "2023-12-31", "2023年")]
    [InlineData("2024-02-01", "2024-02-29", "2024年2月")]
    [InlineData("2023-02-01", "2023-03-31", "2023年2月1日至2023年3月31日")]
    [InlineData("2022-01-01", "2023-12-31", "2022年1月1日至2023年12月31日")]
    [InlineData("2023-05-01", null, "2023年5月1日起")]
    [InlineData(null, "2023-05-01", "到2023年5月1日")]
    [InlineData(null, null, "")]
    public void A_span_is_told_as_people_say_it(string? from, string? to, string told) =>
        Assert.Equal(told, DateWords.Of(Day(from), Day(to)));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
