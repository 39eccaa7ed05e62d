using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering;

/// <summary>
/// 巧合的地名: characters of a question that happen to be a place's short name (a river bank that is spelt like a town elsewhere in the archive). The best article of the whole
/// archive tells: it prints them with a neighbour as typed, and not as that place. Large archives have thousands of short names.
/// </summary>
internal static class PlaceByChance
{
    /// <summary>Articles of an archive below which names seldom coincide: in archives of up to 100 articles the name was the place itself wherever an answer changed.</summary>
    public const int LeastArticles = 1000;

    /// <summary>The places that are only named by chance.</summary>
    /// <param name="inquiry">The question.</param>
    /// <param name="foremost">The article of the best passage of the whole archive.</param>
    public static List<PlaceRef> In(Inquiry inquiry, ArticleView? foremost) => foremost is null ? [] :
        [.. inquiry.NamedPlaces.Where(p => p.IsKnown && p.Start >= 0 && p.Length < p.Name.Length && p.Start + p.Length <= inquiry.Folded.Length && IsByChance(p, inquiry, foremost))];

    /// <summary>The question without them.</summary>
    public static Inquiry Without(Inquiry inquiry, List<PlaceRef> chance)
    {
        bool IsKept(PlaceRef place) => !chance.Exists(c => c.Name == place.Name && c.Start == place.Start);
        List<PlaceRef> named = [.. inquiry.NamedPlaces.Where(IsKept)];
        List<PlaceRef> places = [.. inquiry.Places.Where(IsKept)];
        // A place that was left out for a nearer one is asked of after all.
        return inquiry with { NamedPlaces = named, Places = places.Count > 0 || named.Count != 1 ? places : named };
    }

    private static bool IsByChance(PlaceRef place, Inquiry inquiry, ArticleView article)
    {
        if (article.Article.Places.Any(p => p.Name == place.Name || p.Within == place.Name) || article.Folded.Contains(place.Name, StringComparison.Ordinal)) return false;
        var (from, to) = (place.Start, place.Start + place.Length);
        // 某市某区: what stands beside it is another place's name.
        return !IsOfPlace(from - 1) && Stands(from - 1, to) || !IsOfPlace(to) && Stands(from, to + 1);

        bool IsOfPlace(int at) => inquiry.NamedPlaces.Any(p => p.Start >= 0 && at >= p.Start && at < p.Start + p.Length);

        bool Stands(int start, int end) =>
            start >= 0 && end <= inquiry.Folded.Length && inquiry.Folded.AsSpan(start, end - start).IndexOfAnyExceptInRange('\u3400', '\u9fff') < 0 && article.Folded.AsSpan().Contains(inquiry.Folded.AsSpan(start, end - start), StringComparison.Ordinal);
    }
}
