using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>所写之地: the administrative place that an article, or a quotation of it, speaks of.</summary>
public static class SubjectPlace
{
    private static readonly (string Word, PlaceLevel Level)[] Scopes =
        [("全省", PlaceLevel.Province), ("全市", PlaceLevel.City), ("全县", PlaceLevel.County), ("全区", PlaceLevel.County), ("全镇", PlaceLevel.Township), ("全乡", PlaceLevel.Township), ("全街道", PlaceLevel.Township), ("全村", PlaceLevel.Village)];

    /// <summary>The innermost place that the article is about; null when it is about none.</summary>
    public static Place? Of(Article article) =>
        article.Places.Where(p => p.IsSubject && p.Level != PlaceLevel.Other).OrderByDescending(p => p.Level).FirstOrDefault();

    /// <summary>The place of a level that the article is about; null when it is about none of that level.</summary>
    public static Place? Of(Article article, PlaceLevel level) => article.Places.FirstOrDefault(p => p.IsSubject && p.Level == level);

    // A report that opens in a village tells what its headline says of the town.
    private static Place? OfTitle(Article article) =>
        article.Places.Where(p => p.IsSubject && p.Level != PlaceLevel.Other && article.Title.Contains(p.Name, StringComparison.Ordinal)).OrderByDescending(p => p.Level).FirstOrDefault();

    /// <summary>
    /// Whose a quotation is: 全镇 of a report about a village is the town's; a place that it names where it leaves out the innermost
    /// one; else the article's, or the place that it names most. Null when none is told.
    /// </summary>
    public static Place? Of(ArticleView view, TextRange range)
    {
        var named = view.Article.Places.Where(p => p.Level is not (PlaceLevel.Other or PlaceLevel.Province)).DistinctBy(p => p.Name).ToList();
        var own = OfTitle(view.Article) ?? Of(view.Article) ?? MostNamed(view, named);
        var text = view.Folded.AsSpan(range.Start, range.Length);
        if (own is null || text.Contains(own.Name, StringComparison.Ordinal)) return own;
        foreach (var (word, level) in Scopes)
            if (level != own.Level && text.Contains(word, StringComparison.Ordinal) && named.Where(p => p.Level == level).ToList() is [var whole])
                return whole;
        foreach (var place in named.Where(p => p.IsSubject || p.Name == own.Within).OrderByDescending(p => p.Level))
            if (text.Contains(place.Name, StringComparison.Ordinal)) return place;
        return own;
    }

    private static Place? MostNamed(ArticleView view, List<Place> named)
    {
        var counted = named.Select(p => (Place: p, Times: Times(view.Folded, p.ShortName))).OrderByDescending(c => c.Times).ToList();
        return counted.Count == 0 || counted.Count > 1 && counted[0].Times == counted[1].Times ? null : counted[0].Place;
    }

    private static int Times(string text, string name)
    {
        var times = 0;
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal)) times++;
        return times;
    }
}
