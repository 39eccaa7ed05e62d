using System.Buffers;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 按形取项: the parts of a numbered name whose explanation no sentence gives, by the form of the article around it: as many items
/// right beside the name, as many headings or paragraph leads of one pattern, or as many numbered leads.
/// </summary>
public static class PartsByForm
{
    // Characters between the name and an enumeration that explains it: 探索形成“…”的院坝协商“五步走”.
    private const int Reach = 12;
    private const int LongestLead = 60;

    /// <summary>Where each part stands, in order; one run when the items stand together; empty when the form shows none.</summary>
    public static IReadOnlyList<TextRange> Find(ArticleView view, NumberedName name)
    {
        var mention = view.Folded.IndexOf(name.Text, StringComparison.Ordinal);
        if (mention < 0) return [];
        for (var at = mention; at >= 0; at = view.Folded.IndexOf(name.Text, at + 1, StringComparison.Ordinal))
            if (Beside(view, name, at) is { } items) return [items];
        var leads = Leads(view, eachSentence: false);
        if (Fitting(view, name, leads) is { Count: > 0 } paragraphs) return paragraphs;
        if (Keyed(view, name) is { Count: > 0 } keyed) return keyed;
        var sentences = Leads(view, eachSentence: true);
        if (Fitting(view, name, sentences) is { Count: > 0 } among) return among;
        var numbered = Numbered(view, sentences, mention);
        return numbered.Count == name.Number && !IsOfNearer(view, name, mention, numbered[0].Start) && !IsUnderOtherHead(view, name, mention, numbered[0].Start) ? numbered : Introduced(view, name, mention);
    }

    // “三个对照”找差距、“三措并举”抓整改。…一是: the list is none of the first, where another name of as many parts stands nearer.
    private static bool IsOfNearer(ArticleView view, NumberedName name, int mention, int list)
    {
        for (var open = view.Folded.IndexOf('“', mention + name.Text.Length); open >= 0 && open < list; open = view.Folded.IndexOf('“', open + 1))
            if (view.Folded.IndexOf('”', open) is var close && close > open && close < list && view.Folded[(open + 1)..close] is var other && other != name.Text && NumberedName.Parse(other)?.Number == name.Number) return true;
        return false;
    }

    // Named in passing before a section with another subject: a list there that happens to be as long is none of its.
    private static bool IsUnderOtherHead(ArticleView view, NumberedName name, int mention, int list)
    {
        var (named, listed) = (view.UnitAt(mention), view.UnitAt(list));
        return named >= 0 && listed >= 0 && view.KindOf(view.Units[named]) is ParagraphKind.Body && view.KindOf(view.Units[listed]) is ParagraphKind.Body
            && view.SectionOf(listed) is >= 0 and var head && head > named && !view.Folded.AsSpan(view.Units[head].Range.Start, view.Units[head].Range.Length).Contains(name.Text, StringComparison.Ordinal);
    }

    // 三牌三约: each of the counted words has a sentence of its own.
    private static List<TextRange> Keyed(ArticleView view, NumberedName name)
    {
        var found = new List<TextRange>();
        // 三档十二级 counts the second word by another number.
        if (NumeralsIn(name.Text) != name.Keys.Count) return found;
        foreach (var key in name.Keys)
            if (key != "一" && KeyedClauses.Find(view, name.Number, key) is { } run) found.Add(run);
        return found.Count == name.Keys.Count ? [.. found.Distinct().OrderBy(r => r.Start)] : [];
    }

    private static int NumeralsIn(string name)
    {
        var runs = 0;
        for (var i = 0; i < name.Length; i++)
            if (IsNumeral(name[i]) && (i == 0 || !IsNumeral(name[i - 1]))) runs++;
        return runs;
    }

    private static bool IsNumeral(char c) => char.IsAsciiDigit(c) || "一二三四五六七八九十两双".Contains(c, StringComparison.Ordinal);

    // Longest run of numbered parts behind a colon that is quoted whole (UTF-16 units).
    private const int LongestRun = 260;

    // 开了三味药：一是…；二是…；三是…。 The first part stands behind the colon that the name leads to, the others open the units after it.
    private static IReadOnlyList<TextRange> Introduced(ArticleView view, NumberedName name, int mention)
    {
        for (var at = mention; at >= 0; at = view.Folded.IndexOf(name.Text, at + 1, StringComparison.Ordinal))
        {
            var unit = view.UnitAt(at);
            if (unit < 0) continue;
            var own = view.Units[unit].Range;
            var after = at + name.Text.Length;
            var colon = after < own.End ? view.Folded.IndexOfAny([':', '：'], after, own.End - after) : -1;
            if (colon < 0 || Ordinal(view.Folded.AsSpan(colon + 1, own.End - colon - 1)) != 1) continue;
            var parts = new List<TextRange> { new(colon + 1, own.End - colon - 1) };
            for (var u = unit + 1; parts.Count < name.Number && u < view.Units.Count && view.Units[u].Paragraph == view.Units[unit].Paragraph; u++)
                if (Ordinal(view.Folded.AsSpan(view.Units[u].Range.Start, view.Units[u].Range.Length)) == parts.Count + 1) parts.Add(view.Units[u].Range);
            if (parts.Count != name.Number) continue;
            var run = SchemeSentences.WholeClauses(view, at, parts[^1].End);
            return run.Length <= LongestRun ? [run] : parts;
        }
        return [];
    }

    private static List<TextRange> Fitting(ArticleView view, NumberedName name, List<TextRange> leads)
    {
        var fitting = leads.Where(l => view.Folded.AsSpan(l.Start, l.Length) is var lead && !IsNamed(lead, name.Text) && (name.Keys is ["一"] ? name.Fits(lead) : name.Fits(lead.TrimStart(OrdinalMarks)))).ToList();
        if (fitting.Count > name.Number && fitting.FindAll(l => view.Folded[l.Start] == '第') is var ranked && ranked.Count == name.Number) fitting = ranked;
        if (fitting.Count > name.Number && name.Keys is [var shared] && fitting.FindAll(l => PlaceOf(view, l, shared) is > 0 and <= LastPlace).GroupBy(l => PlaceOf(view, l, shared)).FirstOrDefault(g => g.Count() == name.Number) is { } alike) fitting = [.. alike];
        return fitting.Count == name.Number && (name.Keys is not [var key] || key == "一" || StandsAlike(view, fitting, key)) ? fitting : [];
    }

    // 第三把尺 is a part of 三把尺, not a mention of it.
    private static bool IsNamed(ReadOnlySpan<char> lead, string name)
    {
        for (var from = 0; lead[from..].IndexOf(name, StringComparison.Ordinal) is >= 0 and var at; from += at + 1)
            if (from + at == 0 || lead[from + at - 1] != '第') return true;
        return false;
    }

    // What the parts share stands in all of them in one place: at the end, at the beginning, or closing a quoted name. 服务 anywhere
    // in four sentences makes no 四服务.
    private static bool StandsAlike(ArticleView view, List<TextRange> leads, string key)
    {
        var texts = leads.Select(l => view.Folded.Substring(l.Start, l.Length).TrimStart(OrdinalMarks.ToCharArray())).ToList();
        return texts.TrueForAll(t => t.TrimStart('“', '"').StartsWith(key, StringComparison.Ordinal))
            || texts.TrueForAll(t => ClauseEnds(t, key))
            || leads.Count >= FewestAlike && PlaceOf(view, leads[0], key) is > 0 and <= LastPlace and var place && leads.TrueForAll(l => PlaceOf(view, l, key) == place)
                && (texts.Select(t => t[..place]).Distinct().Count() == leads.Count || leads.TrueForAll(l => view.Folded[l.Start] == '第'))
            || texts.TrueForAll(t => t.Contains(key + "”", StringComparison.Ordinal) || t.Contains("“" + key, StringComparison.Ordinal));
    }

    // 甲变乙, 丙变丁, 戊变己.
    private const int FewestAlike = 3;
    private const int LastPlace = 3;

    private static int PlaceOf(ArticleView view, TextRange lead, string key) => view.Folded.AsSpan(lead.Start, lead.Length).TrimStart(OrdinalMarks).IndexOf(key, StringComparison.Ordinal);

    private static bool ClauseEnds(string text, string key)
    {
        for (var at = text.IndexOf(key, StringComparison.Ordinal); at >= 0; at = text.IndexOf(key, at + 1, StringComparison.Ordinal))
            if (at + key.Length == text.Length || !char.IsLetterOrDigit(text[at + key.Length])) return true;
        return false;
    }

    // “提事、议事、定事、办事、评事”的…“五步走”; 听、议、办“三字经”.
    private static TextRange? Beside(ArticleView view, NumberedName name, int at)
    {
        var unit = view.UnitAt(at);
        if (unit < 0) return null;
        var range = view.Units[unit].Range;
        var text = view.Folded;
        for (var i = range.Start; i < range.End; i++)
        {
            if (text[i] != '、') continue;
            var first = i;
            var marks = 1;
            var last = i;
            for (var j = i + 1; j < range.End && !"，,。；;：:！？!?”".Contains(text[j], StringComparison.Ordinal); j++)
            {
                if (text[j] != '、') continue;
                marks++;
                last = j;
            }
            i = last;
            if (marks + 1 != name.Number) continue;
            var end = last + 1;
            while (end < range.End && !"，,。；;：:！？!?”“".Contains(text[end], StringComparison.Ordinal)) end++;
            // 承包权、林地权、收益权三权不变: the name closes the list.
            if (at > last + 1 && at < end) end = at;
            var start = first;
            while (start > range.Start && !"，,。；;：:！？!?”“".Contains(text[start - 1], StringComparison.Ordinal)) start--;
            var gap = at >= end ? at - end : at + name.Text.Length <= start ? start - at - name.Text.Length : int.MaxValue;
            // “甲”、“乙”、丙: a name that is itself an item of a list is not explained by the list.
            var between = gap <= Reach ? text.AsSpan(Math.Min(end, at + name.Text.Length), gap) : default;
            if (gap <= Reach && !between.Contains('、')) return SchemeSentences.BothGroups(view, SchemeSentences.WholeClauses(view, Math.Min(start, at), Math.Max(end, at + name.Text.Length)), name.Text);
        }
        return null;
    }

    // Headings, and the first clause of each paragraph or of each sentence.
    private static List<TextRange> Leads(ArticleView view, bool eachSentence)
    {
        var leads = new List<TextRange>();
        var paragraph = -1;
        foreach (var unit in view.Units)
        {
            if (unit.Paragraph == paragraph && !eachSentence) continue;
            paragraph = unit.Paragraph;
            var kind = view.KindOf(unit);
            if (kind is ParagraphKind.Title or ParagraphKind.Kicker or ParagraphKind.Byline) continue;
            leads.Add(kind == ParagraphKind.Body ? Opening(view, eachSentence ? WithoutLead(view, unit.Range) : unit.Range) : unit.Range);
        }
        return leads;
    }

    // 做法是：一、…: the first part stands behind the colon that leads to it. 问题有三个：一是… leads to a list of its own.
    private static TextRange WithoutLead(ArticleView view, TextRange unit)
    {
        var text = view.Folded.AsSpan(unit.Start, unit.Length);
        return text.IndexOf(':') is >= 0 and var colon && Ordinal(text[(colon + 1)..]) == 1 && !text[..colon].ContainsAny(Counts) ? new TextRange(unit.Start + colon + 1, unit.Length - colon - 1) : unit;
    }

    // The first clauses of a unit, as many as a lead holds: 清垃圾，治“脏”.
    private static TextRange Opening(ArticleView view, TextRange unit)
    {
        var clauses = UnitSplitter.Clauses(view.Article.Text, unit);
        var last = 0;
        while (last < 2 && last + 1 < clauses.Count && clauses[last + 1].End - unit.Start <= LongestLead / 2) last++;
        return new TextRange(unit.Start, clauses[last].End - unit.Start);
    }

    private static readonly SearchValues<char> Counts = SearchValues.Create("二三四五六七八九十两");

    private const string OrdinalMarks = "一二三四五六七八九十、.()（）第是123456789 ";

    // 一是…；二是…, （一）…（二）…: the run of ordinals that starts after the name, up to the first that is missing.
    private static List<TextRange> Numbered(ArticleView view, List<TextRange> leads, int mention)
    {
        var found = new List<TextRange>();
        foreach (var lead in leads)
            if (lead.Start > mention && Ordinal(view.Folded.AsSpan(lead.Start, lead.Length)) == found.Count + 1)
                found.Add(lead);
        return found;
    }

    private static int Ordinal(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("(（第 ");
        var n = 0;
        while (n < text.Length && n < 3 && "一二三四五六七八九十".Contains(text[n], StringComparison.Ordinal)) n++;
        if (n == 0 || n >= text.Length || text[n] is not ('是' or '、' or ')' or '）' or '要' or '，' or ',')) return 0;
        return Numerals.Value(text[..n]);
    }
}
