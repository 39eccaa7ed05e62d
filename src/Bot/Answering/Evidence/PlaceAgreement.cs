using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>地方相符: how far a unit speaks of an asked place, 0 to 1.</summary>
public sealed class PlaceAgreement(PlaceDirectory directory)
{
    private const float Named = 1f;
    private const float Subject = 0.95f;
    private const float Lead = 0.85f;

    // A title may hold another article's headline: what only a title names weighs less than what the text is about.
    private const float Headed = 0.45f;
    // The page is the place's own and the article names no other.
    private const float Implied = 0.85f;
    private const float Elsewhere = 0.45f;
    private const float Nowhere = 0.1f;

    // The article before names it, and this one no other.
    private const float Behind = 0.5f;

    // What goes on after a paragraph that names the place, until another place is named or the whole of a wider one is spoken of.
    private const float Carried = 0.75f;

    /// <summary>Agreement at most of what stands under another place's name in a report of several.</summary>
    internal const float PartOfAnother = 0.15f;

    // A unit that names another place of its own speaks of that one.
    private const float OtherPlace = 0.6f;

    // 全县, 我市: the unit speaks of the whole of a level; a figure of the county is none of its townships'.
    private static readonly (string Word, PlaceLevel Level)[] Scopes =
        [("全国", PlaceLevel.Province - 1), ("全省", PlaceLevel.Province), ("我省", PlaceLevel.Province), ("全区", PlaceLevel.County), ("我区", PlaceLevel.County), ("全市", PlaceLevel.City), ("我市", PlaceLevel.City), ("全县", PlaceLevel.County), ("我县", PlaceLevel.County), ("全镇", PlaceLevel.Township), ("全乡", PlaceLevel.Township), ("全街道", PlaceLevel.Township)];
    // 走在全省前列, 为全市提供样板 compare or dedicate; they state nothing of the whole.
    private const string Relational = "在为向居占是给对于与被";
    // One of several honours: 国家级示范县、全国百强县.
    private const string Joined = "、“和";
    private const float WiderScope = 0.45f;

    // 甲镇、乙乡、丙镇三地蹲点记, 全县共有…: behind so many others beside the place the whole is spoken of; 全县36名，其中甲镇18名 comes back to it.
    private const int Several = 2;

    /// <summary>Agreement of each unit of the article with all the places; 1 when none is asked.</summary>
    public Func<int, float> For(ArticleView view, IReadOnlyList<PlaceRef> places)
    {
        if (places.Count == 0) return static _ => 1f;
        var perPlace = places.Select(p => Units(view, p)).ToList();
        return u => perPlace.Average(a => a[u]);
    }

    /// <summary>Whether some unit of the article that holds the name speaks of the places.</summary>
    public bool Speaks(ArticleView view, string name, IReadOnlyList<PlaceRef> places)
    {
        Func<int, float>? units = null;
        for (var at = view.Folded.IndexOf(name, StringComparison.Ordinal); at >= 0; at = view.Folded.IndexOf(name, at + 1, StringComparison.Ordinal))
            if (view.UnitAt(at) is >= 0 and var unit && (units ??= For(view, places))(unit) >= Elsewhere)
                return true;
        return false;
    }

    private float[] Units(ArticleView view, PlaceRef place)
    {
        var agreement = new float[view.Units.Count];
        var isSubject = place.IsKnown && view.Article.Places.Any(p => p.IsSubject && directory.IsWithin(p.Name, place.Name));
        var word = place.ShortName.Length >= 2 ? place.ShortName : place.Name;
        var anywhere = view.Folded.Contains(word, StringComparison.Ordinal);
        var floor = isSubject ? Subject : place.IsKnown && directory.IsImplied(view.Article, place.Name) ? Implied : anywhere ? Elsewhere : place.IsKnown && directory.IsBehind(view.Article, place.Name) ? Behind : Nowhere;
        string[] others = [.. view.Article.Places.Where(p => IsAnother(p, place)).Select(p => p.Name)];
        string[] shortly = [.. view.Article.Places.Where(p => IsAnother(p, place) && p.ShortName.Length > 1).Select(p => p.ShortName).Distinct()];
        var isOnly = place.IsKnown && view.Article.Places.Any(p => p.Name == place.Name) && view.Article.Places.Count(p => p.Level == directory.LevelOf(place.Name)) == 1;
        var level = directory.LevelOf(place.Name);
        var isHeaded = false;
        var paragraph = -1;
        var isLed = false;
        var isCarried = false;
        for (var u = 0; u < agreement.Length; u++)
        {
            var unit = view.Units[u];
            if (unit.Paragraph != paragraph) (paragraph, isLed) = (unit.Paragraph, false);
            var names = view.Folded.AsSpan(unit.Range.Start, unit.Range.Length).Contains(word, StringComparison.Ordinal) || isOnly && IsOwnScope(view, unit.Range, place);
            if (names && view.KindOf(unit) is ParagraphKind.Title or ParagraphKind.Kicker or ParagraphKind.Deck) isHeaded = isHeaded || names;
            var namesOther = !names && NamesAny(view, unit.Range, others);
            var isWider = IsWiderScope(view, names && NamesAny(view, unit.Range, shortly, Several) ? After(view, unit.Range, word) : names ? default : unit.Range, place);
            isCarried &= !namesOther && !isWider;
            agreement[u] = names ? Named : isLed ? Math.Max(Lead, floor) : isCarried ? Math.Max(Carried, floor) : isHeaded ? Math.Max(Headed, floor) : floor;
            isLed |= names;
            isCarried |= names && view.KindOf(unit) is ParagraphKind.Body;
            if (!names && view.PartOf(unit.Paragraph) is { } part && part.Level == level && view.KindOf(unit) is ParagraphKind.Body or ParagraphKind.SectionHeading)
            {
                if (part.Name == place.Name) agreement[u] = Math.Max(Lead, agreement[u]);
                else if (IsAnother(part, place)) agreement[u] = Math.Min(PartOfAnother, agreement[u]);
            }
            if (namesOther) agreement[u] *= OtherPlace;
            if (isWider) agreement[u] *= WiderScope;
        }
        return agreement;
    }

    // 全市 in an article that knows one city speaks of that city.
    private bool IsOwnScope(ArticleView view, TextRange range, PlaceRef place)
    {
        var text = view.Folded.AsSpan(range.Start, range.Length);
        foreach (var (word, scope) in Scopes)
            if (scope == directory.LevelOf(place.Name) && word[^1] == place.Name[^1] && text.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private bool IsWiderScope(ArticleView view, TextRange range, PlaceRef place)
    {
        if (directory.LevelOf(place.Name) is not { } level) return false;
        var text = view.Folded.AsSpan(range.Start, range.Length);
        foreach (var (word, scope) in Scopes)
            if (scope < level && text.IndexOf(word, StringComparison.Ordinal) is var at and >= 0 && (at == 0 || !Joined.Contains(text[at - 1], StringComparison.Ordinal) && (char.IsPunctuation(text[at - 1]) || !Relational.Contains(text[at - 1], StringComparison.Ordinal)))
                && !(scope == PlaceLevel.City && level == PlaceLevel.County && place.Name.EndsWith('市')))
                return true;
        return false;
    }

    private bool IsAnother(Place other, PlaceRef place) =>
        other.Level is not (PlaceLevel.Other or PlaceLevel.Province) && !directory.IsWithin(other.Name, place.Name) && !directory.IsWithin(place.Name, other.Name);

    private static TextRange After(ArticleView view, TextRange range, string word)
    {
        var last = view.Folded.AsSpan(range.Start, range.Length).LastIndexOf(word, StringComparison.Ordinal);
        return last < 0 ? default : new TextRange(range.Start + last + word.Length, range.Length - last - word.Length);
    }

    private static bool NamesAny(ArticleView view, TextRange range, string[] names, int least = 1)
    {
        var text = view.Folded.AsSpan(range.Start, range.Length);
        foreach (var name in names)
            if (text.Contains(name, StringComparison.Ordinal) && --least == 0) return true;
        return false;
    }
}
