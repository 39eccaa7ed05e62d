using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>分地报道: a report that tells of several places, each under its name (甲镇推行…。乙乡推行…。) or under a heading with it.</summary>
public static class PlaceParts
{
    /// <summary>For each paragraph the place that opened it, or the last one before; empty where fewer than two places of one level open paragraphs.</summary>
    public static Place?[] Of(ArticleView view)
    {
        var article = view.Article;
        var leads = new Place?[article.Paragraphs.Count];
        var levels = new Dictionary<PlaceLevel, HashSet<string>>();
        Place? place = null;
        for (var p = 0; p < leads.Length; p++)
        {
            var paragraph = article.Paragraphs[p];
            var isOpener = paragraph.Kind is ParagraphKind.Body or ParagraphKind.SectionHeading;
            if (isOpener && article.Places.FirstOrDefault(a => a.Level is not PlaceLevel.Other && Opens(article.Text.AsSpan(paragraph.Start, paragraph.Length), a)) is { } opening)
            {
                place = opening;
                if (!levels.TryGetValue(opening.Level, out var names)) levels[opening.Level] = names = new(StringComparer.Ordinal);
                names.Add(place.Name);
            }
            leads[p] = place;
        }
        return levels.Values.Any(l => l.Count > 1) ? leads : [];
    }

    // 某某：差在一座船厂: a heading may leave out the level word before its colon.
    private static bool Opens(ReadOnlySpan<char> text, Place place) =>
        text.StartsWith(place.Name, StringComparison.Ordinal)
        || place.ShortName.Length > 1 && text.StartsWith(place.ShortName, StringComparison.Ordinal) && text.Length > place.ShortName.Length && text[place.ShortName.Length] is ':' or '：';
}
