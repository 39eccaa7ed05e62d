using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Indexing.Tests.Analysis;

public class NumberTests
{
    [Theory]
    [InlineData("三百五十亩", "350")]
    [InlineData("十五个", "15")]
    [InlineData("二十", "20")]
    [InlineData("二〇二二年", "2022")]
    [InlineData("一九四九年", "1949")]
    [InlineData("九八年", "98")]
    [InlineData("一百零八人", "108")]
    [InlineData("两千三", "2300")]
    [InlineData("两千零三人", "2003")]
    [InlineData("三万五千六百户", "35600")]
    [InlineData("三千五百万元", "35000000")]
    [InlineData("一亿两千万", "120000000")]
    [InlineData("四点五万", "45000")]
    [InlineData("三点五", "3.5")]
    [InlineData("4.5万", "45000")]
    [InlineData("４．５万元", "45000")]
    [InlineData("1.2万亿", "1200000000000")]
    [InlineData("3亿", "300000000")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("4.50", "4.5")]
    [InlineData("0.05万", "500")]
    [InlineData("55%", "55%")]
    [InlineData("百分之五十五", "55%")]
    [InlineData("百分之9.8", "9.8%")]
    [InlineData("千分之三", "3‰")]
    [InlineData("三个", "3")]
    [InlineData("第三", "3")]
    [InlineData("五大", "5")]
    public void A_number_has_its_digits_beside_it(string text, string expected) =>
        Assert.Contains(expected, Analyzed.Texts(text, TokenKind.Number));

    [Theory]
    [InlineData("三农")]
    [InlineData("五一")]
    [InlineData("一是")]
    [InlineData("四川")]
    [InlineData("百姓")]
    [InlineData("十分")]
    [InlineData("万一")]
    [InlineData("七八个")]
    [InlineData("593名")]
    [InlineData("h7n9")]
    [InlineData("0351")]
    [InlineData("五一，一是")]
    [InlineData("1234567890123456789012345")]
    public void What_is_no_number_to_be_rewritten_stays_alone(string text) =>
        Assert.Empty(Analyzed.Texts(text, TokenKind.Number));

    [Theory]
    [InlineData("300—500元", "300~500")]
    [InlineData("300——500元", "300~500")]
    [InlineData("300～500元", "300~500")]
    [InlineData("300-500元", "300~500")]
    [InlineData("300 - 500元", "300~500")]
    [InlineData("300至500元", "300~500")]
    [InlineData("300到500元", "300~500")]
    [InlineData("三百至五百元", "300~500")]
    [InlineData("３００－５００元", "300~500")]
    [InlineData("3—5万", "30000~50000")]
    [InlineData("3万—5万", "30000~50000")]
    [InlineData("10%—20%", "10%~20%")]
    [InlineData("10—20%", "10%~20%")]
    [InlineData("10月至12月", "10~12")]
    [InlineData("2020年至2022年", "2020~2022")]
    public void A_range_has_one_form(string text, string expected) =>
        Assert.Contains(expected, Analyzed.Texts(text, TokenKind.Number));

    [Theory]
    [InlineData("500—300")]
    [InlineData("0351-4085")]
    [InlineData("3个至今")]
    public void What_does_not_rise_is_no_range(string text) =>
        Assert.DoesNotContain(Analyzed.Texts(text, TokenKind.Number), t => t.Contains('~', StringComparison.Ordinal));

    [Theory]
    [InlineData("4月10日")]
    [InlineData("四月十日")]
    [InlineData("４月１０号")]
    [InlineData("2022-04-10")]
    [InlineData("2022.4.10")]
    [InlineData("二〇二二年四月十日")]
    public void A_day_has_one_form(string text) => Assert.Contains("4月10日", Analyzed.Texts(text, TokenKind.Number));

    [Fact]
    public void A_number_covers_what_it_was_read_from()
    {
        const string Text = "投入一亿两千万元";
        var number = Assert.Single(Analyzed.All(Text), t => t.Kind == TokenKind.Number);
        Assert.Equal("一亿两千万", Text.Substring(number.Start, number.Length));
    }
}
