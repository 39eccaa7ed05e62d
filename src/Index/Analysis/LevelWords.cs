namespace Wenzheng.Indexing.Analysis;

/// <summary>行政层级: the words that close the name of a place. A closed class of the language, not a list of places.</summary>
internal static class LevelWords
{
    private static readonly string[] Longer = ["自治区", "自治州", "自治县", "开发区", "社区", "街道", "新区", "地区", "林场"];
    private const string Single = "省市县区州盟旗镇乡村";

    /// <summary>Length of the level word at the end of a name of which at least two characters stay, or 0.</summary>
    public static int AtEnd(ReadOnlySpan<char> name)
    {
        foreach (var level in Longer)
            if (name.Length >= level.Length + 2 && name.EndsWith(level, StringComparison.Ordinal))
                return level.Length;
        return name.Length >= 3 && Single.Contains(name[^1]) ? 1 : 0;
    }
}
