using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>所数之物: whether a figure stands right beside the asked noun: 网格2356个 or 2356个网格, not 1726个网格党小组.</summary>
public static class CountedNoun
{
    private const int Looked = 12;
    private const float LeastShare = 0.5f;

    /// <summary>The units with the first that counts the asked noun itself in front, when the best one does not.</summary>
    public static void Prefer(List<ScoredUnit> units, Ask ask, IReadOnlyList<QuestionTerm> terms)
    {
        if (ask.Type != AskType.Figure || units.Count < 2) return;
        var nouns = terms.Where(t => t.IsFocus && !t.IsPair && t.Text.Length >= 2).Select(t => t.Text).ToList();
        // Keywords (网格 数量) have no question word for the noun to stand beside.
        if (nouns.Count == 0 && ask.Content.EndsWith("数量", StringComparison.Ordinal)) nouns = [.. terms.Where(t => !t.IsPair && t.Text.Length >= 2 && t.Text != "数量").Select(t => t.Text).TakeLast(1)];
        if (nouns.Count != 1 || Counts(units[0], nouns[0], ask)) return;
        var most = units.Take(Looked).Max(u => u.Score);
        var better = units.FindIndex(0, Math.Min(Looked, units.Count), u => u.Score >= LeastShare * most && u.Place >= units[0].Place - 0.1f && Counts(u, nouns[0], ask));
        if (better <= 0) return;
        var unit = units[better];
        units.RemoveAt(better);
        units.Insert(0, unit);
    }

    private static bool Counts(ScoredUnit unit, string noun, Ask ask)
    {
        var text = unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length);
        foreach (var figure in FigureFinder.Find(text))
        {
            if (ask.Units.Count > 0 && !ask.Units.Any(u => FigureFinder.ClassOf(u) == figure.Measure)) continue;
            if (text[..figure.Start].EndsWith(noun, StringComparison.Ordinal)) return true;
            var after = text[(figure.Start + figure.Length)..];
            if (after.StartsWith(noun, StringComparison.Ordinal) && (after.Length == noun.Length || after[noun.Length] is < '\u3400' or > '\u9fff')) return true;
        }
        return false;
    }
}
