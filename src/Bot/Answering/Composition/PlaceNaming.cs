using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>点出地名: where an article names the place that a quotation leaves out.</summary>
public static class PlaceNaming
{
    private const int MaxLength = 60;

    /// <summary>The clauses that first name the article's innermost place; null when the quotation names a place itself, or the article is about none.</summary>
    public static TextRange? Of(ArticleView view, TextRange quoted)
    {
        var places = view.Article.Places.Where(p => p.Level != PlaceLevel.Other).ToList();
        var text = view.Folded.AsSpan(quoted.Start, quoted.Length);
        foreach (var place in places)
            if (text.Contains(place.Name, StringComparison.Ordinal)) return null;
        var subject = SubjectPlace.Of(view.Article) ?? places.OrderByDescending(p => p.Level).FirstOrDefault();
        if (subject is null) return null;
        foreach (var unit in view.Units)
        {
            var at = view.Folded.IndexOf(subject.Name, unit.Range.Start, unit.Range.Length, StringComparison.Ordinal);
            if (at < 0) continue;
            // A text says more of a place (its town, its county) than a headline.
            if (view.KindOf(unit) is not (ParagraphKind.Body or ParagraphKind.Caption) && view.Folded.IndexOf(subject.Name, unit.Range.End, StringComparison.Ordinal) >= 0) continue;
            return unit.Range.Length <= MaxLength ? unit.Range : SchemeSentences.WholeClauses(view, at, at + subject.Name.Length);
        }
        return null;
    }
}
