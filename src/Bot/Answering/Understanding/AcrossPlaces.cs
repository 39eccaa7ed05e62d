using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>跨地之问: whether a question asks which places or bodies do a thing, or how many of them (哪些县, 有几个地方, 除了甲县还有哪里).</summary>
public static class AcrossPlaces
{
    private static readonly string[] Bodies = ["地方", "地区", "地市", "乡镇", "社区", "街道", "省份", "县区", "区县", "县市", "村", "县", "镇", "乡", "市", "区", "省"];
    private static readonly string[] Which = ["哪些", "哪几个", "哪几"];
    private static readonly string[] Others = ["还有哪里", "还有哪儿", "还有哪个地方", "还有哪家", "还有哪位"];
    private static readonly string[] HowMany = ["有多少个", "有几个", "一共有多少", "共有几个", "总共几个", "多少个", "几个"];
    private static readonly string[] Exceptions = ["除了", "除开", "除去", "除"];
    // Print counts 村 and 县; what is called a place in a question it only tells of.
    private static readonly string[] Anything = ["地方", "地区"];
    private static readonly string[] Doing = ["在用", "用了", "用上", "采用", "使用", "实行", "推行", "搞了", "搞", "开展", "推广", "建立", "建了", "办了", "办起", "设立", "设了", "探索", "实施", "有", "做了", "成立"];

    /// <summary>Whether places or bodies are asked for.</summary>
    public static bool Asks(string folded) => AsksPlaces(folded) || AsksForOffices(folded);

    /// <summary>Whether places are, not companies or offices.</summary>
    public static bool AsksPlaces(string folded) =>
        folded.Contains("各地", StringComparison.Ordinal) || folded.HoldsAny(Others) || Which.Any(w => NamesBody(folded, w) >= 0);

    /// <summary>有几个县搞了…: what the count is of and what they do, read as the question for the places; null when another thing is counted.</summary>
    public static string? Counted(string folded)
    {
        foreach (var word in HowMany)
        {
            var end = NamesBody(folded, word);
            if (end < 0 || folded.Contains("哪" + word, StringComparison.Ordinal)) continue;
            var rest = folded[end..];
            var at = folded.IndexOf(word, StringComparison.Ordinal);
            // 夜校有几个地方在办: the thing may stand before.
            if (Anything.Any(b => folded.AsSpan(0, end).EndsWith(b, StringComparison.Ordinal))) return $"{folded[..at]}哪些{folded[(at + word.Length)..]}";
            if (at <= 2 && Doing.Any(d => rest.StartsWith(d, StringComparison.Ordinal))) return "哪些" + folded[(at + word.Length)..];
        }
        return null;
    }

    /// <summary>The named places that are left out: 除了甲县.</summary>
    public static IReadOnlyList<PlaceRef> Excepted(string folded, IReadOnlyList<PlaceRef> found)
    {
        var start = ExceptionIn(folded);
        if (start < 0 || !folded.Contains('哪', StringComparison.Ordinal)) return [];
        var end = folded.IndexOfAny([',', '外', '还'], start);
        return [.. found.Where(p => p.Start >= start && (end < 0 || p.Start < end))];
    }

    /// <summary>The question without what it leaves out.</summary>
    public static string WithoutExcepted(string folded, IReadOnlyList<PlaceRef> excepted)
    {
        if (excepted.Count == 0) return folded;
        var start = ExceptionIn(folded);
        var end = excepted[^1].Start + excepted[^1].Length;
        foreach (var closing in (string[])["之外", "以外", "外"])
            if (string.CompareOrdinal(folded, end, closing, 0, closing.Length) == 0) { end += closing.Length; break; }
        return folded[..start] + folded[end..].TrimStart(',', ' ');
    }

    // 拆除, 扫黑除恶: the character belongs to a verb.
    private static int ExceptionIn(string text)
    {
        foreach (var word in Exceptions)
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
                if ((at == 0 || !"拆清消解扫废免排铲剔开黑根".Contains(text[at - 1], StringComparison.Ordinal)) && !(at + 1 < text.Length && "恶险尘草夕非".Contains(text[at + 1], StringComparison.Ordinal))) return at;
        return -1;
    }

    // Where the body's word ends that follows the question word; -1 when another thing is asked for: 哪些村民, 哪几个区别.
    private static int NamesBody(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            foreach (var body in Bodies)
            {
                var start = at + word.Length;
                // 设在哪几个县, 由哪几个村合并: one thing's places are asked for, not whose thing it is.
                if (string.CompareOrdinal(text, start, body, 0, body.Length) != 0 || word != "哪些" && at > 0 && "在到往由从跟与和给对".Contains(text[at - 1], StringComparison.Ordinal)) continue;
                var end = start + body.Length;
                // 哪几个村书记 asks for people.
                if (Array.Exists(PostNames.Persons, p => string.CompareOrdinal(text, end, p, 0, p.Length) == 0)) continue;
                if (body.Length == 1 && end < text.Length && Lexicon.Default.Find(text.AsSpan(start, 2)) > 0 && text[end] is not ('有' or '在' or '搞')) break;
                return end;
            }
        return -1;
    }

    // 哪些…企业, 哪几家…单位: bodies are asked for as places are.
    private static bool AsksForOffices(string text)
    {
        foreach (var word in (string[])["哪些", "哪几个", "哪几家"])
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at < 0) continue;
            var reach = text.AsSpan(at + word.Length, Math.Min(6, text.Length - at - word.Length));
            foreach (var body in (string[])["地方", "企业", "单位", "公司", "学校", "部门"])
                if (reach.Contains(body, StringComparison.Ordinal)) return true;
        }
        return false;
    }
}
