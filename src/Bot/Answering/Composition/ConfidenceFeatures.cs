using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>把握的特征: what tells whether a unit answers an ask; each about 0 to 1.</summary>
public static class ConfidenceFeatures
{
    public static readonly string[] Names =
    [
        "Constant", "Anchored", "Coverage", "Own", "Missing", "Pairs", "Heaviest", "Place", "PlaceElsewhere", "Year", "Prior", "FewWords",
        "Kind", "Focus", "FigureKind", "FigureFocus", "WhyFocus", "WhenKind", "WhoKind", "Figure", "Why", "Open", "Whether", "Age", "Counted", "Elsewhere", "FocusMissing", "AnchoredCoverage", "LeastCoverage", "FigureMissing", "Unknown", "KnownCoverage", "KnownOwn", "MostlyUnknown", "Characters", "CharactersAround", "CharactersOfArticle", "FigureOfAnother", "LittleOwn", "WrongKind", "NoFocus", "FocusOfAnother", "OpeningMissing", "OpeningUnanchored",
        .. AskedFeatures.Names, .. WordingFeatures.Names,
    ];

    public static float[] Of(ScoredUnit unit, Ask ask, IReadOnlyList<QuestionTerm> terms, bool isAnchored)
    {
        var weight = terms.Where(t => !t.IsPair).Sum(t => t.Weight);
        var isFigure = ask.Type == AskType.Figure;
        var isWhy = ask.Type == AskType.Why;
        var characters = UnitFeatures.Characters(terms);
        var (view, range) = (unit.View, unit.Range.Range);
        var held = UnitFeatures.Share(view.Folded.AsSpan(range.Start, range.Length), characters);
        var paragraph = view.Article.Paragraphs[unit.Range.Paragraph].Range;
        var around = UnitFeatures.Share(view.Folded.AsSpan(paragraph.Start, paragraph.Length), characters);
        var ofArticle = UnitFeatures.Share(view.Folded, characters);
        var opening = terms.FirstOrDefault(t => !t.IsPair) is { } first && !view.Folded.Contains(first.Text, StringComparison.Ordinal) ? 1 : 0;
        return
        [
            1, isAnchored ? 1 : 0, unit.Coverage, unit.Own, unit.Missing, unit.Pairs, unit.Heaviest, unit.Place, unit.Place < 0.5f ? 1 : 0, unit.Year, unit.Prior, 1 / (1 + weight),
            unit.Kind, unit.Focus, isFigure ? unit.Kind : 0, isFigure ? unit.Focus : 0, isWhy ? unit.Focus : 0, ask.Type == AskType.When ? unit.Kind : 0, ask.Type == AskType.Who ? unit.Kind : 0,
            isFigure ? 1 : 0, isWhy ? 1 : 0, ask.Type is AskType.None or AskType.What ? 1 : 0, ask.Type == AskType.Whether ? 1 : 0, ask.Text.Contains("多大", StringComparison.Ordinal) ? 1 : 0, ask.Count > 1 ? 1 : 0, unit.Elsewhere, unit.FocusMissing, isAnchored ? unit.Coverage : 0, unit.Coverage < 0.35f ? 1 : 0, isFigure ? unit.FocusMissing : 0, unit.Unknown, unit.Coverage / (1.1f - unit.Unknown), unit.Own / (1.1f - unit.Unknown), unit.Unknown > 0.6f ? 1 : 0, held, around, ofArticle, isFigure && unit.Focus < 0.2f ? 1 : 0, unit.Own < 0.15f ? 1 : 0, unit.Kind < 0.5f ? 1 : 0, unit.Focus < 0.2f ? 1 : 0, isFigure && unit.Focus < 0.2f && unit.FocusMissing < 0.5f ? 1 : 0, opening, isAnchored ? 0 : opening,
            .. AskedFeatures.Of(unit, ask, terms, characters), .. WordingFeatures.Of(unit, ask, terms),
        ];
    }
}
