using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>问到的层级: which level of place 哪些村, 哪几个县 asks for.</summary>
public static class PlaceLevels
{
    private static readonly string[] Asking = ["哪些", "哪几个", "哪几", "哪个", "哪一个"];

    private static readonly (string Word, PlaceLevel Level)[] Table =
        [("村", PlaceLevel.Village), ("社区", PlaceLevel.Village), ("乡镇", PlaceLevel.Township), ("镇", PlaceLevel.Township), ("街道", PlaceLevel.Township), ("县", PlaceLevel.County), ("省", PlaceLevel.Province)];

    /// <summary>The level, or null when any will do.</summary>
    public static PlaceLevel? Asked(string folded)
    {
        foreach (var (word, level) in Table)
            if (Asking.Any(a => folded.Contains(a + word, StringComparison.Ordinal))) return level;
        return null;
    }
}
