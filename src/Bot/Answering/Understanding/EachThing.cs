using System.Buffers;
using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>
/// 各问: a question that asks the same of several things (甲和乙各开了多少场，办结多少件) becomes the question for each: 甲开了多少场，甲办结多少件，
/// 乙开了多少场…. Places are set side by side instead.
/// </summary>
public static class EachThing
{
    private static readonly string[] Words = ["各自", "分别", "各"];

    /// <summary>What 各 makes words of its own with: 各级, 各村.</summary>
    internal const string Bound = "级地村县镇乡类项种界部族国省市区户方个单自位支";
    private static readonly string[] Joints = ["以及", "还有", "、", "和", "与", "跟"];
    private static readonly string[] Times = ["今年以来", "今年", "去年", "前年", "目前", "现在", "上半年", "下半年", "一季度", "二季度", "三季度", "四季度"];
    private const string ClauseEnds = "，,？?。；;！!\n";
    private static readonly SearchValues<char> EndsClause = SearchValues.Create(ClauseEnds);
    private const int LeastItem = 2;
    private const int LongestItem = 20;
    private const int MostItems = 4;

    /// <summary>The question for each thing; the text itself where it joins no things that the same is asked of.</summary>
    /// <param name="text">The folded question.</param>
    /// <param name="areKeywords">Whether keywords joined by spaces alone are such things too: not where a place is one of them.</param>
    public static string Spread(string text, bool areKeywords = true) => Spread(text, areKeywords, Completed);

    /// <summary>The same where each thing is of a place of its own (甲镇的得分、乙乡的户数各是多少); the text itself where places are only joined.</summary>
    /// <param name="text">The folded question.</param>
    /// <param name="places">The places it names.</param>
    public static string SpreadOfPlaces(string text, IReadOnlyList<PlaceRef> places) =>
        Spread(text, areKeywords: false, items => items.TrueForAll(i => IsOfOne(i, places)) ? WithTail(items, places) : []);

    // A place and something of it.
    private static bool IsOfOne(string item, IReadOnlyList<PlaceRef> places) =>
        places.Where(p => Name(item, p).Length > 0).ToList() is [var own] && item.Replace(Name(item, own), "", StringComparison.Ordinal).Trim('的').Length >= LeastItem;

    // 甲村积分超市和乙镇积分银行的标准: what the last is asked for behind its thing is asked of all; in 乙镇的标准 it is its thing.
    private static List<string> WithTail(List<string> items, IReadOnlyList<PlaceRef> places)
    {
        var last = items[^1];
        var of = last.IndexOf('的', StringComparison.Ordinal);
        return of > 0 && !items.Take(items.Count - 1).Any(i => i.Contains('的', StringComparison.Ordinal)) && !places.Any(p => Name(last, p) is { Length: > 0 } name && last[..of].EndsWith(name, StringComparison.Ordinal))
            ? [.. items.Select((item, i) => i < items.Count - 1 ? item + last[of..] : item)]
            : of < 0 && SharedTail(items[0], last) is { Length: > 0 } tail ? [.. items.Select((item, i) => i < items.Count - 1 ? item + tail : item)] : items;
    }

    // 甲县社工和乙县社工工资: behind the word that both things end in.
    private static string SharedTail(string first, string last) =>
        first.Length > LeastItem && last.LastIndexOf(first[^LeastItem..], StringComparison.Ordinal) is > 0 and var at && at + LeastItem < last.Length ? last[(at + LeastItem)..] : "";

    private static string Name(string item, PlaceRef place) => Array.Find([place.Name, place.ShortName], n => n.Length >= LeastItem && item.Contains(n, StringComparison.Ordinal)) ?? "";

    private static string Spread(string text, bool areKeywords, Func<List<string>, List<string>> complete)
    {
        foreach (var (start, end) in Clauses(text))
        {
            if (EachIn(text, start, end) is not ( >= 0 and var at, var length)) continue;
            var asked = Pieces(text, at + length);
            if (asked.Count == 0) continue;
            var (from, subject) = Subject(text, start, at, areKeywords);
            var items = Items(subject, areKeywords, complete);
            if (items.Count is < LeastItem or > MostItems) continue;
            // 疫情期间 between the things and what is asked of them belongs to the question.
            var between = from < start ? text[start..at] : "";
            return text[..from] + string.Join(',', items.SelectMany(item => asked.Select(a => item + between + a)));
        }
        return text;
    }

    private static IEnumerable<(int Start, int End)> Clauses(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny(EndsClause);
            end = end < 0 ? text.Length : start + end;
            if (end > start) yield return (start, end);
            start = end + 1;
        }
    }

    // The word for each, where what follows it asks for more than the parts of names (分别是什么, 各指什么).
    private static (int At, int Length) EachIn(string text, int start, int end)
    {
        foreach (var word in Words)
            for (var at = text.IndexOf(word, start, end - start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, end - at - 1, StringComparison.Ordinal))
            {
                var after = at + word.Length;
                if (after >= end || word == "各" && Bound.Contains(text[after], StringComparison.Ordinal)) continue;
                var asking = InterrogativeFinder.Find(text[after..end]);
                if (asking.Count > 0 && (asking.Exists(w => w.Type is not (AskType.Which or AskType.What or AskType.Whether)) || asking[0].Start > 1 || text.AsSpan(after, end - after).EndsWith("变化", StringComparison.Ordinal))) return (at, word.Length);
            }
        return (-1, 0);
    }

    // What is asked of each: the rest of the clause and the clauses after it that ask.
    private static List<string> Pieces(string text, int start)
    {
        var pieces = new List<string>();
        foreach (var piece in text[start..].Split([.. ClauseEnds, '、'], StringSplitOptions.RemoveEmptyEntries))
            if (InterrogativeFinder.Find(piece).Count > 0) pieces.Add(piece);
            else if (pieces.Count > 0) pieces[^1] += "," + piece;
        return pieces;
    }

    // The joined things stand before the word, or close the clause before it.
    private static (int From, string Text) Subject(string text, int start, int at, bool areKeywords)
    {
        if (Items(text[start..at], areKeywords, static items => items).Count > 1 || start < 2) return (start, text[start..at]);
        var before = text.AsSpan(0, start - 1).LastIndexOfAny(EndsClause) + 1;
        var clause = text[before..(start - 1)];
        return InterrogativeFinder.Find(clause).Count == 0 ? (before, clause) : (start, text[start..at]);
    }

    private static List<string> Items(string subject, bool areKeywords, Func<List<string>, List<string>> complete)
    {
        if (subject.Contains('“', StringComparison.Ordinal) != subject.Contains('”', StringComparison.Ordinal)) return [];
        var items = Joined(subject.Trim(), areKeywords);
        if (items.Count < 2 || items.Exists(i => i.Length is < LeastItem or > LongestItem || i[0] is '各' or '每')) return [];
        return complete(items);
    }

    private static List<string> Joined(string subject, bool areKeywords)
    {
        var items = new List<string>();
        var from = 0;
        var depth = 0;
        for (var i = 0; i < subject.Length; i++)
        {
            if (subject[i] is '“' or '《' or '(') depth++;
            if (subject[i] is '”' or '》' or ')') depth--;
            if (depth > 0 || Joint(subject, i) is not { } joint) continue;
            items.Add(subject[from..i]);
            from = i + joint.Length;
            i = from - 1;
        }
        items.Add(subject[from..]);
        // 草编 香梨 白茶: keywords are joined by nothing.
        return items.Count == 1 && areKeywords ? [.. subject.Split(' ', StringSplitOptions.RemoveEmptyEntries)] : items;
    }

    // 和平, 与会 and 跟踪 join nothing.
    private static string? Joint(string text, int at)
    {
        foreach (var joint in Joints)
            if (at >= LeastItem && string.CompareOrdinal(text, at, joint, 0, joint.Length) == 0 && !(joint is "和" or "与" or "跟" && IsWord(text, at))) return joint;
        return null;
    }

    private static bool IsWord(string text, int at) => at + 2 <= text.Length && Lexicon.Default.Find(text.AsSpan(at, 2)) > 0 || Lexicon.Default.Find(text.AsSpan(at - 1, 2)) > 0;

    // What only the first says before 的 (乙村的红卡和黄卡), and only the last behind the thing (红卡和黄卡的办结率, 红卡和黄卡办结率), is meant of all.
    private static List<string> Completed(List<string> items)
    {
        var (first, last) = (items[0], items[^1]);
        var tail = items.Take(items.Count - 1).Any(i => i.Contains('的', StringComparison.Ordinal)) ? "" : TailOf(first, last);
        var owner = first.IndexOf('的', StringComparison.Ordinal) is > 0 and var of && !last.Contains('的', StringComparison.Ordinal) ? first[..(of + 1)] : "";
        return [.. items.Select((item, i) => (i > 0 ? owner : "") + item + (i < items.Count - 1 ? tail : ""))];
    }

    private static string TailOf(string first, string last)
    {
        if (last.IndexOf('的', StringComparison.Ordinal) is > 0 and var of) return last[of..];
        // The things are alike in what they end with: 红卡 and 黄卡, 2022年 and 2021年; not 小学 and 学校.
        var end = last.IndexOf(first[^1], StringComparison.Ordinal);
        if (end > 0 && end < last.Length - 1 && Lexicon.Default.Find(last.AsSpan(end, 2)) == 0) return last[(end + 1)..];
        return Array.Find(Times, t => last.Length > t.Length && last.EndsWith(t, StringComparison.Ordinal)) ?? "";
    }
}
