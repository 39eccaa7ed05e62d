namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>Lists of scored units.</summary>
public static class ScoredUnits
{
    /// <summary>The units with one of them in front; as they are where there is none.</summary>
    public static IReadOnlyList<ScoredUnit> WithFirst(this IReadOnlyList<ScoredUnit> units, ScoredUnit? first) => first is null ? units : [first, .. units.Where(u => u != first)];
}
