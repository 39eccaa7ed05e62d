using System.Text.RegularExpressions;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>
/// 比多少: a question which of two places has more (甲和乙哪个多), by how much (甲比乙多多少), or which of all has most (哪个县最多), read as the
/// question for the figures that it compares.
/// </summary>
/// <param name="Text">The folded question, asking for the figures.</param>
/// <param name="Word">The compared quality: 多, 高, 大…; empty where only the difference is asked for.</param>
/// <param name="IsAcross">Whether one of all places is asked for, not of two.</param>
public sealed partial record Comparing(string Text, string Word, bool IsAcross)
{
    // Qualities that figures have; 好 and 强 are judgements that no page prints.
    private const string Qualities = "多少高低大小长短";

    /// <summary>Whether the smaller one is asked for: 少, 低, 小, 短.</summary>
    public static bool IsLeast(string word) => word.Length > 0 && "少低小短".Contains(word, StringComparison.Ordinal);

    private static readonly string[] OfAll =
        ["哪一个县", "哪个县区", "哪个县", "哪个市", "哪个区", "哪个乡镇", "哪个镇", "哪个乡", "哪个街道", "哪个社区", "哪个村", "哪个省", "哪个地方", "哪个地区", "哪个单位", "哪里", "哪儿", "哪县", "哪村", "哪镇"];
    private static readonly string[] OfTwo = ["哪一个", "哪个", "哪一家", "哪家", "哪边", "谁家", "谁那", "谁"];
    private static readonly string[] Degrees = ["更", "比较", "要", "最", "又", "的"];
    private static readonly string[] Differences = ["相差多少", "差了多少", "差多少", "相差几", "差几", "差距有多大", "差距多大"];
    // 比去年多多少 asks for a growth that print tells in one figure.
    private static readonly string[] Times = ["去年", "上年", "前年", "同期", "以前", "以往", "过去", "从前", "原来", "年初", "上次", "上一年", "上月", "往年", "之前", "原计划", "计划", "一年前", "三年前", "刚", "市场价", "最初", "当初", "20", "19"];
    private static readonly string[] Against = ["比起来", "相比", "对比", "比比", "比"];
    // What stands first and last is told as ranks, not as two things.
    private static readonly string[] Ranks = ["最", "第一", "垫底", "末位", "倒数"];
    private static readonly string[] Slight = ["一点", "一些", "点", "些"];
    private const string Marks = "?？。!！ 呢啊呀";

    /// <summary>Null when nothing is compared by its figure.</summary>
    /// <param name="folded">The question.</param>
    /// <param name="places">How many places that do not lie in one another it names.</param>
    public static Comparing? Read(string folded, int places)
    {
        var text = folded.TrimEnd(Marks.ToCharArray());
        // 多一点, 多些: how much more is not asked.
        foreach (var degree in Slight)
            if (text.EndsWith(degree, StringComparison.Ordinal)) text = text[..^degree.Length];
        // 谁多，各多少: what closes it asks for the figures that the rest compares.
        text = FiguresToo().Match(text) is { Success: true, Index: > 0 } both && !text.HoldsAny(Ranks) ? text[..both.Index] : text;
        return places < 2 && (Most(text) ?? Ranked(text)) is { } most ? most : By(text) ?? Which(text, places > 1);
    }

    // 哪个县的网格最多, 网格最多的是哪个县.
    private static Comparing? Most(string text)
    {
        var most = text.IndexOf('最', StringComparison.Ordinal);
        if (most < 0 || most + 1 >= text.Length || !Qualities.Contains(text[most + 1], StringComparison.Ordinal)) return null;
        foreach (var word in OfAll)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at < 0) continue;
            var (before, thing) = at < most
                ? (text[..at], text[(at + word.Length)..most])
                : ("", text[..most]);
            thing = thing.Trim('的', ' ', ',');
            // 最多的 … after it (最多的镇有多少) asks something else of the one.
            var rest = at < most ? text[(most + 2)..] : text[(most + 2)..at] + text[(at + word.Length)..];
            if (thing.Length < 2 || rest.Trim('的', '是', '在', ',', ' ', '了').Length > 0) return null;
            return new Comparing($"{before}{thing}{Asking(thing)}", text[(most + 1)..(most + 2)], true);
        }
        return null;
    }

    // 四个县的得分从高到低怎么排, 各镇的网格数排名: every figure, most first.
    private static Comparing? Ranked(string text)
    {
        foreach (var (order, word) in Orders)
        {
            var at = text.IndexOf(order, StringComparison.Ordinal);
            if (at < 2) continue;
            var thing = text[..at].TrimEnd(',', ' ', '按', '排');
            var rest = text[(at + order.Length)..].Trim(',', ' ', '的');
            if (!thing.HoldsAny(Several) || rest.Length > LongestRanking) return null;
            return new Comparing(thing + Asking(thing), word, true);
        }
        return null;
    }

    private const int LongestRanking = 8;

    private static readonly (string Order, string Word)[] Orders =
        [("从高到低", "高"), ("由高到低", "高"), ("从低到高", "低"), ("由低到高", "低"), ("从多到少", "多"), ("由多到少", "多"), ("从少到多", "少"), ("由少到多", "少"), ("从大到小", "大"), ("由大到小", "大"), ("怎么排名", "多"), ("排名是怎样的", "多"), ("怎么排", "多")];

    // Ranked are several of a kind.
    private static readonly string[] Several = ["各", "几个", "两个", "三个", "四个", "五个", "六个", "七个", "八个", "九个", "十个", "哪些"];

    // 甲的网格比乙多多少, 甲和乙的网格相差多少.
    private static Comparing? By(string text)
    {
        var than = text.IndexOf('比', StringComparison.Ordinal);
        if (than > 0 && than + 1 < text.Length && !Array.Exists(Times, t => string.CompareOrdinal(text, than + 1, t, 0, t.Length) == 0) && !"例如较重率武赛拼".Contains(text[than + 1], StringComparison.Ordinal) && !"对评占环同百".Contains(text[than - 1], StringComparison.Ordinal))
            foreach (var quality in Qualities)
                foreach (var end in (string[])[quality + "多少", quality + "了多少", quality + "几", quality + "吗", quality + "出多少"])
                    if (text.LastIndexOf(end, StringComparison.Ordinal) is > 0 and var at && at > than && text.Length - at - end.Length <= 2)
                        return new Comparing($"{text[..than].TrimEnd(',')}和{text[(than + 1)..at]}{text[(at + end.Length)..]}各是多少", quality.ToString(), false);
        foreach (var word in Differences)
            if (text.IndexOf(word, StringComparison.Ordinal) is > 0 and var at && text.Length - at - word.Length <= 2)
                return new Comparing(text[..at].TrimEnd(',') + "各是多少", "", false);
        return null;
    }

    // 甲和乙哪个网格多, 甲和乙，哪个办得多. Of other things than places only where they are joined: 红卡和黄卡哪个多.
    private static Comparing? Which(string text, bool arePlaces)
    {
        if (text.Length < 2 || !Qualities.Contains(text[^1], StringComparison.Ordinal) || text.EndsWith("多少", StringComparison.Ordinal)) return null;
        foreach (var word in (string[])[.. OfAll, .. OfTwo])
        {
            var at = text.LastIndexOf(word, StringComparison.Ordinal);
            if (at < 2) continue;
            var thing = text[(at + word.Length)..^1];
            foreach (var degree in Degrees)
                if (thing.EndsWith(degree, StringComparison.Ordinal)) thing = thing[..^degree.Length];
            thing = thing.TrimStart('的').TrimEnd('得');
            // 甲和乙哪个办得多, 网格哪个多: the thing stands before.
            var asking = thing.Length == 1 ? thing + "了多少" : Counts(thing) ? Asking(thing) : thing + Asking(thing);
            // 甲和乙比，哪个大.
            var compared = text[..at].TrimEnd(',', ' ');
            foreach (var against in Against)
                if (compared.EndsWith(against, StringComparison.Ordinal)) compared = compared[..^against.Length].TrimEnd(',', ' ');
            if (arePlaces) return new Comparing(compared + asking, text[^1..], false);
            var each = $"{compared}各{(thing.Length == 0 ? "是多少" : asking)}";
            return EachThing.Spread(each) == each ? null : new Comparing(each, text[^1..], false);
        }
        return null;
    }

    // 人数, 数量: what is counted stands before.
    private static bool Counts(string thing) => People.Contains(thing) || thing is "数量" or "个数" or "数目" or "总数";

    private static readonly string[] People = ["人数", "人", "用的人", "参与的人", "参加的人", "的人"];

    // 收缴率是多少, 网格有多少, 用的人有多少名.
    private static string Asking(string thing) => People.Contains(thing) ? "有多少人" : thing.EndsWith('率') || thing.EndsWith("比例", StringComparison.Ordinal) || thing.EndsWith("占比", StringComparison.Ordinal) ? "是多少" : "有多少";

    [GeneratedRegex("[,，](?:各自|各|分别)(?:是|为|有)?(?:多少|几)[^,，]{0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex FiguresToo();
}
