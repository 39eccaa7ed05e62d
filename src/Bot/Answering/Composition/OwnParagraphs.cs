using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>各占一段: a report that tells of every compared place in a run of its own, opened by its name: what it tells of a place stands there.</summary>
public static class OwnParagraphs
{
    /// <summary>
    /// The units that tell of one place, in the order they were; all of them where no report gives each of the places a run of its own, or the run is
    /// not among them.
    /// </summary>
    /// <param name="units">The ask's units, best first.</param>
    /// <param name="place">The place.</param>
    /// <param name="places">All compared places.</param>
    public static IReadOnlyList<ScoredUnit> Of(IReadOnlyList<ScoredUnit> units, PlaceRef place, IReadOnlyList<PlaceRef> places)
    {
        if (units.Count == 0 || places.Count < 2) return units;
        var top = units.Max(u => u.Score);
        foreach (var view in units.Take(Looked).Select(u => u.View).Distinct())
        {
            var first = First(view, place, places);
            if (first < 0 || !places.All(p => p.Name == place.Name || First(view, p, places) >= 0)) continue;
            var last = first;
            while (last + 1 < view.Units.Count && view.Units[last + 1].Paragraph == view.Units[first].Paragraph && !places.Any(p => p.Name != place.Name && Opens(view, last + 1, p))) last++;
            var own = units.Where(u => u.View == view && u.Unit >= first && u.Unit <= last).ToList();
            if (own.Count > 0 && own.Max(u => u.Score) >= LeastShare * top) return own;
        }
        return units;
    }

    private const int Looked = 12;

    // How near the best of the run must come to the best of all: a report of the places may tell of another matter.
    private const float LeastShare = 0.5f;

    // The first unit of the text that opens with the place's name, where no other of the places is named in it.
    private static int First(ArticleView view, PlaceRef place, IReadOnlyList<PlaceRef> places)
    {
        for (var u = 0; u < view.Units.Count; u++)
            if (view.KindOf(view.Units[u]) is ParagraphKind.Body && Opens(view, u, place) && !places.Any(p => p.Name != place.Name && Text(view, u).Contains(Short(p), StringComparison.Ordinal))) return u;
        return -1;
    }

    private static bool Opens(ArticleView view, int unit, PlaceRef place) => Text(view, unit).TrimStart("“ ") is var text && text.StartsWith(Short(place), StringComparison.Ordinal);

    private static ReadOnlySpan<char> Text(ArticleView view, int unit) => view.Folded.AsSpan(view.Units[unit].Range.Start, view.Units[unit].Range.Length);

    private static string Short(PlaceRef place) => place.ShortName.Length > 1 ? place.ShortName : place.Name;
}
