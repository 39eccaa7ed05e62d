using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>
/// 别处之数: a figure that stands beside the name of another place of the asked one's level (甲县村医补助涨到3300元 of 乙县村医补多少), or that a
/// report gives without the asked place, is none of it.
/// </summary>
public static partial class FigureElsewhere
{
    /// <summary>Whether a figure is asked for and the unit gives another place's.</summary>
    /// <param name="unit">What would be quoted.</param>
    /// <param name="ask">What is asked.</param>
    /// <param name="isAnchored">Whether the question names a place that ingest listed.</param>
    public static bool IsTold(ScoredUnit unit, Ask ask, bool isAnchored)
    {
        if (ask.Type != AskType.Figure || unit.Place < Least) return false;
        var text = unit.View.Folded.AsSpan(unit.Range.Range.Start, unit.Range.Range.Length);
        return isAnchored ? IsOfSibling(unit.View.Article.Places, text, $"{ask.Text},{ask.Context},{ask.Shared}") : IsOutside(unit.View, text, ask.Text);
    }

    // What agrees less with the asked place is doubted for that already.
    private const float Least = 0.5f;

    private static bool IsOfSibling(IReadOnlyList<Place> places, ReadOnlySpan<char> text, string asked)
    {
        var isOther = false;
        foreach (var place in places)
        {
            if (place.Level is not (PlaceLevel.County or PlaceLevel.Township or PlaceLevel.Village) || place.ShortName.Length < 2 || !text.Contains(place.ShortName, StringComparison.Ordinal)) continue;
            if (asked.Contains(place.ShortName, StringComparison.Ordinal)) return false;
            isOther |= places.Any(p => p.Level == place.Level && asked.Contains(p.ShortName, StringComparison.Ordinal));
        }
        return isOther;
    }

    // 染坊社区 opens the question as a name does, and ingest did not list it.
    private static bool IsOutside(ArticleView view, ReadOnlySpan<char> text, string asked)
    {
        if (Opening().Match(asked) is not { Success: true } opening || IsDescribed(opening.Groups[1].Value)) return false;
        var name = opening.Groups[1].Value + opening.Groups[2].Value;
        if (text.Contains(name, StringComparison.Ordinal)) return false;
        if (!view.Folded.Contains(opening.Groups[1].Value, StringComparison.Ordinal)) return true;
        foreach (var place in view.Article.Places)
            if (place.Level != PlaceLevel.Other && place.ShortName.Length > 1 && text.Contains(place.ShortName, StringComparison.Ordinal)) return true;
        return false;
    }

    // 示范社区, 薄弱村: common words tell what kind of place it is.
    private static bool IsDescribed(string name) => Lexicon.Default.Find(name) is > 0 and < LeastNameCost;

    // Words below 6.5 nats over the commonest describe.
    private const int LeastNameCost = 13 * Lexicon.UnitsPerNat / 2;

    [GeneratedRegex("^(?:[0-9]{4}年|今年|去年)?([\u4e00-\u9fff]{2})(街道|社区|镇|乡|县)(?=[^\u4e00-\u9fff]|[^级里长委民])", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
