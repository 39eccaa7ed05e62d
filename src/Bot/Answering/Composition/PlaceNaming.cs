using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>点出地名: where an article names the place that a quotation leaves out.</summary>
public static class PlaceNaming
{
    private const int MaxLength = 60;

    // UTF-16 units before a place's name in which the places that it lies in are named with it: 某省某县某镇某村.
    private const int Chain = 20;

    /// <summary>
    /// The clauses that first name the article's innermost place, or, where the quotation names a village or town, the county or city
    /// that it lies in; null when nothing is left out, or the article is about no place.
    /// </summary>
    /// <param name="view">The article.</param>
    /// <param name="quoted">What is quoted of it.</param>
    /// <param name="asked">The level of place that is asked for (哪个县); null when any is.</param>
    public static TextRange? Of(ArticleView view, TextRange quoted, PlaceLevel? asked)
    {
        var places = view.Article.Places.Where(p => p.Level != PlaceLevel.Other).ToList();
        var text = view.Folded.AsSpan(quoted.Start, quoted.Length);
        if (asked is { } level && SubjectPlace.Of(view.Article, level) is { } wanted)
            return text.Contains(wanted.Name, StringComparison.Ordinal) ? null : FirstNaming(view, wanted);
        var named = new List<Place>();
        foreach (var place in places)
            if (text.Contains(place.Name, StringComparison.Ordinal)) named.Add(place);
        if (named.Count > 0) return named.All(p => p.Level > PlaceLevel.County) ? LyingIn(view, named[^1], places) : null;
        var subject = SubjectPlace.Of(view.Article) ?? places.OrderByDescending(p => p.Level).FirstOrDefault();
        return subject is null ? null : FirstNaming(view, subject);
    }

    private static TextRange? FirstNaming(ArticleView view, Place subject)
    {
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

    // 某省某县某镇某村 of a village whose quotation names the village alone; the text before a headline.
    private static TextRange? LyingIn(ArticleView view, Place place, List<Place> places)
    {
        var uppers = places.Where(p => p.Level <= PlaceLevel.County).Select(p => p.Name).ToList();
        TextRange? headline = null;
        for (var at = view.Folded.IndexOf(place.Name, StringComparison.Ordinal); at >= 0; at = view.Folded.IndexOf(place.Name, at + 1, StringComparison.Ordinal))
        {
            var before = view.Folded[Math.Max(0, at - Chain)..at];
            if (view.UnitAt(at) is not (>= 0 and var unit) || !uppers.Any(u => before.Contains(u, StringComparison.Ordinal))) continue;
            var range = view.Units[unit].Range.Length <= MaxLength ? view.Units[unit].Range : SchemeSentences.WholeClauses(view, at, at + place.Name.Length);
            if (view.KindOf(view.Units[unit]) is ParagraphKind.Body or ParagraphKind.Caption) return range;
            headline ??= range;
        }
        return headline;
    }
}
