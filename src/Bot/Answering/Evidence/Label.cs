using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>标目: a printed question (问：办理收不收费？) or the few words that open a paragraph (申请条件。) or a sentence (费用：), with the units told under it.</summary>
/// <param name="Unit">Index of its unit in the article.</param>
/// <param name="Aspects">What its words name, the surest first: those of the unit, or those before the colon in it.</param>
/// <param name="First">First unit told under it; its own where it ends with a colon.</param>
/// <param name="Last">Last unit told under it.</param>
/// <param name="IsQuestion">Whether it asks.</param>
public readonly record struct Label(int Unit, IReadOnlyList<string> Aspects, int First, int Last, bool IsQuestion)
{
    // What stands this many units after a label has gone on to something else.
    private const int MostUnits = 12;

    // UTF-16 units, the mark at its end included.
    private const int LongestLead = 10;

    /// <summary>All labels of an article, in order.</summary>
    public static IReadOnlyList<Label> Of(ArticleView view)
    {
        var labels = new List<Label>();
        for (var u = 0; u < view.Units.Count; u++)
        {
            var range = view.Units[u].Range;
            var isQuestion = IsQuestionUnit(view, u);
            var colon = isQuestion ? 0 : ColonLead(view, u);
            if (!isQuestion && colon == 0 && !IsLead(view, u)) continue;
            // 要交多少钱?什么时候交? in one paragraph: what answers them all stands under the last.
            var last = isQuestion ? LastAsked(view, u) : u;
            var first = last + 1;
            while (last + 1 < view.Units.Count && last - u < MostUnits && IsToldUnder(view, u, last + 1, isQuestion)) last++;
            if (colon > 0) labels.Add(new Label(u, AspectsOf(view, range.Start, colon), u, last, isQuestion));
            else if (last >= first) labels.Add(new Label(u, AspectsOf(view, range.Start, range.Length), first, last, isQuestion));
        }
        return labels;
    }

    /// <summary>The last of the questions that a paragraph prints one behind another, from one of them on.</summary>
    internal static int LastAsked(ArticleView view, int unit)
    {
        var last = unit;
        while (last + 1 < view.Units.Count && view.Units[last + 1].Paragraph == view.Units[unit].Paragraph && UnitFeatures.EndsAsQuestion(view, last + 1)) last++;
        return last;
    }

    private static bool IsToldUnder(ArticleView view, int label, int unit, bool isQuestion)
    {
        var isSame = view.Units[unit].Paragraph == view.Units[label].Paragraph;
        return !UnitFeatures.EndsAsQuestion(view, unit) && ColonLead(view, unit) == 0 && (isSame || isQuestion && view.KindOf(view.Units[unit]) is ParagraphKind.Body);
    }

    // Marked as a question, or nothing but one stands in its paragraph; one in running text is the writer's figure of speech.
    private static bool IsQuestionUnit(ArticleView view, int unit)
    {
        if (!UnitFeatures.EndsAsQuestion(view, unit)) return false;
        var (range, paragraph, _) = view.Units[unit];
        if (IsMarked(view, range)) return true;
        var isFirst = view.OpensParagraph(unit);
        var isLast = unit + 1 == view.Units.Count || view.Units[unit + 1].Paragraph != paragraph;
        return isLast && (isFirst || IsMarked(view, view.Units[unit - 1].Range)) || !isLast && AsksReason(view, range);
    }

    // 为什么排名靠后？ in running text: the writer asks it to tell the reason.
    private static bool AsksReason(ArticleView view, TextRange range) =>
        AspectsOf(view, range.Start, range.Length).Contains(Aspect.Reason);

    private static IReadOnlyList<string> AspectsOf(ArticleView view, int start, int length) => Aspect.Of(view.Folded.Substring(start, length));

    private static bool IsMarked(ArticleView view, TextRange range)
    {
        var text = view.Folded.AsSpan(range.Start, range.Length);
        return text.StartsWith("问:", StringComparison.Ordinal) || text.StartsWith("记者:", StringComparison.Ordinal);
    }

    // 时限与费用:自受理之日起…: characters before the colon; 0 where a unit opens otherwise.
    private static int ColonLead(ArticleView view, int unit)
    {
        var range = view.Units[unit].Range;
        if (view.KindOf(view.Units[unit]) is not ParagraphKind.Body) return 0;
        var colon = view.Folded.AsSpan(range.Start, Math.Min(LongestLead, range.Length)).IndexOf(':');
        return colon > 1 && colon + 1 < range.Length && AspectsOf(view, range.Start, colon).Count > 0 ? colon : 0;
    }

    private static bool IsLead(ArticleView view, int unit)
    {
        var (range, paragraph, _) = view.Units[unit];
        return range.Length is > 2 and <= LongestLead && view.KindOf(view.Units[unit]) is ParagraphKind.Body && view.Article.Text[range.End - 1] == '。'
            && view.OpensParagraph(unit) && unit + 1 < view.Units.Count && view.Units[unit + 1].Paragraph == paragraph;
    }
}
