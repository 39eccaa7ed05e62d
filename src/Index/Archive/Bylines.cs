namespace Wenzheng.Indexing.Archive;

/// <summary>署名: who is named in a byline as it is printed (本报记者 某某 通讯员 某 某, 某某/文 某某/图), without what each of them is.</summary>
public static class Bylines
{
    private const int ShortestName = 2;
    private const int LongestName = 4;

    // Of a name with a dot, as many of China's peoples have them.
    private const int LongestDotted = 14;

    // What stands before a name, one after the other.
    private static readonly string[] Before = ["本报", "本刊", "特约", "见习", "实习", "首席", "全媒体", "融媒体", "记者", "通讯员", "实习生", "撰稿人", "撰稿", "作者", "评论员", "观察员", "撰文", "供稿", "采写", "整理", "编译", "摄影", "摄像"];

    // What stands behind one without a space.
    private static readonly string[] Behind = ["摄影报道", "摄影", "采写", "撰文", "整理", "供图", "报道", "摄"];

    private static readonly string[] Alone = ["文", "图", "摄", "讯", "报道", "摄影报道"];

    /// <summary>The names in their order, a name set with a space inside (王 某) as one word.</summary>
    public static IReadOnlyList<string> Names(string byline)
    {
        ArgumentNullException.ThrowIfNull(byline);
        var names = new List<string>();
        var single = "";
        var at = 0;
        while (at < byline.Length)
        {
            var end = at;
            while (end < byline.Length && IsPart(byline[end])) end++;
            if (end > at && Name(byline[at..end]) is { Length: > 0 } word)
            {
                // 费 晴: a family name by itself waits for the rest.
                var name = word.Length > 1 ? word : single + word;
                single = name.Length > 1 ? "" : word;
                if (IsName(name) && !names.Contains(name)) names.Add(name);
            }
            at = end + 1;
        }
        return names;
    }

    private static bool IsName(string text) => text.Length >= ShortestName && text.Length <= (text.Contains('·') ? LongestDotted : LongestName);

    private static bool IsPart(char c) => c is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf' or '·';

    private static string Name(string word)
    {
        for (var k = 0; k < Before.Length; k++)
            if (word.StartsWith(Before[k], StringComparison.Ordinal)) (word, k) = (word[Before[k].Length..], -1);
        if (Array.IndexOf(Alone, word) >= 0) return "";
        foreach (var role in Behind)
            if (word.Length >= role.Length + ShortestName && word.EndsWith(role, StringComparison.Ordinal)) return word[..^role.Length];
        return word;
    }
}
