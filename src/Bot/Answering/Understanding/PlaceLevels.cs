using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>问到的层级: which level of place 哪些村, 哪几个县 asks for.</summary>
public static class PlaceLevels
{
    private static readonly string[] Asking = ["哪些", "哪几个", "哪几", "哪个", "哪一个"];

    private static readonly (string Word, PlaceLevel Level)[] Table =
        [("村", PlaceLevel.Village), ("社区", PlaceLevel.Village), ("乡镇", PlaceLevel.Township), ("镇", PlaceLevel.Township), ("街道", PlaceLevel.Township), ("县", PlaceLevel.County), ("省", PlaceLevel.Province)];

    /// <summary>The level, or null when any will do, or any of several.</summary>
    public static PlaceLevel? Asked(string folded) => AllAsked(folded) is [var level] ? level : null;

    /// <summary>The levels that are asked for (哪些县区或街道), of which any will do; none when any place will.</summary>
    public static IReadOnlyList<PlaceLevel> AllAsked(string folded)
    {
        foreach (var asking in Asking)
            for (var at = folded.IndexOf(asking, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(asking, at + 1, StringComparison.Ordinal))
                if (LevelsAt(folded, at + asking.Length) is { Count: > 0 } levels) return levels;
        return [];
    }

    private static List<PlaceLevel> LevelsAt(string text, int at)
    {
        var levels = new List<PlaceLevel>();
        while (Array.Find(Table, t => string.CompareOrdinal(text, at, t.Word, 0, t.Word.Length) == 0) is { Word: { } word, Level: var level })
        {
            if (!levels.Contains(level)) levels.Add(level);
            at += word.Length;
            if (at < text.Length && text[at] is '区' or '市') at++;
            if (at < text.Length && Joints.Contains(text[at], StringComparison.Ordinal)) at++;
        }
        return levels;
    }

    private const string Joints = "或和与及、";
}
