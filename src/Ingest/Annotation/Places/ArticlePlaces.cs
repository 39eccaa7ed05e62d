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
        return
        [
            .. scores.OrderBy(s => s.Value.Level == PlaceLevel.Other ? PlaceLevel.City : s.Value.Level).ThenBy(s => s.Value.Score).ThenBy(s => s.Key, StringComparer.Ordinal)
                .Select(s => new Place(s.Key, s.Value.Level, hierarchy.UpperOf(s.Key, s.Value.Level), s.Value.Score >= SubjectScore)),
        ];
    }

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
        var paragraph = article.Paragraphs.FirstOrDefault(p => p.Range.Contains(mention.Range));
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
        }
        var firstBody = article.Paragraphs.First(p => p.Kind == ParagraphKind.Body || p == paragraph);
        if (paragraph != firstBody)
            return 0.6f;
        var sentenceEnd = article.Text.IndexOf('。', paragraph.Start);
        return sentenceEnd < 0 || mention.Range.Start < sentenceEnd ? 2 : 1;
    }
}
