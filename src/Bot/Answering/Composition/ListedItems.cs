using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>所列之项: how many items an ask wants listed, and how many a unit and what follows it list.</summary>
public static class ListedItems
{
    // 名单 names several; how many it does not say.
    private const int Several = 3;

    // More are never listed in a sentence; a report names a few of them and says 等.
    private const int Most = 12;

    // The sentences after a lead that may carry the items.
    private const int Reach = 8;

    private static readonly string[] Listing = ["名单", "分别", "各是", "哪几", "都有谁", "都是谁", "都叫"];
    private static readonly string[] Marks = ["一是", "二是", "三是", "四是", "五是", "六是", "第一", "第二", "第三", "第四", "第五", "一、", "二、", "三、", "四、", "五、", "六、"];

    /// <summary>How many; 0 when the ask wants no list or leaves open how long it is.</summary>
    public static int Wanted(Ask ask)
    {
        if (ask.Type is AskType.Figure or AskType.When or AskType.Where or AskType.How or AskType.Why or AskType.Whether) return 0;
        if (ask.Count > 1) return Math.Min(Most, ask.Count);
        if (!ask.Text.HoldsAny(Listing) && !(ask.Type == AskType.Which && ask.Text.Contains("是哪", StringComparison.Ordinal))) return 0;
        foreach (var figure in FigureFinder.Find(ask.Text))
            if (figure.Measure is "count" or "person" or "times" or "" && Value(ask.Text.AsSpan(figure.Start, figure.Length)) is > 1 and var value)
                return Math.Min(Most, value);
        return ask.Text.Contains("名单", StringComparison.Ordinal) ? Several : 0;
    }

    /// <summary>The longest list of the unit, its sentence or the numbered parts after it.</summary>
    public static int Count(ScoredUnit unit)
    {
        var (view, best, parts, marked) = (unit.View, 0, 0, 0);
        var first = unit.Unit;
        while (first > 0 && view.Units[first - 1].Sentence == unit.Range.Sentence) first--;
        for (var u = first; u < Math.Min(view.Units.Count, unit.Unit + Reach); u++)
        {
            var range = view.Units[u].Range;
            var text = view.Folded.AsSpan(range.Start, range.Length);
            var isOwn = view.Units[u].Sentence == unit.Range.Sentence;
            if (isOwn || u == unit.Unit + 1) best = Math.Max(best, Marked(text));
            if (isOwn) parts++;
            foreach (var mark in Marks)
                if (text.Contains(mark, StringComparison.Ordinal)) marked++;
        }
        return Math.Max(best, Math.Max(parts, marked));
    }

    /// <summary>The most items that any form of listing shows in what a draft quotes.</summary>
    public static int In(Draft draft)
    {
        var (best, marked, sentences) = (0, 0, 0);
        foreach (var quote in draft.Sentences.SelectMany(s => s.Quotes))
        {
            var text = quote.Text.AsSpan();
            best = Math.Max(best, Marked(text));
            sentences += text.Count('。') + text.Count('；') + text.Count(';') + 1;
            foreach (var mark in Marks)
                if (text.Contains(mark, StringComparison.Ordinal)) marked++;
        }
        return Math.Max(best, Math.Max(marked, sentences));
    }

    // What has names that print parts by 、, never told one a sentence.
    private static readonly string[] Named = ["村", "屯", "社区", "小区", "省", "省份", "县", "镇", "乡", "街道", "国家", "单位", "企业", "公司", "学校"];
    private static readonly string[] AfterNoun = ["是哪", "分别", "有哪", "都有", "是什么", "叫什么", "名单"];

    /// <summary>Whether the items are places or bodies (44个村是哪些村), which are listed by their names.</summary>
    public static bool AreNames(Ask ask)
    {
        foreach (var after in AfterNoun)
            if (ask.Text.IndexOf(after, StringComparison.Ordinal) is > 0 and var at && Array.Exists(Named, n => ask.Text.AsSpan(0, at).TrimEnd("的都").EndsWith(n, StringComparison.Ordinal))) return true;
        return false;
    }

    private static readonly string[] Called = ["分别叫", "各叫", "都叫", "分别是什么名", "各是什么名"];

    /// <summary>Whether each of several things is asked for by its name (四支队伍分别叫什么).</summary>
    public static bool AreCalled(Ask ask) => ask.Text.HoldsAny(Called);

    /// <summary>Whether a draft holds at least half of the wanted names of things or persons, and no fewer than two.</summary>
    public static bool HoldsNames(Draft draft, int wanted)
    {
        var least = Math.Max(2, (wanted + 1) / 2);
        return NamesIn(draft) >= least || draft.Sentences.SelectMany(s => s.Quotes).SelectMany(q => q.View.Article.People.Where(p => q.Text.Contains(p.Name, StringComparison.Ordinal)).Select(p => p.Name)).Distinct().Count() >= least;
    }

    /// <summary>The longest list of names in one clause of what a draft quotes.</summary>
    public static int NamesIn(Draft draft)
    {
        var most = 1;
        foreach (var quote in draft.Sentences.SelectMany(s => s.Quotes))
            foreach (var clause in quote.Text.Split(ClauseEnds))
                most = Math.Max(most, Math.Max(1 + clause.AsSpan().Count('、'), clause.AsSpan().Count('“')));
        return most;
    }

    private static readonly char[] ClauseEnds = ['，', ',', '。', '；', ';', '：', ':', '！', '？'];

    // 甲、乙、丙; “甲”“乙”; 六件事：修路，种树，….
    private static int Marked(ReadOnlySpan<char> text)
    {
        var best = Math.Max(1 + text.Count('、'), text.Count('“'));
        return text.IndexOfAny('：', ':') is >= 0 and var colon ? Math.Max(best, 1 + text[colon..].Count('，') + text[colon..].Count(',')) : best;
    }

    /// <summary>The number that a figure begins with, up to 9999; 0 when it is larger or none.</summary>
    internal static int Value(ReadOnlySpan<char> figure)
    {
        var length = 0;
        while (length < figure.Length && char.IsAsciiDigit(figure[length])) length++;
        if (length > 0) return length <= 4 ? int.Parse(figure[..length], System.Globalization.CultureInfo.InvariantCulture) : 0;
        while (length < figure.Length && "一二三四五六七八九十".Contains(figure[length], StringComparison.Ordinal)) length++;
        var value = figure[0] == '两' ? 2 : Numerals.Value(figure[..length]);
        return length < figure.Length && figure[length] == '百' ? value * 100 : value;
    }
}
