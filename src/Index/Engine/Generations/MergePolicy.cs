namespace Wenzheng.Indexing.Engine.Generations;

/// <summary>
/// Which segments a publish rewrites as one: those of which more than 30 % is deleted (their space comes back), and, when more
/// than eight remain, the smallest ones until four are left (every update adds one; each passage is rewritten a few times in its life).
/// </summary>
internal static class MergePolicy
{
    public const int MaxSegments = 8;
    public const int SegmentsAfterMerge = 4;
    public const double MaxDeleted = 0.3;

    public static List<OpenSegment> Choose(IReadOnlyList<OpenSegment> segments)
    {
        var chosen = segments.Where(s => s.LiveSources == 0 || s.LivePassages < (1 - MaxDeleted) * s.Segment.Documents.PassageCount).ToList();
        if (segments.Count - chosen.Count + (chosen.Count > 0 ? 1 : 0) > MaxSegments)
            foreach (var segment in segments.Except(chosen).OrderBy(s => s.LivePassages).ThenBy(s => s.Entry.Name, StringComparer.Ordinal).ToList())
                if (segments.Count - chosen.Count + 1 > SegmentsAfterMerge)
                    chosen.Add(segment);
        return chosen;
    }
}
