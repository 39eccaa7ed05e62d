using Wenzheng.Indexing.Engine.Generations;

namespace Wenzheng.Indexing.Engine.Scoring;

/// <summary>The articles of a segment that pass a filter, found from the filter tables without reading any article.</summary>
internal static class FilteredArticles
{
    /// <summary>By article; null when everything passes.</summary>
    public static bool[]? Of(SegmentView view, PassageFilter filter)
    {
        if (filter is { Sources.Count: 0, Places.Count: 0, Kinds.Count: 0, From: null, To: null })
            return null;
        var count = view.Documents.ArticleCount;
        var passing = new bool[count];
        Array.Fill(passing, true);
        if (filter.Sources.Count > 0)
            LimitSources(view, [.. filter.Sources], passing);
        if (filter.Places.Count > 0)
        {
            var marked = new bool[count];
            foreach (var place in filter.Places)
                view.Segment.Filters.MarkPlace(place, marked);
            for (var i = 0; i < count; i++)
                passing[i] &= marked[i];
        }
        if (filter.From is not null || filter.To is not null)
            LimitDays(view, filter.From?.DayNumber ?? 0, filter.To?.DayNumber ?? int.MaxValue, passing);
        if (filter.Kinds.Count > 0)
            for (var i = 0; i < count; i++)
                passing[i] &= filter.Kinds.Contains((Archive.ArticleKind)view.Segment.Filters.Kinds[i]);
        return passing;
    }

    private static void LimitSources(SegmentView view, HashSet<string> names, bool[] passing)
    {
        for (var source = 0; source < view.Documents.SourceCount; source++)
            if (!names.Contains(view.Documents.SourceAt(source).Name))
                passing.AsSpan(view.Documents.FirstArticle(source)..view.Documents.FirstArticle(source + 1)).Clear();
    }

    private static void LimitDays(SegmentView view, int from, int to, bool[] passing)
    {
        var days = view.Segment.Filters.Days;
        for (var i = 0; i < passing.Length; i++)
            passing[i] &= days[i] >= 0 && days[i] >= from && days[i] <= to;
    }
}
