using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>问到的层级: which level of place 哪些村, 哪几个县 asks for.</summary>
public static class PlaceLevels
{
    private static readonly (string[] Words, PlaceLevel Level)[] Table =
    [
        (["哪些村", "哪几个村", "哪个村", "哪些社区", "哪几个社区"], PlaceLevel.Village),
        (["哪些乡镇", "哪几个乡镇", "哪些镇", "哪几个镇", "哪些街道", "哪几个街道"], PlaceLevel.Township),
        (["哪些县", "哪几个县"], PlaceLevel.County),
    ];

    /// <summary>The level, or null when any will do.</summary>
    public static PlaceLevel? Asked(string folded)
    {
        foreach (var (words, level) in Table)
            if (words.Any(w => folded.Contains(w, StringComparison.Ordinal))) return level;
        return null;
    }
}
