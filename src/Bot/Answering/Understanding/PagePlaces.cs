using System.Globalization;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>版面所在地: which places each page's articles are about.</summary>
public sealed class PagePlaces
{
    // Of a page's articles that are about some place, this share makes it the page's own; a page of one such article tells nothing.
    private const double FocusShare = 0.5;
    private const int LeastArticles = 3;

    private readonly Dictionary<string, List<List<string>>> subjects = new(StringComparer.Ordinal);

    // Of every article in the order of the page, also of those that name no place.
    private readonly Dictionary<string, List<List<string>>> inOrder = new(StringComparer.Ordinal);

    // And all that each of them names.
    private readonly Dictionary<string, List<string[]>> named = new(StringComparer.Ordinal);

    public void Add(string source, IReadOnlyList<Place> places)
    {
        if (!named.TryGetValue(source, out var each)) named[source] = each = [];
        each.Add([.. places.Where(p => p.Level != PlaceLevel.Other).Select(p => p.Name)]);
        if (!inOrder.TryGetValue(source, out var all)) inOrder[source] = all = [];
        all.Add([.. places.Where(p => p.IsSubject && p.Level != PlaceLevel.Other).Select(p => p.Name)]);
        var names = places.Where(p => p.Level != PlaceLevel.Other).Select(p => p.Name).Concat(places.Where(p => p.Within.Length > 0).Select(p => p.Within)).Distinct().ToList();
        if (names.Count == 0) return;
        if (!subjects.TryGetValue(source, out var articles)) subjects[source] = articles = [];
        articles.Add(names);
    }

    /// <summary>Whether an article goes on with one about the place: it has neither a title nor a place of its own and stands behind that one.</summary>
    /// <param name="isWithin">Whether the first place is the second or lies inside it.</param>
    public bool IsContinued(Article article, string place, Func<string, string, bool> isWithin)
    {
        if (article.Title.Length > 0 || article.Places.Any(p => p.Level != PlaceLevel.Other) || !inOrder.TryGetValue(article.Source, out var all)) return false;
        if (NumberOf(article) is not (> 0 and var number)) return false;
        for (var before = Math.Min(number - 2, all.Count - 1); before >= 0; before--)
            if (all[before].Count > 0) return all[before].Exists(n => isWithin(n, place));
        return false;
    }

    /// <summary>
    /// Whether an article that names no place but such as hold the asked one stands behind one that names it. Of a page whose columns cross, what
    /// was one report may be read as two, and the second is told of a place that only the first names.
    /// </summary>
    /// <param name="isWithin">Whether the first place is the second or lies inside it.</param>
    public bool IsBehind(Article article, string place, Func<string, string, bool> isWithin) =>
        NumberOf(article) is > 1 and var number && named.TryGetValue(article.Source, out var all) && number - 2 < all.Count
        && article.Places.All(p => p.Level == PlaceLevel.Other || isWithin(place, p.Name)) && Array.Exists(all[number - 2], n => isWithin(n, place));

    // Of its page, from 1; 0 where its id tells none.
    private static int NumberOf(Article article) =>
        article.Id.LastIndexOf('#') is >= 0 and var at && int.TryParse(article.Id.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <param name="isWithin">Whether the first place is the second or lies inside it.</param>
    public bool IsFocus(string source, string place, Func<string, string, bool> isWithin)
    {
        if (!subjects.TryGetValue(source, out var articles) || articles.Count < LeastArticles) return false;
        var about = articles.Count(names => names.Any(n => isWithin(n, place)));
        return about >= FocusShare * articles.Count;
    }
}
