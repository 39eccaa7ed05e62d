using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Indexing.Tests.Analysis;

public class TextNormalizerTests
{
    [Theory]
    [InlineData("ＡＢＣ１２３", "abc123")]
    [InlineData("Ａb", "ab")]
    [InlineData("①②", "12")]
    [InlineData("㎡", "m2")]
    [InlineData("ﬁ", "fi")]
    [InlineData("Café", "cafe")]
    [InlineData("Cafe\u0301", "cafe")]
    [InlineData("Å", "a")]
    [InlineData("ｶﾞ", "ガ")]
    [InlineData("か\u3099", "が")]
    [InlineData("⼀⾔", "一言")]
    [InlineData("⺟", "母")]
    [InlineData("\uF900", "岂")]
    [InlineData("𝐀𝟏", "a1")]
    [InlineData("壽陽縣雙層託管", "寿阳县双层托管")]
    [InlineData("黨建", "党建")]
    [InlineData("清\u200B徐", "清徐")]
    [InlineData("清\u202E徐\uFEFF", "清徐")]
    [InlineData("清 徐　县", "清徐县")]
    [InlineData("党建“引领”", "党建引领")]
    [InlineData("GDP 总量", "gdp总量")]
    [InlineData("open source", "open source")]
    [InlineData("党建，引领。", "党建 引领 ")]
    [InlineData("党建\n引领", "党建 引领")]
    [InlineData("一\uD800二", "一 二")]
    [InlineData("一\uDC00", "一 ")]
    [InlineData("好\u0000坏", "好 坏")]
    [InlineData("好😀坏", "好 坏")]
    [InlineData("𠮷野", "𠮷野")]
    [InlineData("300 — 500", "300~500")]
    [InlineData("4．5", "4.5")]
    [InlineData("١٢٣", "123")]
    [InlineData("", "")]
    [InlineData("“”", "")]
    public void Text_is_folded_to_one_spelling(string text, string expected)
    {
        var normal = new NormalizedText();
        TextNormalizer.Normalize(text, normal);
        Assert.Equal(expected, normal.Characters.ToString());
    }

    [Fact]
    public void Folding_twice_changes_nothing_for_any_character()
    {
        var (once, twice) = (new NormalizedText(), new NormalizedText());
        for (var c = 0; c < 65536; c++)
        {
            TextNormalizer.Normalize([(char)c], once);
            TextNormalizer.Normalize(once.Characters, twice);
            Assert.True(once.Characters.TrimEnd(' ').SequenceEqual(twice.Characters.TrimEnd(' ')), $"U+{c:X4}");
        }
    }

    [Fact]
    public void A_word_points_at_what_was_printed()
    {
        const string Text = "在寿 陽　縣，面积5㎡";
        var found = Analyzed.All(Text).Where(t => t.Kind == TokenKind.Word).ToDictionary(t => t.Text, t => Text.Substring(t.Start, t.Length));
        Assert.Equal("寿 陽　縣", found["寿阳县"]);
        Assert.Equal("5㎡", found["5m2"]);
    }
}
