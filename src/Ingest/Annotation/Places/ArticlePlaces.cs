using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Annotation.Places;

/// <summary>文章地名: the distinct places of one article with their upper places, and which of them it is about.</summary>
internal sealed class ArticlePlaces(PlaceHierarchy hierarchy, PageFocus focus)
{
    // A place in the title alone, or twice in the body besides the first sentence, makes it the subject.
    private const float SubjectScore = 2.5f;

    /// <summary>Builds the list, upper levels first, each level in order of importance to the article.</summary>
    public IReadOnlyList<Place> Build(Article article, IReadOnlyList<PlaceMention> mentions)
    {
        var scores = new Dictionary<string, (PlaceLevel Level, float Score)>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            var (_, score) = scores.GetValueOrDefault(mention.Name);
            scores[mention.Name] = (mention.Level, score + Weight(article, mention));
        }
        foreach (var (name, level) in focus.MeantBy(article.Text, scores.Values.Select(s => s.Level).ToHashSet()).ToList())
            scores.TryAdd(name, (level, scores.Count == 0 ? SubjectScore : 0));
        foreach (var name in scores.Keys.ToList())
            AddUppers(name, scores);
        var home = HomeOf(scores);
        if (home.Length > 0)
            scores.TryAdd(home, (focus.Home.Level, 0));
        return
        [
            .. scores.OrderBy(s => s.Value.Level == PlaceLevel.Other ? PlaceLevel.City : s.Value.Level).ThenBy(s => s.Value.Score).ThenBy(s => s.Key, StringComparer.Ordinal)
                .Select(s => new Place(s.Key, s.Value.Level, UpperOf(s.Key, s.Value.Level, home), s.Value.Score >= SubjectScore)),
        ];
    }

    // The page's own county holds the townships and villages of an article that names no other county or city.
    private string HomeOf(Dictionary<string, (PlaceLevel Level, float Score)> scores)
    {
        var (home, _) = focus.Home;
        var isLocal = home.Length > 0 && scores.Any(s => IsLocal(s.Value.Level))
            && scores.All(s => s.Value.Level is not (PlaceLevel.County or PlaceLevel.City or PlaceLevel.Province) || s.Key == home || hierarchy.UpperOf(home, focus.Home.Level) == s.Key);
        return isLocal ? home : "";
    }

    private string UpperOf(string name, PlaceLevel level, string home) =>
        hierarchy.UpperOf(name, level) is { Length: > 0 } upper ? upper : IsLocal(level) ? home : "";

    private static bool IsLocal(PlaceLevel level) => level is PlaceLevel.Township or PlaceLevel.Village;

    private void AddUppers(string name, Dictionary<string, (PlaceLevel Level, float Score)> scores)
    {
        var level = scores[name].Level;
        for (var steps = 0; steps < 6 && hierarchy.UpperOf(name, level) is { Length: > 0 } upper; steps++)
        {
            name = upper;
            level = hierarchy.LevelOf(upper);
            if (!scores.TryAdd(name, (level, 0)))
                break;
        }
    }

    private static float Weight(Article article, PlaceMention mention)
    {
        var paragraph = ParagraphAt(article.Paragraphs, mention.Range.Start);
        if (paragraph is null)
            return 0.5f;
        switch (paragraph.Kind)
        {
            case ParagraphKind.Title or ParagraphKind.Kicker or ParagraphKind.Deck:
                return 3;
            case ParagraphKind.Caption:
                return 2.5f;
            case ParagraphKind.Byline:
                return 0;
            case ParagraphKind.SectionHeading:
                return 0.6f;
        }
        var firstBody = article.Paragraphs.First(p => p.Kind == ParagraphKind.Body);
        if (paragraph != firstBody)
            return 0.6f;
        var sentenceEnd = article.Text.IndexOf('。', paragraph.Start);
        return sentenceEnd < 0 || mention.Range.Start < sentenceEnd ? 2 : 1;
    }

    private static Paragraph? ParagraphAt(IReadOnlyList<Paragraph> paragraphs, int position)
    {
        var (low, high) = (0, paragraphs.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (paragraphs[middle].Range.End <= position)
                low = middle + 1;
            else if (paragraphs[middle].Start > position)
                high = middle - 1;
            else
                return paragraphs[middle];
        }
        return null;
    }
}
