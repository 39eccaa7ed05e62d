using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Which questions ask for places, how many of them, or others than one.</summary>
public sealed class AcrossPlacesTests
{
    [Theory]
    [InlineData("哪些县搞了夜校")]
    [InlineData("哪几个乡镇有夜校")]
    [InlineData("还有哪里办了夜校")]
    [InlineData("哪几家企业办了夜校")]
    public void Places_and_bodies_are_asked_for(string text) => Assert.True(AcrossPlaces.Asks(text));

    [Theory]
    [InlineData("哪些村民领了补贴")]
    [InlineData("夜校设在哪几个村")]
    [InlineData("有哪些做法")]
    public void Other_things_are_not(string text) => Assert.False(AcrossPlaces.Asks(text));

    [Theory]
    [InlineData("有多少个县用了夜校", "哪些县用了夜校")]
    [InlineData("几个地方评了星", "哪些地方评了星")]
    [InlineData("夜校有几个地方在办", "夜校哪些地方在办")]
    public void A_count_of_places_asks_for_the_places(string text, string read) => Assert.Equal(read, AcrossPlaces.Counted(text));

    [Theory]
    [InlineData("哪几个村有夜校")]
    [InlineData("夜校覆盖多少个村")]
    [InlineData("有多少个网格")]
    public void Another_count_does_not(string text) => Assert.Null(AcrossPlaces.Counted(text));

    [Fact]
    public void A_place_that_is_left_out_is_taken_from_the_question()
    {
        const string Text = "除了柏川县之外,还有哪里办了夜校";
        var excepted = AcrossPlaces.Excepted(Text, [new PlaceRef("柏川县", "柏川", 2, 3, true)]);
        Assert.Equal("柏川县", Assert.Single(excepted).Name);
        Assert.Equal("还有哪里办了夜校", AcrossPlaces.WithoutExcepted(Text, excepted));
    }

    [Fact]
    public void Removing_something_leaves_no_place_out() =>
        Assert.Empty(AcrossPlaces.Excepted("拆除柏川县违建的有哪些单位", [new PlaceRef("柏川县", "柏川", 2, 3, true)]));
}
