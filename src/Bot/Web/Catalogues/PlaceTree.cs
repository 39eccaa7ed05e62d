using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Web.Catalogues;

/// <summary>
/// 地名树: the places that articles are about, each under the upper place that the articles give. One name may be several places
/// (a district of two cities); an article that leaves the upper place out means the one that most others mean.
/// </summary>
internal sealed class PlaceTree
{
    /// <summary>Deeper chains are misreadings: province, city, county, township, village and one more.</summary>
    private const int MaxDepth = 6;

    private readonly List<PlaceNode> nodes = [];
    private readonly Dictionary<string, PlaceNode> byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PlaceNode>> byName = new(StringComparer.Ordinal);
    private UpperPlaces uppers;

    public PlaceTree(UpperPlaces uppers) => this.uppers = uppers;

    /// <summary>Top places, the most articles first.</summary>
    public IReadOnlyList<PlaceNode> Roots { get; private set; } = [];

    public int Count => nodes.Count;

    public PlaceNode this[int number] => nodes[number];

    /// <summary>Counts an article under its places and under what they lie in.</summary>
    /// <returns>The numbers of those nodes, in order, each once.</returns>
    public int[] Add(IReadOnlyList<Place> places)
    {
        var found = new SortedSet<int>();
        foreach (var place in places)
        {
            if (!place.IsSubject)
                continue;
            for (var node = NodeOf(place.Name, place.Within, 0); node is not null; node = node.Upper)
                if (found.Add(node.Number))
                    node.Count();
        }
        return [.. found];
    }

    /// <summary>Orders what was counted and gives every node its key; to be called once, after the last article.</summary>
    public void Finish()
    {
        foreach (var named in byName.Values)
            foreach (var node in named)
                node.Key = named.Count == 1 ? node.Name : node.Path;
        foreach (var node in nodes)
            node.Sort();
        var roots = nodes.FindAll(n => n.Upper is null);
        roots.Sort(PlaceNode.ByCount);
        Roots = roots;
        // Counted over the whole archive and needed no more.
        uppers = new UpperPlaces();
    }

    /// <summary>The nodes that a key names: one by its path or its only name, all of a name that several share.</summary>
    public IReadOnlyList<PlaceNode> Find(string key) =>
        byPath.TryGetValue(key, out var node) && (node.Upper is not null || byName[node.Name].Count == 1) ? [node] : byName.GetValueOrDefault(key) ?? [];

    private PlaceNode NodeOf(string name, string within, int depth)
    {
        var upper = depth < MaxDepth && uppers.Of(name, within) is { } upperName ? NodeOf(upperName, "", depth + 1) : null;
        // A chain that comes back to itself is cut where it would.
        for (var at = upper; at is not null; at = at.Upper)
            if (at.Name == name)
                upper = null;
        var path = upper is null ? name : $"{upper.Path}/{name}";
        if (byPath.TryGetValue(path, out var known))
            return known;
        var node = new PlaceNode(nodes.Count, name, upper);
        nodes.Add(node);
        byPath.Add(path, node);
        upper?.Add(node);
        if (!byName.TryGetValue(name, out var named))
            byName.Add(name, named = []);
        named.Add(node);
        return node;
    }
}
