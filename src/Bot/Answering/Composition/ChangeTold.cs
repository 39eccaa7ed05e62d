using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>前后之比: who asks how a thing changed wants both figures of it: in one sentence (由3台增加到9台), or in the one before and the one after.</summary>
public static class ChangeTold
{
    private const int Looked = 40;

    // How near to the best unit the one that tells a change must come, by its score and by the question's words it holds or counts from around it.
    private const float LeastScore = 0.5f;
    private const float LeastCoverage = 0.6f;

    // Of the best unit's own share of the question, what a sentence with the other figure must hold.
    private const float LeastOwn = 0.3f;

    // UTF-16 units: longest sentence told whole, and how far before a figure 由 or 从 may stand.
    private const int Longest = 180;
    private const int From = 14;

    // Units between the two figures where two sentences tell them.
    private const int Reach = 6;

    private static readonly string[] Asking = ["变化", "前后", "相比", "对比", "从多少", "由多少", "从几", "由几"];
    private static readonly string[] Before = ["以前", "过去", "原来", "原先", "之前", "从前", "早先"];
    private static readonly string[] Now = ["现在", "如今", "眼下", "后来", "之后", "目前"];
    private static readonly string[] Becoming = ["到", "至", "为", "成", "降", "减", "增", "升", "涨"];
    private static readonly string[] Nothing = ["为零", "清零", "归零", "到零"];
    private static readonly string[] Earlier = ["比", "上年", "去年", "同期", "年为", "过去", "原来", "此前", "年的"];
    private static readonly string[] Turned = ["提高到", "提升到", "增加到", "增长到", "上升到", "升到", "升至", "增至", "增到", "涨到", "扩大到", "降到", "降至", "降为", "减到", "减少到", "减至", "缩短到", "压缩到", "下降到", "只有", "只剩", "只要", "只留", "仅有"];

    /// <summary>Whether a question asks for a thing's figure before and after.</summary>
    public static bool IsAsked(string text) => text.HoldsAny(Asking) || text.HoldsAny(Before) && text.HoldsAny(Now);

    /// <summary>以前 and 现在 say of which time the two figures are, which print says otherwise (由2020年的…降到去年的…): no words to look for.</summary>
    public static Ask WithoutTimes(Ask ask) =>
        IsAsked(ask.Text) ? ask with { Content = Before.Concat(Now).Append("前后").Aggregate(ask.Content, (text, word) => text.Replace(word, "?", StringComparison.Ordinal)) } : ask;

    /// <summary>The units with the one first that tells a change, where a change is asked for and the best one tells none.</summary>
    public static IReadOnlyList<ScoredUnit> Prefer(IReadOnlyList<ScoredUnit> units, Ask ask)
    {
        if (units.Count == 0 || !IsAsked(ask.Text) || Tells(TextOf(units[0].View, units[0].Range.Range))) return units;
        var telling = units.Take(Looked).FirstOrDefault(u => u.Score >= LeastScore * units[0].Score && u.Coverage >= LeastCoverage * units[0].Coverage && Tells(TextOf(u.View, u.Range.Range)));
        return units.WithFirst(telling);
    }

    /// <summary>The draft with both figures: its sentence whole where that tells the change, or with the sentence beside it that has the other figure.</summary>
    public static Draft Whole(Draft draft, IReadOnlyList<ScoredUnit> units, Ask ask)
    {
        if (!IsAsked(ask.Text)) return draft;
        if (draft.Sentences.SelectMany(s => s.Quotes).Any(q => Tells(TextOf(q.View, q.Range)))) return draft with { Sentences = [.. draft.Sentences.Select(WithOtherParts)] };
        for (var s = 0; s < draft.Sentences.Count; s++)
        {
            if (draft.Sentences[s].Quotes is not [var quote]) continue;
            if (quote.View.UnitAt(quote.Range.Start) is >= 0 and var unit && quote.View.Units[unit].Range is var whole && whole.Length <= Longest && whole.Contains(quote.Range) && Tells(TextOf(quote.View, whole)))
                return draft with { Sentences = [.. draft.Sentences.Take(s), new DraftSentence(draft.Sentences[s].Label, [quote with { Range = whole }]), .. draft.Sentences.Skip(s + 1)] };
        }
        return draft.Sentences is [{ Quotes: [var first] }, ..] && Other(first, units) is { } other ? draft with { Sentences = [draft.Sentences[0], other, .. draft.Sentences.Skip(1)] } : draft;
    }

    // 彩礼比2019年降了六成；返贫户由37户降为零: the changes of one sentence are told together.
    private static DraftSentence WithOtherParts(DraftSentence sentence)
    {
        if (sentence.Quotes is not [var quote] || quote.View.UnitAt(quote.Range.End - 1) is not (>= 0 and var unit)) return sentence;
        var units = quote.View.Units;
        var end = quote.Range.End;
        for (var u = unit + 1; u < units.Count && units[u].Sentence == units[unit].Sentence && Tells(TextOf(quote.View, units[u].Range)) && units[u].Range.End - quote.Range.Start <= Longest; u++) end = units[u].Range.End;
        return end == quote.Range.End || end < units[unit].Range.End ? sentence : sentence with { Quotes = [quote with { Range = new TextRange(quote.Range.Start, end - quote.Range.Start) }] };
    }

    // 过去一亩收入3100元。…联合以后，一亩收入提高到4260元。
    private static DraftSentence? Other(Quote quote, IReadOnlyList<ScoredUnit> units)
    {
        var measures = FigureFinder.Find(TextOf(quote.View, quote.Range)).Select(f => f.Measure).Where(m => m.Length > 0).ToHashSet();
        var at = quote.View.UnitAt(quote.Range.Start);
        if (measures.Count == 0 || units.FirstOrDefault(u => u.View == quote.View && u.Unit == at) is not { } best) return null;
        foreach (var unit in units.Take(Looked))
        {
            if (unit.View != quote.View || Math.Abs(unit.Unit - at) is 0 or > Reach || unit.Own < LeastOwn * best.Own || unit.Range.Range.Length > Longest || quote.Range.Contains(unit.Range.Range)) continue;
            var text = unit.View.Folded.Substring(unit.Range.Range.Start, unit.Range.Range.Length);
            if ((text.HoldsAny(Turned) || text.HoldsAny(Before) || text.HoldsAny(Now)) && FigureFinder.Find(text).Any(f => measures.Contains(f.Measure))) return new DraftSentence("", [new Quote(unit.View, unit.Range.Range)]);
        }
        return null;
    }

    /// <summary>Whether a run of text sets two figures of one measure against each other, or one against nothing.</summary>
    public static bool Tells(ReadOnlySpan<char> text)
    {
        var figures = FigureFinder.Find(text);
        for (var i = 0; i < figures.Count; i++)
        {
            var lead = text[Math.Max(0, figures[i].Start - From)..figures[i].Start];
            var isFrom = lead.ContainsAny('由', '从');
            if (isFrom && text[figures[i].End..Math.Min(text.Length, figures[i].End + From)].HoldsAny(Nothing)) return true;
            if (i + 1 == figures.Count || figures[i].Measure.Length == 0 || figures[i + 1].Measure != figures[i].Measure) continue;
            var between = text[figures[i].End..figures[i + 1].Start];
            if (isFrom && between.HoldsAny(Becoming) || between.HoldsAny(Earlier)) return true;
        }
        return false;
    }

    private static ReadOnlySpan<char> TextOf(ArticleView view, TextRange range) => view.Folded.AsSpan(range.Start, range.Length);
}
