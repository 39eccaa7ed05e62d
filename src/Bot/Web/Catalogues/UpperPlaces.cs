using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Web.Catalogues;

/// <summary>上级地名: what articles say a place lies in, counted over the archive, so that one misread line does not move a place.</summary>
internal sealed class UpperPlaces
{
    /// <summary>A second upper place of a name is another place only when so many articles give it; fewer are slips.</summary>
    private const int Least = 2;

    private readonly Dictionary<string, Dictionary<string, int>> given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> usual = new(StringComparer.Ordinal);

    public void Add(IReadOnlyList<Place> places)
    {
        foreach (var place in places)
        {
            if (place.Within.Length == 0 || place.Within == place.Name)
                continue;
            if (!given.TryGetValue(place.Name, out var counts))
                given.Add(place.Name, counts = new Dictionary<string, int>(StringComparer.Ordinal));
            counts[place.Within] = counts.GetValueOrDefault(place.Within) + 1;
        }
    }

    /// <summary>The upper place of a name where an article gives <paramref name="within"/>, empty for none; null at the top.</summary>
    public string? Of(string name, string within)
    {
        var main = Usual(name);
        if (within.Length == 0 || main is null || within == main || within == name)
            return main;
        // 某县 of the city and 某县 of the province are one county; of two cities they are two.
        return given[name].GetValueOrDefault(within) < Least || IsAbove(within, main) || IsAbove(main, within) ? main : within;
    }

    /// <summary>The upper place that most articles give; of one that lies in another the inner one.</summary>
    private string? Usual(string name)
    {
        if (usual.TryGetValue(name, out var known))
            return known;
        // Set first: a place that lies in itself by two misread lines ends here.
        usual[name] = null;
        if (!given.TryGetValue(name, out var counts))
            return null;
        var best = "";
        foreach (var (upper, count) in counts)
            if (best.Length == 0 || count > counts[best] || (count == counts[best] && string.CompareOrdinal(upper, best) < 0))
                best = upper;
        foreach (var (upper, count) in counts)
            if (upper != best && count >= Least && IsAbove(best, upper))
                best = upper;
        return usual[name] = best;
    }

    private bool IsAbove(string upper, string lower)
    {
        for (var (at, steps) = (Usual(lower), 0); at is not null && steps < 8; at = Usual(at), steps++)
            if (at == upper)
                return true;
        return false;
    }
}
