using System.Buffers;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;
using Wenzheng.Ingestion.Annotation.Places;

namespace Wenzheng.Ingestion.Annotation.People;

/// <summary>任职句: sentences that give a person a post or take it: 任命某某为局长, 免去某某的局长职务, 主任由某某担任, 书记是做买卖的某某.</summary>
internal static class Appointments
{
    private static readonly WordTable Appointing = new("任命 决定任命 选举 推选 推举 聘任 聘请 增补 补选 提名 选举产生");

    private static readonly WordTable Dismissing = new("免去 免除");
    private static readonly WordTable Office = new("职务 一职");

    // What the list of a notice is told in: 任命:甲为局长,乙为主任。
    private static readonly SearchValues<char> Joints = SearchValues.Create("：:，,、；;\n");

    // UTF-16 units: how far back the verb of a list may stand.
    private const int LongestList = 400;

    // UTF-16 units: longest post after 为, and longest description before a name (退休会计, 做家具生意的).
    private const int LongestPost = 30;
    private const int LongestDescription = 14;

    public static void Find(string text, List<PlaceMention> places, List<PersonMention> found)
    {
        var known = found.Select(f => f.Range.End).ToHashSet();
        for (var i = 1; i < text.Length - 1; i++)
        {
            switch (text[i])
            {
                case '为':
                    ByAppointing(text, i, found);
                    break;
                case '的':
                    ByDismissing(text, i, found);
                    break;
                case '任':
                    ByTaking(text, i, found);
                    break;
                case '担' or '兼' or '出' when text[i + 1] == '任':
                    ByHolding(text, i, known, places, found);
                    break;
                case '是':
                    ByDescribing(text, i, known, places, found);
                    break;
            }
        }
    }

    // 任命某某为县民政局局长
    private static void ByAppointing(string text, int to, List<PersonMention> found)
    {
        if (NameOfList(text, to, Appointing) is not var (start, confidence)) return;
        var end = to + 1;
        while (end < text.Length && end - to <= LongestPost && Han.Is(text[end])) end++;
        if (end - to <= LongestPost && end > to + 2 && RoleWords.Posts.LengthBefore(text, end) > 0)
            found.Add(new PersonMention(text[start..to], text[(to + 1)..end], new TextRange(start, end - start), confidence + 1));
    }

    // 某某同志任某镇党委书记: before this word of address stands a name, whatever characters write it.
    private static void ByTaking(string text, int verb, List<PersonMention> found)
    {
        if (!Han.EndsAt(text, verb, Comrade)) return;
        var to = verb - Comrade.Length;
        var start = to;
        while (start > 0 && to - start <= LongestName && Han.Is(text[start - 1])) start--;
        if (to - start is < ShortestName or > LongestName) return;
        var end = verb + 1;
        while (end < text.Length && end - verb <= LongestPost && (Han.Is(text[end]) || text[end] == '、')) end++;
        if (end - verb <= LongestPost && RoleWords.Posts.LengthBefore(text, end) > 0)
            found.Add(new PersonMention(text[start..to], text[(verb + 1)..end], new TextRange(start, end - start), Named));
    }

    private const string Comrade = "同志";

    // Characters of a name; how sure it is where the form alone tells it.
    private const int ShortestName = 2;
    private const int LongestName = 4;
    private const float Named = 3;

    // 免去某某的县民政局局长职务: who held it before.
    private static void ByDismissing(string text, int of, List<PersonMention> found)
    {
        if (NameOfList(text, of, Dismissing) is not var (start, confidence)) return;
        for (var end = of + 3; end < text.Length && end - of <= LongestPost && Han.Is(text[end]); end++)
            if (Office.LengthAt(text, end) is > 0 and var office && RoleWords.Posts.LengthBefore(text, end) > 0)
            {
                found.Add(new PersonMention(text[start..of], "原" + text[(of + 1)..end], new TextRange(start, end + office - start), confidence + 1));
                return;
            }
    }

    // The name that ends at a position and follows the verb, or stands in a list that the verb opens.
    private static (int Start, float Confidence)? NameOfList(string text, int end, WordTable verbs)
    {
        for (var length = 4; length >= 2; length--)
        {
            var start = end - length;
            if (start < 2 || NameReader.Read(text, start, true, out var confidence) != length) continue;
            if (verbs.LengthBefore(text, start) > 0) return (start, confidence);
            if (!Joints.Contains(text[start - 1])) return null;
            for (var at = start - 1; at > 1 && start - at <= LongestList && text[at] != '。'; at--)
                if (verbs.LengthBefore(text, at) > 0) return (start, confidence);
            return null;
        }
        return null;
    }

    // 村务监督委员会主任由退休会计某某担任
    private static void ByHolding(string text, int verb, HashSet<int> known, List<PlaceMention> places, List<PersonMention> found)
    {
        if (known.Contains(verb)) return;
        var by = verb - 1;
        while (by > 0 && verb - by <= LongestDescription + 4 && Han.Is(text[by]) && text[by] != '由') by--;
        if (by < 2 || text[by] != '由' || NameBefore(text, verb, by + 1) is not { } name) return;
        Add(text, by, name.Start, name.Length, name.Confidence, places, found);
    }

    // 流动党支部书记是做家具生意的某某
    private static void ByDescribing(string text, int copula, HashSet<int> known, List<PlaceMention> places, List<PersonMention> found)
    {
        var end = copula + 1;
        while (end < text.Length && end - copula <= LongestDescription + 4 && Han.Is(text[end])) end++;
        if (end == text.Length || !Han.IsBoundaryAt(text, end) || known.Contains(end) || NameBefore(text, end, copula + 1) is not { } name) return;
        if (name.Start > copula + 1 && text[name.Start - 1] != '的') return;
        Add(text, copula, name.Start, name.Length, name.Confidence, places, found);
    }

    private static (int Start, int Length, float Confidence)? NameBefore(string text, int end, int from)
    {
        for (var length = 4; length >= 2; length--)
            if (end - length >= from && NameReader.Read(text, end - length, true, out var confidence) == length)
                return (end - length, length, confidence);
        return null;
    }

    // What stands before 由 or 是 must end as a post does.
    private static void Add(string text, int joint, int start, int length, float confidence, List<PlaceMention> places, List<PersonMention> found)
    {
        var role = RoleWords.Posts.LengthBefore(text, joint);
        if (role == 0) return;
        var post = PostReader.Start(text, 0, joint, role, places);
        found.Add(new PersonMention(text.Substring(start, length), text[post..joint], new TextRange(post, start + length - post), confidence));
    }
}
