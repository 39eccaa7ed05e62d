using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 改期改数: what was first planned (原计划, 去年的报告) and is changed a sentence or two later (改为, 推迟到) is told with the change:
/// alone it would read as what holds.
/// </summary>
public static class Overtaken
{
    // Units after the first plan in which the change stands, and the longest quotation of both (UTF-16 units).
    private const int Reach = 2;
    private const int Longest = 180;

    private static readonly string[] First = ["原计划", "原定", "原先", "原本", "原来", "最初", "当初", "去年", "上年", "此前"];
    private static readonly string[] Planning = ["报告", "计划", "定于", "提出", "安排", "目标", "预计", "原定", "规划"];
    private static readonly string[] Changing = ["改为", "改成", "改在", "改到", "调整为", "调整到", "调整至", "调为", "调到", "推迟到", "推迟至", "延期到", "延期至", "延至", "延后到", "提前到", "提前至", "取消了", "变更为"];

    // Who asks for what was first planned is told that alone.
    private static readonly string[] Former = ["原", "去年", "上年", "最初", "当初", "以前", "之前", "先前", "起初", "开始时"];

    /// <summary>The draft with its first sentence told on to the change of what it plans.</summary>
    public static Draft Whole(Draft draft, Ask ask)
    {
        if (ask.Text.HoldsAny(Former) || draft.Sentences is not [{ Quotes: [var quote] } told, ..] || quote.View.UnitAt(quote.Range.Start) is not (>= 0 and var unit)) return draft;
        var view = quote.View;
        var plan = view.Folded.AsSpan(view.Units[unit].Range.Start, view.Units[unit].Range.Length);
        if (!plan.HoldsAny(First) || !plan.HoldsAny(Planning) || plan.HoldsAny(Changing)) return draft;
        for (var u = unit + 1; u < view.Units.Count && u <= unit + Reach && view.Units[u].Paragraph == view.Units[unit].Paragraph && view.Units[u].Range.End - quote.Range.Start <= Longest; u++)
        {
            if (!view.Folded.AsSpan(view.Units[u].Range.Start, view.Units[u].Range.Length).HoldsAny(Changing)) continue;
            var whole = new TextRange(quote.Range.Start, Math.Max(quote.Range.End, view.Units[u].Range.End) - quote.Range.Start);
            return draft with { Sentences = [told with { Quotes = [quote with { Range = whole }] }, .. draft.Sentences.Skip(1).Where(s => !s.Quotes.All(q => q.View == view && whole.Contains(q.Range)))] };
        }
        return draft;
    }
}
