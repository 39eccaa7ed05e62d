using FsCheck;
using FsCheck.Fluent;
using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Indexing.Tests.Analysis;

public class TextAnalyzerTests
{
    private const string Alphabet = "党建引领清徐县寿陽雙層三百五十万亿点第分之一〇年月日号至0123456789.,%-—～+#/abZＡ１％ 　\n，。“”《》·㎡①ｶﾞé\u0301\u200B\u202E\uD83D\uDE00\uD842\uDFB7\u0000";

    [Fact]
    public void Tokens_lie_inside_any_text_in_order()
    {
        var texts = Gen.Choose(0, Alphabet.Length - 1).Select(i => Alphabet[i]).ArrayOf().Select(c => new string(c));
        Prop.ForAll(texts.ToArbitrary(), text => { AssertSound(text); }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(120));
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(t => t is not null), text => { AssertSound(text); }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    public static TheoryData<string, string> Hostile() => new()
    {
        { "lone surrogates", new string('\uD800', 100_000) },
        { "one character a million times", new string('党', 1_000_000) },
        { "one numeral a million times", new string('一', 1_000_000) },
        { "powers", string.Concat(Enumerable.Repeat("十百千万亿", 50_000)) },
        { "one letter a million times", new string('a', 1_000_000) },
        { "one digit a million times", new string('1', 1_000_000) },
        { "digits and signs", string.Concat(Enumerable.Repeat("1-", 200_000)) },
        { "digits and commas", string.Concat(Enumerable.Repeat("111,", 200_000)) },
        { "percents of percents", string.Concat(Enumerable.Repeat("百分之", 100_000)) },
        { "opening quotes", string.Concat(Enumerable.Repeat("“党", 100_000)) },
        { "spaces", new string(' ', 1_000_000) },
        { "zero width", string.Concat(Enumerable.Repeat("党\u200B", 200_000)) },
        { "emoji", string.Concat(Enumerable.Repeat("👨‍👩‍👧", 50_000)) },
        { "ligatures", new string('\uFDFA', 50_000) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_is_analysed_within_bounds(string name, string text)
    {
        Assert.NotEmpty(name);
        var buffer = AssertSound(text);
        foreach (var token in buffer.Tokens)
            Assert.InRange(token.Length, 1, 100);
    }

    [Theory]
    [InlineData("寿阳县双层托管实现了23万亩，占55%。", "壽陽縣雙層託管實現了２３萬畝，佔５５％。")]
    [InlineData("GDP总量1,234.5万元", "ＧＤＰ總量1,234.5萬元")]
    public void Width_and_script_make_no_difference(string text, string variant)
    {
        var plain = Analyzed.All(text);
        Assert.Equal(plain, Analyzed.All(variant));
    }

    [Fact]
    public void Threads_get_what_one_gets()
    {
        var texts = Enumerable.Range(0, 200).Select(i => $"第{i}次会议讨论了{i}万亩土地的双层托管模式，王剑峰说：“党建引领{i}—{i + 9}户。”").ToArray();
        var alone = texts.Select(t => Analyzed.All(t)).ToArray();
        Parallel.For(0, 2000, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => Assert.Equal(alone[i % 200], Analyzed.All(texts[i % 200])));
    }

    [Fact]
    public void A_warm_buffer_allocates_nothing()
    {
        var text = string.Concat(Enumerable.Repeat("清徐县投入4.5万元，完成三百五十亩“双层托管”，covid-19，10月至12月，中华人民共和国。", 100));
        var analyzer = new TextAnalyzer(UserWords.From(["双层托管"]));
        var buffer = new TokenBuffer();
        for (var i = 0; i < 50; i++)
            analyzer.Analyze(text, buffer);
        var before = GC.GetAllocatedBytesForCurrentThread();
        analyzer.Analyze(text, buffer);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(buffer.Tokens.Length > 3000);
    }

    private static TokenBuffer AssertSound(string text)
    {
        var buffer = new TokenBuffer();
        TextAnalyzer.Default.Analyze(text, buffer);
        var (start, length, position) = (0, int.MaxValue, 0);
        foreach (var token in buffer.Tokens)
        {
            Assert.True(token.SourceStart > start || (token.SourceStart == start && token.SourceLength <= length), "Tokens are out of order.");
            Assert.True(token.SourceLength > 0 && token.SourceStart + token.SourceLength <= text.Length, "A token leaves the text.");
            Assert.True(token.Length > 0 && (token.Position >= position || token.SourceStart == start), "A token is empty or its position falls.");
            // Several words may come from one character, and then stand in order of length.
            (start, length, position) = (token.SourceStart, token.SourceLength, token.Position);
        }
        return buffer;
    }
}
