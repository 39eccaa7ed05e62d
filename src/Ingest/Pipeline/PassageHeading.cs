using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Pipeline;

/// <summary>段题: the text of a passage's title field.</summary>
internal static class PassageHeading
{
    /// <summary>Title, kicker, deck, section heading, place path, series and who is named as the writer outside the text, those that there are, separated by spaces.</summary>
    public static string Build(Article article, string section, string placePath) =>
        string.Join(' ', new[] { article.Title, article.Kicker, article.Deck, section, placePath, article.Series, Writers(article) }
            .Where(part => part.Length > 0).Select(part => part.Replace('\n', ' '))).Trim();

    // What stands in a paragraph of text is found there.
    private static string Writers(Article article)
    {
        var names = new List<string>();
        foreach (var paragraph in article.Paragraphs)
            if (paragraph.Kind == ParagraphKind.Byline)
                names.AddRange(Bylines.Names(article.TextOf(paragraph.Range)));
        if (names.Count == 0 && article.Byline.Length > 0 && !article.Text.Contains(article.Byline, StringComparison.Ordinal))
            names.AddRange(Bylines.Names(article.Byline));
        return string.Join(' ', names.Take(MostNames));
    }

    private const int MostNames = 8;

    /// <summary>
    /// The places a report is about with their upper places, upper first. An imported document's found places stay out: its
    /// title field holds only what was given for it.
    /// </summary>
    public static string PlacePath(Article article)
    {
        if (article.Kind == ArticleKind.Document)
            return "";
        var path = new HashSet<string>(StringComparer.Ordinal);
        foreach (var subject in article.Places.Where(p => p.IsSubject))
            for (var place = subject; place is not null && path.Add(place.Name);)
                place = article.Places.FirstOrDefault(p => p.Name == place.Within);
        return string.Join(' ', article.Places.Where(p => path.Contains(p.Name)).Select(p => p.Name));
    }
}
