namespace Wenzheng.Bot.Answering.Composition;

/// <summary>机构之名: what sets one office of a government apart from another; who heads one of them does not head the other.</summary>
public static class OfficeWords
{
    private static readonly string[] Words =
    [
        "纪委", "纪检", "监委", "政法", "组织部", "宣传", "统战", "人大", "政协", "团委", "妇联", "工会", "武装", "公安", "民政", "财政", "教育", "卫健", "卫生", "农业", "应急", "司法", "文旅", "信访", "城管", "城市管理", "住建", "人社",
        "交通", "水利", "市场监管", "自然资源", "生态环境", "医保", "审计", "统计", "税务", "检察", "法院",
    ];

    /// <summary>Whether the first text names such an office and the second does not hold its word.</summary>
    public static bool IsMissing(string asked, string text) =>
        Array.Exists(Words, w => asked.Contains(w, StringComparison.Ordinal) && !text.Contains(w, StringComparison.Ordinal) && !IsSpelt(w, text));

    // 卫健 as 卫生健康, 文旅 as 文化和旅游.
    private static bool IsSpelt(string word, string text) =>
        text.IndexOf(word[0], StringComparison.Ordinal) is >= 0 and var first && text.AsSpan(first + 1, Math.Min(Reach, text.Length - first - 1)).Contains(word[1]);

    private const int Reach = 5;
}
