using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 答得上的句: of the best units the first that states what is asked for. 三种办法没有高下 holds the words of 三种办法各有多少个院子, and no number of
/// 院子: the sentence beside it that gives the number answers.
/// </summary>
public static class StatingUnit
{
    // Units looked at, and the share of the best score that such a unit has at least; chosen on the tuning sets.
    private const int Looked = 8;
    private const float LeastShare = 0.45f;

    /// <summary>The units with the first that states a figure of the asked kind before those that state none.</summary>
    /// <param name="units">Best first.</param>
    /// <param name="ask">What is asked.</param>
    public static IReadOnlyList<ScoredUnit> Prefer(IReadOnlyList<ScoredUnit> units, Ask ask)
    {
        if (ask.Type != AskType.Figure || ask.Units.Count == 0 && !StatedAnswer.AsksShare(ask.Text) || units.Count < 2 || States(units[0], ask)) return units;
        for (var i = 1; i < Math.Min(Looked, units.Count); i++)
            if (IsBeside(units[i], units[0]) && (units[i].Own > 0 || GoesOn(units[i], units[0])) && units[i].Score >= LeastShare * units[0].Score && units[i].Coverage >= LeastCoverage * units[0].Coverage && IsInAskedWord(units[i], ask) && States(units[i], ask)) return [units[i], .. units.Where((_, u) => u != i)];
        return units;
    }

    // In its paragraph, the sentence before or after it or the next one: further off another thing is told.
    private static bool IsBeside(ScoredUnit unit, ScoredUnit best) =>
        unit.View == best.View && unit.Range.Paragraph == best.Range.Paragraph && Math.Abs(unit.Unit - best.Unit) <= Reach && unit.Place >= LeastPlace * best.Place;

    private const int Reach = 2;

    // 某日，某会上…。到场群众千余人。: of a sentence that holds nearly all that is asked the next tells the figure, though it names nothing again.
    private static bool GoesOn(ScoredUnit unit, ScoredUnit best) => unit.Unit == best.Unit + 1 && best.Own >= MostOfIt;

    private const float MostOfIt = 0.9f;

    // What names another place tells of that.
    private const float LeastPlace = 0.8f;
    private const float LeastCoverage = 0.6f;

    // Counted in another word it may be another thing that is counted there; people are counted in 人, 名 and 位.
    private static bool IsInAskedWord(ScoredUnit unit, Ask ask)
    {
        if (ask.Units.Count == 0) return true;
        var text = unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length);
        foreach (var figure in FigureFinder.Find(text))
            foreach (var word in ask.Units)
                if (text.Slice(figure.Start, figure.Length) is var counted && (counted.EndsWith(word, StringComparison.Ordinal) || word == "人" && counted[^1] is '名' or '位')) return true;
        return false;
    }

    private static bool States(ScoredUnit unit, Ask ask) =>
        StatedAnswer.Holds(ask, new Draft(AnswerKind.Figure, [new DraftSentence("", [new Quote(unit.View, unit.Range.Range)])], 1));
}
