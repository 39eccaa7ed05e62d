using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>所数之物: whether a figure stands right beside the asked noun: 网格2356个 or 2356个网格, not 1726个网格党小组.</summary>
public static class CountedNoun
{
    private const int Looked = 12;
    private const float LeastShare = 0.5f;

    // Of the best unit's share of the question: 补贴70元 of another matter counts no 育儿补贴.
    private const float LeastCoverage = 0.6f;

    /// <summary>The units with the first that counts the asked noun itself in front, when the best one does not.</summary>
    public static void Prefer(List<ScoredUnit> units, Ask ask, IReadOnlyList<QuestionTerm> terms)
    {
        if (ask.Type != AskType.Figure || units.Count < 2) return;
        if (Dimension.AskedIn(ask.Text) is { Length: > 0 } dimensions) BringForward(units, u => dimensions.All(d => Dimension.Stands(u.View.Folded.AsSpan(u.Range.Range.Start, u.Range.Range.Length), d)));
        if (Noun(ask, terms) is { } noun) BringForward(units, u => Count(u, noun, ask) is not null);
        // 庭院会开了多少场 and 召开庭院会52场: a verb stands between, but the asked measure word follows the words of the question in print. 个
        // and 名 count too many things for that.
        else if (ask.Units.Count == 0 || ask.Units is [var measure] && FigureFinder.ClassOf(measure) is not ("count" or "person")) BringForward(units, u => FollowsAsked(u, ask, ask.Units.Count == 0 ? "" : ask.Units[0]));
    }

    // The first near the best that counts it, in front; nothing moves where the best one does.
    private static void BringForward(List<ScoredUnit> units, Func<ScoredUnit, bool> counts)
    {
        if (counts(units[0])) return;
        var most = units.Take(Looked).Max(u => u.Score);
        var better = units.FindIndex(0, Math.Min(Looked, units.Count), u => u.Score >= LeastShare * most && u.Coverage >= LeastCoverage * units[0].Coverage && u.Place >= units[0].Place - 0.1f && counts(u));
        if (better <= 0) return;
        var unit = units[better];
        units.RemoveAt(better);
        units.Insert(0, unit);
    }

    private static bool FollowsAsked(ScoredUnit unit, Ask ask, string measure)
    {
        var text = unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length);
        foreach (var figure in FigureFinder.Find(text))
            if (figure.Start >= ShortestRun && IsCountedIn(figure, text, measure)
                && ask.Content.AsSpan().Contains(text.Slice(figure.Start - ShortestRun, ShortestRun), StringComparison.Ordinal))
                return true;
        return false;
    }

    // 场 and 次 count other things; 平方公里 and 平方米 measure the same.
    private static bool IsCountedIn(Figure figure, ReadOnlySpan<char> text, string measure) =>
        FigureFinder.ClassOf(measure) is "times" or "" ? text.Slice(figure.Start, figure.Length).EndsWith(measure, StringComparison.Ordinal) : FigureFinder.ClassOf(measure) == figure.Measure;

    // Characters of the question that stand right before the figure.
    private const int ShortestRun = 3;

    /// <summary>The one noun that the ask counts; null when it counts none or several.</summary>
    public static string? Noun(Ask ask, IReadOnlyList<QuestionTerm> terms)
    {
        var nouns = terms.Where(t => t.IsFocus && !t.IsPair && t.Text.Length >= 2).Select(t => t.Text).ToList();
        // Keywords (网格 数量) have no question word for the noun to stand beside.
        if (nouns.Count == 0 && ask.Content.EndsWith("数量", StringComparison.Ordinal)) nouns = [.. terms.Where(t => !t.IsPair && t.Text.Length >= 2 && t.Text != "数量").Select(t => t.Text).TakeLast(1)];
        return nouns.Count == 1 ? nouns[0] : null;
    }

    /// <summary>What parts a name from its figure in a box of figures (行政村 412个, 网格：3120个).</summary>
    public const string Apart = " \t\u3000:";

    /// <summary>The figure beside the noun in the unit, as printed; null when none stands there.</summary>
    public static string? Count(ScoredUnit unit, string noun, Ask ask)
    {
        var text = unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length);
        foreach (var figure in FigureFinder.Find(text))
        {
            if (!FigureFinder.IsOfAny(figure, ask.Units) || ask.Units is [var exact] && SpecificMeasure.IsOther(exact, text.Slice(figure.Start, figure.Length))) continue;
            var isBeside = text[..figure.Start].TrimEnd(Apart).EndsWith(noun, StringComparison.Ordinal)
                || text[(figure.Start + figure.Length)..] is var after && after.StartsWith(noun, StringComparison.Ordinal) && (after.Length == noun.Length || after[noun.Length] is < '\u3400' or > '\u9fff');
            if (isBeside) return text.Slice(figure.Start, figure.Length).ToString();
        }
        return null;
    }
}
