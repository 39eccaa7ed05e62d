using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Tests.Answering;

/// <summary>Which level of place a question asks for.</summary>
public sealed class PlaceLevelsTests
{
    [Theory]
    [InlineData("哪些村办了夜校", PlaceLevel.Village)]
    [InlineData("哪几个乡镇有夜校", PlaceLevel.Township)]
    [InlineData("哪些县区办了夜校", PlaceLevel.County)]
    public void One_level_is_asked_for(string text, PlaceLevel level) => Assert.Equal(level, PlaceLevels.Asked(text));

    [Fact]
    public void Of_two_levels_either_will_do()
    {
        Assert.Equal([PlaceLevel.County, PlaceLevel.Township], PlaceLevels.AllAsked("哪些县区或街道办了夜校"));
        Assert.Equal([PlaceLevel.Township, PlaceLevel.Village], PlaceLevels.AllAsked("哪些镇村办了夜校"));
        Assert.Null(PlaceLevels.Asked("哪些镇村办了夜校"));
    }

    [Fact]
    public void Any_place_will_do_where_no_level_is_named() => Assert.Empty(PlaceLevels.AllAsked("哪些地方办了夜校"));
}
