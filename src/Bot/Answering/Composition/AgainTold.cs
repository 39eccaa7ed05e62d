using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Index.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 前后不一: who asks for a figure and no year is told, where reports of two days tell the same with other figures, both, the newer first, with their
/// days: either alone reads as what holds.
/// </summary>
public static class AgainTold
{
    private const int Looked = 12;
    private const float LeastScore = 0.4f;
    private const float LeastCoverage = 0.7f;
    private const float PlaceSlack = 0.16f;
    private const int Longest = 110;

    // Who names a time is told of that.
    private static readonly string[] Times = ["现在", "如今", "目前", "眼下", "最新", "原来", "以前", "之前", "当初", "起初", "最初", "最后", "后来", "比", "最"];

    /// <summary>The draft, with the other report's figure beside its own where there is one.</summary>
    /// <param name="draft">The answer to the ask.</param>
    /// <param name="ask">What is asked.</param>
    /// <param name="places">The places that it is asked of.</param>
    /// <param name="units">The sentences found for it, best first.</param>
    /// <param name="terms">Its words.</param>
    public static Draft Whole(Draft draft, Ask ask, IReadOnlyList<PlaceRef> places, IReadOnlyList<ScoredUnit> units, IReadOnlyList<QuestionTerm> terms)
    {
        if (ask.Type != AskType.Figure || draft.Confidence < Confidence.Threshold || draft.Notice.Length > 0 || draft.Sentences is not [{ Quotes: [var quote] } first, ..]
            || quote.View.Article.Published is not { } day || NamesTime(ask.Text) || YearAgreement.AskedYear(ask) > 0 || YearAgreement.AskedOffset(ask) is not null) return draft;
        var text = quote.Folded();
        if (LikeFigure.Asked(text, ask, terms) is not { } figure || ChangeTold.Tells(LikeFigure.ClauseOf(text, figure))) return draft;
        var best = units.At(quote.View, quote.Range);
        if (best is null) return draft;
        foreach (var unit in units.Take(Looked))
        {
            if (unit.View.Article.Published is not { } other || other == day || unit.Score < LeastScore * best.Score || unit.Coverage < LeastCoverage * best.Coverage || unit.Place < best.Place - PlaceSlack
                || !AreOfOneRegion(quote.View.Article, unit.View.Article) || LikeFigure.In(quote.View, quote.Range, figure, unit, terms) is not { } like
                || LikeTold.NamesLower(unit.View, new TextRange(unit.Range.Range.Start, like.End), places) && !LikeTold.NamesLower(quote.View, quote.Range, places)) continue;
            var again = SentenceComposer.Quoted(unit, ask, terms, Longest);
            var pair = other > day ? new[] { again, first } : [first, again];
            return draft with { Sentences = [.. pair, .. draft.Sentences.Skip(1)], Notice = OtherCount.Notice(other > day ? unit : best, other > day ? best : unit) };
        }
        return draft;
    }

    /// <summary>Whether two articles name a city or county in common, or one names none.</summary>
    internal static bool AreOfOneRegion(Article one, Article other)
    {
        var named = one.Places.Where(IsRegion).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        return named.Count == 0 || !other.Places.Any(IsRegion) || other.Places.Any(p => named.Contains(p.Name) || named.Contains(p.Within));
    }

    private static bool IsRegion(Place place) => place.Level is PlaceLevel.City or PlaceLevel.County;

    // 每月 names none.
    private static bool NamesTime(string text)
    {
        for (var i = 1; i < text.Length; i++)
            if (text[i] is '年' or '月' or '日' or '号' && char.IsAsciiDigit(text[i - 1])) return true;
        return text.HoldsAny(Times);
    }
}
