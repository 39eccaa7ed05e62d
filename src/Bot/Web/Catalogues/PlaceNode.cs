namespace Wenzheng.Bot.Web.Catalogues;

/// <summary>地名: a place of the tree.</summary>
/// <param name="Number">Its place in the list of nodes.</param>
/// <param name="Name">As printed.</param>
/// <param name="Upper">The node it lies in; null at the top.</param>
internal sealed record PlaceNode(int Number, string Name, PlaceNode? Upper)
{
    private readonly List<PlaceNode> lower = [];

    /// <summary>Articles about it or about a place in it.</summary>
    public int Articles { get; private set; }

    /// <summary>What lies in it, the most articles first.</summary>
    public IReadOnlyList<PlaceNode> Lower => lower;

    /// <summary>Names from the top down, joined by '/': no two nodes share it.</summary>
    public string Path { get; } = Upper is null ? Name : $"{Upper.Path}/{Name}";

    /// <summary>What addresses call it: its name where no other node has it, else its path.</summary>
    public string Key { get; set; } = Name;

    public void Count() => Articles++;

    public void Add(PlaceNode node) => lower.Add(node);

    public void Sort() => lower.Sort(ByCount);

    /// <summary>The most articles first, then by name.</summary>
    public static int ByCount(PlaceNode a, PlaceNode b) =>
        a.Articles != b.Articles ? b.Articles.CompareTo(a.Articles) : string.CompareOrdinal(a.Name, b.Name);
}
