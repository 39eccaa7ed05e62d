using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>如下: a sentence that announces what follows (现将2025年度缴费事项通告如下) holds a notice's words and year, and tells no time, name, place or figure of it.</summary>
internal static class Announced
{
    // Units looked at for one that tells, and the share of the announcing one's score that it has at least.
    private const int Looked = 12;
    private const float LeastShare = 0.35f;

    /// <summary>The units without the one that only announces, where the best one does and its article has another of the asked kind.</summary>
    public static IReadOnlyList<ScoredUnit> Behind(IReadOnlyList<ScoredUnit> units, Ask ask)
    {
        if (units.Count < 2 || ask.Type is not (AskType.When or AskType.Who or AskType.Where or AskType.Figure) || !Announces(units[0])) return units;
        var telling = units.Take(Looked).FirstOrDefault(u => u.View == units[0].View && !Announces(u) && u.Kind > LeastKind && u.Score >= LeastShare * units[0].Score);
        return telling is null ? units : [telling, .. units.Where(u => u != telling && u != units[0])];
    }

    /// <summary>Whether a draft for such an ask quotes nothing but what announces.</summary>
    public static bool IsAll(Draft draft, Ask ask) =>
        ask.Type is AskType.When or AskType.Who or AskType.Where or AskType.Figure or AskType.Whether && draft.Sentences.Count > 0 && draft.Sentences.All(s => s.Quotes.All(q => Announces(q.Text)));

    // Anything of the asked kind stands in the unit.
    private const float LeastKind = 0.5f;

    private static bool Announces(ScoredUnit unit) => Announces(unit.View.TextOf(unit.Range));

    private static bool Announces(ReadOnlySpan<char> text) => text.TrimEnd("。：: ").EndsWith("如下", StringComparison.Ordinal);
}
