using Wenzheng.Bot.Web.Catalogues;

namespace Wenzheng.Bot.Wire;

/// <summary>What the archive can be browsed by, the most articles first.</summary>
/// <param name="Places">Top places with what lies in them.</param>
/// <param name="Papers">Newspapers.</param>
/// <param name="Months">"2023-06", newest first.</param>
/// <param name="Schemes">Those with parts first; the first thousand.</param>
/// <param name="WithoutDay">Articles whose day is unknown.</param>
internal sealed record CatalogueReply(IReadOnlyList<PlaceReply> Places, IReadOnlyList<PaperReply> Papers, IReadOnlyList<MonthReply> Months,
    IReadOnlyList<SchemeCountReply> Schemes, int WithoutPlace, int WithoutPaper, int WithoutDay, int Generation)
{
    private const int MaxSchemes = 1_000;

    public static CatalogueReply Of(Catalogue catalogue) => new(
        [.. catalogue.Places.Roots.Select(PlaceReply.Of)],
        [.. catalogue.Papers.Select(p => new PaperReply(p.Name, p.Articles))],
        [.. catalogue.Months.Select(m => new MonthReply($"{m.Year:0000}-{m.Month:00}", m.Articles))],
        [.. catalogue.Schemes.Take(MaxSchemes).Select(s => new SchemeCountReply(s.Name, s.Articles, s.Parts, s.Places))],
        catalogue.WithoutPlace, catalogue.WithoutPaper, catalogue.WithoutDay, catalogue.Manifest.Generation);
}

/// <param name="Key">As /api/search and /api/articles take it.</param>
internal sealed record PlaceReply(string Key, string Name, int Articles, IReadOnlyList<PlaceReply> Lower)
{
    public static PlaceReply Of(PlaceNode node) => new(node.Key, node.Name, node.Articles, [.. node.Lower.Select(Of)]);
}

internal sealed record PaperReply(string Name, int Articles);

internal sealed record MonthReply(string Month, int Articles);

/// <param name="Parts">The most parts that an article gives; 0 when it is only named.</param>
internal sealed record SchemeCountReply(string Name, int Articles, int Parts, IReadOnlyList<string> Places);
