using Wenzheng.Bot.Web.Catalogues;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Web.Searching;

/// <summary>筛选: a query's limits in one catalogue: which articles pass, and what the index can already leave out.</summary>
internal sealed class Limits
{
    private readonly ArchiveQuery query;
    private readonly Catalogue catalogue;
    private readonly HashSet<int> places;
    private readonly int paper;
    private readonly int scheme;

    public Limits(ArchiveQuery query, Catalogue catalogue)
    {
        this.query = query;
        this.catalogue = catalogue;
        places = [.. catalogue.Places.Find(query.Place).Select(n => n.Number)];
        paper = IndexOf(catalogue.Papers, p => p.Name == query.Paper);
        scheme = IndexOf(catalogue.Schemes, s => s.Name == query.Scheme);
        IsPossible = (query.Place.Length == 0 || places.Count > 0) && (query.Paper.Length == 0 || paper >= 0) && (query.Scheme.Length == 0 || scheme >= 0);
    }

    /// <summary>False when the archive has no such place, newspaper or scheme: nothing can pass.</summary>
    public bool IsPossible { get; }

    public bool Pass(int article)
    {
        var row = catalogue.Rows[article];
        return (query.Place.Length == 0 || Array.Exists(row.Places, places.Contains))
            && (paper < 0 || row.Paper == paper)
            && (scheme < 0 || Array.IndexOf(row.Schemes, scheme) >= 0)
            && (query.From is not { } from || row.Day >= from.DayNumber)
            && (query.To is not { } to || (row.Day >= 0 && row.Day <= to.DayNumber))
            && (query.Kind is not { } kind || row.Kind == kind);
    }

    /// <summary>The part of the limits that the index knows; it lets through whatever passes, and more.</summary>
    public PassageFilter ToFilter() => new()
    {
        Places = [.. places.SelectMany(n => NamesUnder(catalogue.Places[n])).Distinct(StringComparer.Ordinal)],
        Sources = paper >= 0 && scheme >= 0 ? [.. catalogue.Papers[paper].Sources.Intersect(catalogue.Schemes[scheme].Sources)]
            : paper >= 0 ? catalogue.Papers[paper].Sources : scheme >= 0 ? catalogue.Schemes[scheme].Sources : [],
        From = query.From,
        To = query.To,
        Kinds = query.Kind is { } kind ? [kind] : [],
    };

    private static IEnumerable<string> NamesUnder(PlaceNode node) => node.Lower.SelectMany(NamesUnder).Prepend(node.Name);

    private static int IndexOf<T>(IReadOnlyList<T> list, Predicate<T> match)
    {
        for (var i = 0; i < list.Count; i++)
            if (match(list[i]))
                return i;
        return -1;
    }
}
