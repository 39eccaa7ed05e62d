using Wenzheng.Indexing.Archive;

namespace Wenzheng.Indexing.Engine.Generations;

/// <summary>Gathers the places of a snapshot's sources from the filter tables.</summary>
internal static class SourcePlacesReader
{
    /// <summary>In order of source name; sources without any place are left out.</summary>
    public static List<SourcePlaces> Read(Snapshot snapshot)
    {
        var names = snapshot.Segments.ToDictionary(view => view, view => view.Segment.Filters.PlaceNames());
        var found = new List<SourcePlaces>();
        foreach (var source in snapshot.Sources)
        {
            var (first, end) = (source.View.Documents.FirstArticle(source.Source), source.View.Documents.FirstArticle(source.Source + 1));
            var articles = new IReadOnlyList<Place>[end - first];
            for (var article = first; article < end; article++)
                articles[article - first] = source.View.Segment.Filters.PlacesOf(article, names[source.View]);
            if (articles.Any(a => a.Count > 0))
                found.Add(new SourcePlaces(source.Name, articles));
        }
        return found;
    }
}
