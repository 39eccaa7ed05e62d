using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>答最多, 各多少: the places that the archive tells the asked figure of, most first, each with its quotation; and which has most.</summary>
public sealed class MostComposer(EvidenceFinder finder)
{
    private const int Most = 6;
    private const int QuoteLimit = 90;

    private const double Certainty = 0.7;

    /// <summary>Writes a line for each place whose figure is told; 0 when none is.</summary>
    public double Compose(Inquiry inquiry, AnswerWriter writer)
    {
        var word = inquiry.Comparing?.Word ?? "";
        var level = PlaceLevels.Asked(inquiry.Understood);
        var terms = finder.TermsOf(inquiry.Asks[0]);
        var told = Told(inquiry.Asks[0], inquiry, level, terms, "");
        // 观摩得分 of a report on the 观摩 is 得分 in its sentences.
        if (told.Count < 2 && terms.Where(t => t.IsFocus && !t.IsPair).ToList() is [var kind, _])
            told = Told(inquiry.Asks[0], inquiry, level, [.. terms.Where(t => !t.IsPair).Select(t => t == kind ? t with { IsFocus = false } : t)], kind.Text) is { Count: > 1 } plain ? plain : told;
        // 64个 and 3.6万人 cannot be set beside each other: the measure that most of them have counts.
        var unit = told.GroupBy(t => t.Figure.Value.Unit).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;
        var isLeast = Comparing.IsLeast(word);
        // What is counted in kinds apart stands behind, for no one figure of it can be set beside the others.
        var ordered = told.Where(t => t.Figure.Value.Unit == unit).OrderBy(t => t.Figure.IsOfKinds).ThenBy(t => isLeast ? t.Figure.Value.Value : -t.Figure.Value.Value).ToList();
        var written = new List<ComparedFigure>();
        foreach (var (figure, quote) in ordered.Take(Most))
            if (writer.Write(new DraftSentence(figure.Label, [quote]))) written.Add(figure);
        if (written.Count == 0) return 0;
        writer.WriteNotice(word.Length == 0 ? $"资料中有数字的是以上{written.Count}处。" : ComparedFigure.Ranking(written, ordered.Count, word));
        return Certainty;
    }

    // The place of the asked level with which a unit opens, or under whose name its paragraph stands.
    private static Place? Opening(ScoredUnit unit, PlaceLevel? level)
    {
        if (unit.View.PartOf(unit.Range.Paragraph) is { } part && (level is null || part.Level == level)) return part;
        var text = unit.View.Folded.AsSpan(unit.Range.Range.Start, Math.Min(unit.Range.Range.Length, OpeningLength));
        foreach (var place in unit.View.Article.Places)
            if (place.Level is not PlaceLevel.Other && (level is null || place.Level == level) && text.StartsWith(place.Name, StringComparison.Ordinal)) return place;
        return null;
    }

    private const int OpeningLength = 16;

    // Of each place the figure of its best unit that counts the compared thing.
    private List<(ComparedFigure Figure, Quote Quote)> Told(Ask ask, Inquiry inquiry, PlaceLevel? level, IReadOnlyList<QuestionTerm> terms, string subject)
    {
        var units = finder.Find(ask, inquiry.Places);
        var found = new List<(ComparedFigure Figure, Quote Quote, PlaceLevel Level)>();
        foreach (var article in units.GroupBy(u => u.View))
        {
            if (!article.Key.Folded.Contains(subject, StringComparison.Ordinal)) continue;
            var told = false;
            foreach (var unit in article)
            {
                // A report tells of its own place once, and of each part or place that it names beside a figure.
                var named = Opening(unit, level);
                if (named is null && told || ComparedFigure.Of("", unit.View, unit.Range.Range, terms) is not { } figure || (named ?? SubjectPlace.Of(unit.View, unit.Range.Range)) is not { } place) continue;
                told |= named is null;
                var range = ClauseTrimmer.Trim(unit.View, unit.Range, terms, ask, QuoteLimit);
                if (ComparedFigure.Of("", unit.View, range, terms) != figure) range = unit.Range.Range;
                found.Add((figure with { Label = place.Name }, new Quote(unit.View, range), place.Level));
            }
        }
        // Where no place of the asked level is told of, the others still are.
        var ofLevel = found.Where(f => level is null || f.Level == level).ToList();
        return [.. (ofLevel.Count > 0 || level is PlaceLevel.Province ? ofLevel : found).DistinctBy(f => f.Figure.Label).Select(f => (f.Figure, f.Quote))];
    }
}
