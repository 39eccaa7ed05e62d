using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>The part of a question about several places, as a question of its own.</summary>
public sealed class OnePartTests
{
    [Theory]
    [InlineData("甲岗镇、乙河镇两个镇的亩产各是多少", "乙河镇亩产是多少")]
    [InlineData("甲岗镇和乙河镇分别归哪个县", "乙河镇归哪个县")]
    [InlineData("去年甲岗镇、乙河镇各级网格员有几个", "去年乙河镇各级网格员有几个")]
    [InlineData("甲岗镇、乙河镇2019年考核各得多少分", "乙河镇2019年考核得多少分")]
    public void Is_asked_of_the_one_place_without_what_counts_them(string text, string part)
    {
        PlaceRef[] places = [Named(text, "甲岗镇"), Named(text, "乙河镇")];
        Assert.Equal(part, OnePart.Of(Read(text, places), places[1]));
    }

    [Fact]
    public void Places_with_words_of_their_own_between_them_make_no_such_question()
    {
        const string text = "甲岗镇的户数和乙河镇的亩产是多少";
        PlaceRef[] places = [Named(text, "甲岗镇"), Named(text, "乙河镇")];
        Assert.Equal("", OnePart.Of(Read(text, places), places[1]));
    }

    [Theory]
    [InlineData("甲岗镇户数多少,亩产多少", "甲岗镇亩产多少")]
    [InlineData("甲岗镇哪天开会,多少钱一顿", "")]
    [InlineData("甲岗镇亩产多少,哪个村最高", "")]
    public void An_ask_that_leaves_out_the_place_takes_it_and_one_that_leans_on_another_is_none(string text, string part)
    {
        var inquiry = Read(text, [Named(text, "甲岗镇")]);
        Assert.Equal(part, OnePart.Of(inquiry.Asks[1], inquiry));
    }

    [Theory]
    [InlineData("某县“雏鹰”“归燕”两项工程各自面向什么人", "归燕", "某县“归燕”工程面向什么人")]
    [InlineData("“三查”和“四问”分别是哪里的做法", "三查", "“三查”是哪里的做法")]
    [InlineData("“三查”在前,“四问”在后,各是哪里的做法", "四问", "")]
    public void A_joined_name_is_asked_of_without_the_others_and_what_counts_them(string text, string name, string part) => Assert.Equal(part, OnePart.OfName(text, name));

    private static PlaceRef Named(string text, string name) => new(name, name[..^1], text.IndexOf(name, StringComparison.Ordinal), name.Length, true);

    private static Inquiry Read(string text, PlaceRef[] places) =>
        new() { Folded = text, Understood = text, SearchText = text, Asks = AskSplitter.Split(text), Places = places };
}
