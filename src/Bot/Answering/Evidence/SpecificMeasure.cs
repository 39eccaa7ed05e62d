namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>专用量词: measure words that count only some things (分, 票, 桌); another one of the same class counts something else.</summary>
internal static class SpecificMeasure
{
    // Each with those that may stand for it in print; 个 of an everyday report may too.
    private static readonly string[][] Alike =
    [
        ["分", "积分"], ["字"], ["层"], ["票"], ["张", "份"], ["桌"], ["台", "辆", "套", "架", "部", "个"], ["辆", "台", "部", "个"], ["册", "本", "部"], ["本", "册", "部"], ["起", "件", "宗", "例", "桩", "次", "个"], ["棵", "株"], ["株", "棵"], ["头", "只"],
        ["只", "头", "羽"], ["匹", "头"],
    ];

    /// <summary>The measure words that may count what the asked one counts; null where it is no specific one.</summary>
    public static string[]? LikeOf(string asked) => Array.Find(Alike, a => a[0] == asked);

    /// <summary>Whether a figure with its measure word surely counts something else than is asked for.</summary>
    public static bool IsOther(string asked, ReadOnlySpan<char> figure)
    {
        // 307起 and 11类 count no people.
        if (asked == "人" && figure.Length > 0 && Things.Contains(figure[^1], StringComparison.Ordinal)) return true;
        if (LikeOf(asked) is not { } alike) return false;
        foreach (var measure in alike)
            if (figure.EndsWith(measure, StringComparison.Ordinal)) return false;
        return true;
    }

    private const string Things = "起件宗例桩项类条座栋盏架台辆";

    // Measure words in which only points, votes, words or storeys are counted.
    private const string Own = "分票字层枚桌";

    // And things that are counted in none of them.
    private const string Bodies = "家所支户亩村人名位辆头";

    /// <summary>Whether a figure is counted in a word that never counts what the asked one does: 20分 and 1枚 are no 家.</summary>
    public static bool IsOfOther(string asked, ReadOnlySpan<char> figure) =>
        asked is [var word] && Bodies.Contains(word, StringComparison.Ordinal) && figure.Length > 0 && Own.Contains(figure[^1], StringComparison.Ordinal);
}
