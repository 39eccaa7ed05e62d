using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>讲到哪里: how far beside the best sentence a page tells of what was asked. What stands behind it under the next head, in the next numbered item or in a paragraph of other words is told of something else.</summary>
/// <param name="First">The unit that begins what is told together with the best.</param>
/// <param name="End">The unit after its last.</param>
/// <param name="IsPoint">Whether it is one of the points of the report, and not what stands before the first or a report without points.</param>
internal readonly record struct TellingReach(int First, int End, bool IsPoint)
{
    // Weighted share of the question that a numbered item holds over the sentence that leads to the list, when it is the item that was asked for.
    private const float LeastNamed = 0.2f;

    // Weighted share of the question in a sentence of the paragraph that goes on with what the best tells.
    private const float LeastSpoken = 0.1f;

    // UTF-16 units in which a paragraph says whom it is about.
    private const int Opening = 24;

    /// <summary>The reach of the best unit: its part of the report, or the numbered item alone where that is what the question names.</summary>
    public static TellingReach Of(ScoredUnit best, IReadOnlyList<QuestionTerm> terms)
    {
        var (first, end) = Outline.PartOf(best.View, best.Unit);
        if (Item(best, terms) is var (item, next)) (first, end) = (Math.Max(first, item), Math.Min(end, next));
        return new TellingReach(first, end, first > 0);
    }

    /// <summary>Whether the leads of the paragraphs after the best may tell of it: the points or the list that it leads to, or what follows a sentence alone in its paragraph.</summary>
    public bool LeadsOn(ScoredUnit best, Ask ask)
    {
        var next = best.Unit + 1;
        return !(IsPoint && next >= End) && (next == End || ask.Type == AskType.Which || best.View.Article.Text[best.Range.Range.End - 1] is ':' or '：' || best.View.OpensParagraph(best.Unit));
    }

    /// <summary>Whether the paragraph that a unit begins goes on with what the best tells: in its part, and, where it names a place anew, in words of the question; a short sentence leads to it all the same.</summary>
    public bool GoesOn(ScoredUnit best, int from, IReadOnlyList<QuestionTerm> terms, bool isLead)
    {
        if (IsPoint && from >= End) return false;
        if (isLead && best.View.OpensParagraph(best.Unit) || !NamesPlace(best.View, from)) return true;
        for (var u = from; u < best.View.Units.Count && best.View.Units[u].Paragraph == best.View.Units[from].Paragraph; u++)
            if (Share(best, u, terms) >= LeastSpoken) return true;
        return false;
    }

    /// <summary>其特点…, 如其中…, 第二…: whether the sentence after the best takes up what the best tells, though in none of the question's words.</summary>
    public static bool IsTakenUp(ScoredUnit best) => IsTakenUp(best.View, best.Unit + 1);

    /// <summary>Whether a unit takes up what stands before it in its paragraph.</summary>
    public static bool IsTakenUp(ArticleView view, int unit)
    {
        if (unit == view.Units.Count || view.Units[unit].Paragraph != view.Units[unit - 1].Paragraph) return false;
        return view.Units[unit].Range.Length <= ShortAddition || BareUnit.IsNumbered(view, unit) || Referring.Contains(view.Folded[view.Units[unit].Range.Start], StringComparison.Ordinal);
    }

    private const string Referring = "其如这该此它他她即";

    // UTF-16 units of a sentence too short to turn to something else.
    private const int ShortAddition = 16;

    /// <summary>The unit after the last behind the best in its paragraph that still tells what was asked: in its words, in one sentence with that before it, or by taking it up. The next one counts in any case.</summary>
    public static int EndOfTelling(ScoredUnit best, IReadOnlyList<QuestionTerm> terms)
    {
        var view = best.View;
        var end = best.Unit + 2;
        for (var u = end; u < view.Units.Count && view.Units[u].Paragraph == best.Range.Paragraph; u++)
            if (u == end && (view.Units[u].Sentence == view.Units[u - 1].Sentence || IsTakenUp(view, u)) || Share(best, u, terms) >= LeastWord) end = u + 1;
        return end;
    }

    // Less of the question is a word that print uses everywhere.
    private const float LeastWord = 0.05f;

    // 今年某县计划…, 走进某小区…: what is told with the place named again is another matter of it.
    private static bool NamesPlace(ArticleView view, int unit)
    {
        var (start, length) = (view.Units[unit].Range.Start, Math.Min(Opening, view.Units[unit].Range.Length));
        foreach (var place in view.Article.Places)
            if (view.Folded.IndexOf(place.Name, start, length, StringComparison.Ordinal) >= 0 || place.ShortName.Length > 1 && view.Folded.IndexOf(place.ShortName, start, length, StringComparison.Ordinal) >= 0) return true;
        return false;
    }

    // The item that the best stands in, where the question names it rather than what leads to the list.
    private static (int First, int End)? Item(ScoredUnit best, IReadOnlyList<QuestionTerm> terms)
    {
        foreach (var run in OrdinalRuns.In(best.View))
        {
            var at = -1;
            while (at + 1 < run.Count && run[at + 1] <= best.Unit) at++;
            if (at < 0 || best.View.Units[run[at]].Paragraph != best.Range.Paragraph) continue;
            var named = 0f;
            for (var u = run[at]; u <= best.Unit; u++) named = Math.Max(named, Share(best, u, terms));
            var led = run[0] > 0 ? Share(best, run[0] - 1, terms) : 0;
            if (named - led >= LeastNamed) return (run[at], at + 1 < run.Count ? run[at + 1] : int.MaxValue);
        }
        return null;
    }

    private static float Share(ScoredUnit best, int unit, IReadOnlyList<QuestionTerm> terms)
    {
        float held = 0, total = 0;
        for (var t = 0; t < terms.Count; t++)
        {
            total += terms[t].Weight;
            held += terms[t].Weight * best.Matches[t, unit];
        }
        return total > 0 ? held / total : 0;
    }
}
