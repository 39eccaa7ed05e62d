using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>版面所在地: which places each page's articles are about.</summary>
public sealed class PagePlaces
{
    // Of a page's articles that are about some place, this share makes it the page's own; a page of one such article tells nothing.
    private const double FocusShare = 0.5;
    private const int LeastArticles = 3;

    private readonly Dictionary<string, List<List<string>>> subjects = new(StringComparer.Ordinal);

    public void Add(string source, IReadOnlyList<Place> places)
    {
        var names = places.Where(p => p.Level != PlaceLevel.Other).Select(p => p.Name).Concat(places.Where(p => p.Within.Length > 0).Select(p => p.Within)).Distinct().ToList();
        if (names.Count == 0) return;
        if (!subjects.TryGetValue(source, out var articles)) subjects[source] = articles = [];
        articles.Add(names);
    }

    /// <param name="isWithin">Whether the first place is the second or lies inside it.</param>
    public bool IsFocus(string source, string place, Func<string, string, bool> isWithin)
    {
        if (!subjects.TryGetValue(source, out var articles) || articles.Count < LeastArticles) return false;
        var about = articles.Count(names => names.Any(n => isWithin(n, place)));
        return about >= FocusShare * articles.Count;
    }
}
