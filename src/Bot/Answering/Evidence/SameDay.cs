using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>当天: a sentence that dates what it tells by the one before it (事情要追溯到7月25日。当天上午，…).</summary>
public static class SameDay
{
    // Sentences before it in its paragraph that may hold the date.
    private const int Looked = 3;

    // Characters at the head of a sentence where such a word stands.
    private const int Head = 8;

    private static readonly (string Word, string Grain)[] Words =
        [("当天", "日"), ("当日", "日"), ("当晚", "日"), ("同日", "日"), ("同天", "日"), ("这天", "日"), ("那天", "日"), ("这一天", "日"), ("当月", "月"), ("同月", "月"), ("当年", "年"), ("同年", "年"), ("这一年", "年"), ("那一年", "年")];

    /// <summary>The range from the sentence that holds the date to the unit; null where the unit leans on none, or not on one as fine as asked.</summary>
    /// <param name="view">The article.</param>
    /// <param name="unit">The unit's number.</param>
    /// <param name="grains">How fine a time is asked for; empty for any.</param>
    public static TextRange? Of(ArticleView view, int unit, IReadOnlyList<string> grains)
    {
        var range = view.Units[unit].Range;
        var head = view.Folded.AsSpan(range.Start, Math.Min(range.Length, Head));
        foreach (var (word, grain) in Words)
        {
            if ((grains.Count > 0 && !grains.Contains(grain)) || !head.Contains(word, StringComparison.Ordinal)) continue;
            for (var u = unit - 1; u >= Math.Max(0, unit - Looked) && view.Units[u].Paragraph == view.Units[unit].Paragraph; u--)
                if (DateFinder.HasGrain(view.Folded.AsSpan(view.Units[u].Range.Start, view.Units[u].Range.Length), [grain]))
                    return new TextRange(view.Units[u].Range.Start, range.End - view.Units[u].Range.Start);
        }
        return null;
    }
}
