using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>Lists of scored units.</summary>
public static class ScoredUnits
{
    /// <summary>The units with one of them in front; as they are where there is none.</summary>
    public static IReadOnlyList<ScoredUnit> WithFirst(this IReadOnlyList<ScoredUnit> units, ScoredUnit? first) => first is null ? units : [first, .. units.Where(u => u != first)];

    /// <summary>The first unit that a quoted run stands in, or that stands in it; null where it is none of these.</summary>
    /// <param name="units">The units.</param>
    /// <param name="view">The quoted article.</param>
    /// <param name="range">The quoted run.</param>
    public static ScoredUnit? At(this IReadOnlyList<ScoredUnit> units, ArticleView view, TextRange range) =>
        units.FirstOrDefault(u => u.View == view && (u.Range.Range.Contains(range) || range.Contains(u.Range.Range)));
}
