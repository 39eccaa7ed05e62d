using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Annotation.Places;

/// <summary>县级市: a 市 stands at county level where it follows another 市 in a chain, or has townships directly under it and no county or district.</summary>
internal static class CountyCities
{
    public static List<PlaceMention> Relevel(List<PlaceMention> mentions)
    {
        var above = new HashSet<string>(StringComparer.Ordinal);
        var county = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 1; i < mentions.Count; i++)
        {
            var (upper, lower) = (mentions[i - 1], mentions[i]);
            if (upper.Level != PlaceLevel.City || upper.Article != lower.Article || upper.Range.End != lower.Range.Start)
                continue;
            if (lower.Level == PlaceLevel.City)
                county.Add(lower.Name);
            else if (lower.Level == PlaceLevel.County)
                above.Add(upper.Name);
            else if (lower.Level == PlaceLevel.Township && !lower.Name.EndsWith("街道", StringComparison.Ordinal))
                county.Add(upper.Name);
        }
        county.ExceptWith(above);
        if (county.Count == 0)
            return mentions;
        for (var i = 0; i < mentions.Count; i++)
            if (mentions[i].Level == PlaceLevel.City && county.Contains(mentions[i].Name))
                mentions[i] = mentions[i] with { Level = PlaceLevel.County };
        return mentions;
    }
}
