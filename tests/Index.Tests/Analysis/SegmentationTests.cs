using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Indexing.Tests.Analysis;

public class SegmentationTests
{
    [Theory]
    [InlineData("南京市长江大桥", "南京市 长江大桥")]
    [InlineData("研究生命起源", "研究 生命 起源")]
    [InlineData("他来到了网易杭研大厦", "他 来到 了 网易 杭研 大厦")]
    [InlineData("结婚的和尚未结婚的", "结婚 的 和 尚未 结婚 的")]
    [InlineData("乒乓球拍卖完了", "乒乓球 拍卖 完 了")]
    [InlineData("抓党建促基层治理能力提升", "抓 党建 促 基层 治理 能力 提升")]
    [InlineData("三百五十亩土地", "三百五十 亩 土地")]
    [InlineData("做事十全十美，三百六十行", "做事 十全十美 三百六十行")]
    [InlineData("太原市小店区坞城街道", "太原市 小店区 坞 城 街道")]
    [InlineData("三农 五一 两委", "三农 五一 两委")]
    [InlineData("使用PPT、C++和1+X证书", "使用 ppt c++ 和 1+x 证书")]
    [InlineData("COVID-19疫情", "covid-19 疫情")]
    [InlineData("王 剑 峰 说", "王剑峰 说")]
    [InlineData("党建引 领基层", "党建 引领 基层")]
    public void Text_falls_into_words(string text, string expected) => Assert.Equal(expected, Analyzed.Words(text));

    [Theory]
    [InlineData("中华人民共和国", "中华 人民共和国 人民 共和国 共和")]
    [InlineData("南京市", "南京")]
    [InlineData("清徐县", "清徐")]
    [InlineData("1+x", "1 x")]
    [InlineData("covid-19", "covid 19")]
    [InlineData("4.5", "")]
    [InlineData("三百五十", "")]
    [InlineData("“清化收”工作", "清化收")]
    public void Long_words_are_found_by_their_parts(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Analyzed.Texts(text, TokenKind.Part)));

    [Theory]
    [InlineData("授阳县", "授阳")]
    [InlineData("阿坝自治州", "阿坝")]
    public void A_place_is_found_without_its_level_word_by_form_alone(string text, string stem) =>
        Assert.Contains(Analyzed.All(text), t => t.Text == stem && t.Kind is TokenKind.Part or TokenKind.Word);

    [Theory]
    [InlineData("党建引领", "党建 建引 引领")]
    [InlineData("党建“五项聚焦”", "党建 建五 五项 项聚 聚焦")]
    [InlineData("党建，引领", "党建 引领")]
    [InlineData("第3届", "第 届")]
    [InlineData("我", "我")]
    [InlineData("𠮷野家", "𠮷野 野家")]
    [InlineData("abc", "")]
    public void Neighbouring_characters_are_bigrams_across_words_and_quotes_but_not_across_stops(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Analyzed.Texts(text, TokenKind.Bigram)));

    [Fact]
    public void Punctuation_leaves_a_position_empty_and_parts_stand_at_their_word()
    {
        var tokens = Analyzed.All("南京市，长江").Where(t => t.Kind != TokenKind.Bigram).Select(t => (t.Text, t.Position));
        Assert.Equal([("南京市", 0), ("南京", 0), ("长江", 2)], tokens);
    }

    [Fact]
    public void Own_words_win_against_their_pieces()
    {
        Assert.DoesNotContain("双层托管", Analyzed.Words("推广双层托管模式"), StringComparison.Ordinal);
        var own = new TextAnalyzer(UserWords.From(["双层托管", "雙層托管", "x", ""]));
        Assert.Equal("推广 双层托管 模式", Analyzed.Words("推广双层托管模式", own));
        Assert.Contains("双层", Analyzed.Texts("推广双层托管模式", TokenKind.Part, own));
    }

    [Fact]
    public void A_word_file_is_read_with_its_costs()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "# 词\n双层托管\n\n治县方略 5.5\n");
            var words = UserWords.Read(path);
            Assert.Equal(2, words.Count);
            Assert.Equal("五大 治县方略", Analyzed.Words("五大治县方略", new TextAnalyzer(words)));
            Assert.NotEqual(words.Fingerprint, UserWords.From(["双层托管"]).Fingerprint);

            File.WriteAllText(path, "双层托管\n方略 贵\n");
            var error = Assert.Throws<FormatException>(() => UserWords.Read(path));
            Assert.Contains("第 2 行", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
