using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 问原因: a reason often stands beside the sentence that speaks of the thing: after a question that the page prints (病根在哪里？), before
/// a sentence that points back to it (这正是…的起因), or, given in no such words, in the sentence before the thing is told.
/// </summary>
public static class ReasonComposer
{
    private const int Budget = 300;
    private const int Answering = 2;
    private const int Before = 2;

    // A printed question shares few words with the asked one, and stands beside the answer all the same.
    private const float LeastShare = 0.5f;
    private const int Near = 2;
    private const float LeastCoverage = 0.6f;
    private const float OfPlace = 0.95f;

    /// <summary>The reason by where it stands; null where the best unit gives it itself, or nothing is asked of a reason.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="units">At least one, best first.</param>
    /// <param name="terms">The words of the ask.</param>
    /// <param name="isAnchored">Whether a known place is asked of.</param>
    /// <param name="confidence">Of the best unit, or of what it stands beside.</param>
    public static Draft? Compose(Ask ask, IReadOnlyList<ScoredUnit> units, IReadOnlyList<QuestionTerm> terms, bool isAnchored, double confidence)
    {
        if (ask.Type != AskType.Why) return null;
        var best = units[0];
        if (Printed(ask, units, isAnchored) is var (question, answer))
            return new Draft(AnswerKind.Practice, After(question.View, answer), Math.Max(confidence, Confidence.Of(question, ask, terms, isAnchored)));
        var text = best.View.Folded.AsSpan(best.Range.Range.Start, best.Range.Range.Length);
        if (Reasons.StandBefore(text)) return new Draft(AnswerKind.Practice, UpTo(best, Before), confidence);
        if (best.Kind == 1) return null;
        // Given beside the thing, or in no such words before it or after it.
        if (Giving(best) is { } giving) return new Draft(AnswerKind.Practice, Quoted(best.View, Math.Min(best.Unit, giving), Math.Max(best.Unit, giving)), confidence);
        return best.Unit > 0 && best.View.Units[best.Unit - 1].Paragraph == best.Range.Paragraph ? new Draft(AnswerKind.Practice, UpTo(best, 1, 1), confidence) : null;
    }

    // The nearest unit of the paragraph that gives a reason, first behind the best unit, then before it.
    private static int? Giving(ScoredUnit best)
    {
        foreach (var step in Steps)
        {
            var u = best.Unit + step;
            if (u < 0 || u >= best.View.Units.Count || best.View.Units[u] is var unit && unit.Paragraph != best.Range.Paragraph || unit.Range.Length + best.Range.Range.Length > Budget) continue;
            if (Reasons.AreGiven(best.View.Folded.AsSpan(unit.Range.Start, unit.Range.Length))) return u;
        }
        return null;
    }

    private static readonly int[] Steps = [1, -1];

    private static (ScoredUnit Question, int Answer)? Printed(Ask ask, IReadOnlyList<ScoredUnit> units, bool isAnchored)
    {
        foreach (var unit in units)
            if (unit.Year > YearAgreement.OtherYear && Reasons.AreAsked(unit.View, unit.Unit) && AnswerTo(unit.View, unit.Unit) is { } answer && AsksTheSame(ask, units, unit, isAnchored)) return (unit, answer);
        return null;
    }

    // The unit that begins the answer, behind other questions (病根在哪里？怎么治？); a heading answers nothing.
    private static int? AnswerTo(ArticleView view, int question)
    {
        var next = Label.LastAsked(view, question) + 1;
        return next < view.Units.Count && view.KindOf(view.Units[next]) == ParagraphKind.Body && !UnitFeatures.EndsAsQuestion(view, next) ? next : null;
    }

    // 病根在哪里 asks for the reason of what was spoken of just before; 物业费为什么收得上来 for that of another thing.
    private static bool AsksTheSame(Ask ask, IReadOnlyList<ScoredUnit> units, ScoredUnit unit, bool isAnchored)
    {
        var best = units[0];
        var (own, shared) = (0, 0);
        var asked = ask.Content + ask.Context + ask.Earlier;
        foreach (var word in Reasons.CharactersBesideAsking(unit.View.Folded.Substring(unit.Range.Range.Start, unit.Range.Range.Length)))
        {
            own++;
            if (asked.Contains(word, StringComparison.Ordinal)) shared++;
        }
        // The same asked of another place has another reason.
        if (isAnchored && unit.View != best.View && unit.Place < best.Place) return false;
        if (own == 0) return unit.View == best.View && units.Any(u => u.View == unit.View && u.Unit < unit.Unit && u.Unit >= unit.Unit - Near && u.Own >= LeastShare * best.Own);
        return shared > 0 && unit.Coverage >= LeastCoverage * best.Coverage || isAnchored && unit.Place >= OfPlace && (unit.View == best.View && shared > 0 || 2 * shared >= own);
    }

    // What answers a printed question: two sentences, and as many more as go on counting (其一…其二…).
    private static List<DraftSentence> After(ArticleView view, int first)
    {
        var last = first;
        var taken = view.Units[first].Range.Length;
        for (var u = first + 1; u < view.Units.Count && view.KindOf(view.Units[u]) == ParagraphKind.Body && !UnitFeatures.EndsAsQuestion(view, u) && (taken += view.Units[u].Range.Length) <= Budget; u++)
        {
            var goesOn = BareUnit.IsNumbered(view, u) || view.Units[u].Sentence == view.Units[last].Sentence;
            if (!goesOn && (u - first >= Answering || view.Units[u].Paragraph != view.Units[first].Paragraph)) break;
            last = u;
        }
        return Quoted(view, first, last);
    }

    private static List<DraftSentence> UpTo(ScoredUnit unit, int before, int after = 0)
    {
        var (view, first, taken) = (unit.View, unit.Unit, unit.Range.Range.Length);
        for (var n = 0; n < before && first > 0 && view.KindOf(view.Units[first - 1]) == ParagraphKind.Body && view.Units[first - 1].Range.Length + taken <= Budget; n++)
            taken += view.Units[--first].Range.Length;
        var last = unit.Unit;
        if (after > 0 && last + 1 < view.Units.Count && view.Units[last + 1].Paragraph == unit.Range.Paragraph && view.Units[last + 1].Range.Length + taken <= Budget) last++;
        return Quoted(view, first, last);
    }

    private static List<DraftSentence> Quoted(ArticleView view, int first, int last) =>
        [.. view.Pieces(first, last).Select(piece => new DraftSentence("", [new Quote(view, piece)]))];
}
