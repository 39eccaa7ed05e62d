using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Web.Catalogues;

/// <summary>上级地名: what articles say a place lies in, counted over the archive, so that one misread line does not move a place.</summary>
internal sealed class UpperPlaces
{
    /// <summary>A second upper place of a name is another place only when so many articles give it; fewer are slips.</summary>
    private const int Least = 2;

    /// <summary>Levels that are walked: misread lines may put two places into each other.</summary>
    private const int MostSteps = 8;

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
        var best = MostGiven(counts, _ => true)!;
        // Inside the province that most name, the city that some name says more.
        for (var steps = 0; steps < MostSteps && MostGiven(counts, upper => upper != best && IsAbove(best, upper)) is { } inner; steps++)
            best = inner;
        return usual[name] = best;
    }

    private static string? MostGiven(Dictionary<string, int> counts, Predicate<string> counted)
    {
        string? most = null;
        foreach (var (upper, count) in counts)
            if (counted(upper) && (most is null || count > counts[most] || (count == counts[most] && string.CompareOrdinal(upper, most) < 0)))
                most = upper;
        return most;
    }

    private bool IsAbove(string upper, string lower)
    {
        for (var (at, steps) = (Usual(lower), 0); at is not null && steps < MostSteps; at = Usual(at), steps++)
            if (at == upper)
                return true;
        return false;
    }
}
