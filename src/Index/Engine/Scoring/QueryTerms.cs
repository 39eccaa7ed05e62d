using Wenzheng.Indexing.Engine.Postings;

namespace Wenzheng.Indexing.Engine.Scoring;

/// <summary>The distinct terms of a query in a fixed order, so that scores add up the same way every time.</summary>
internal static class QueryTerms
{
    /// <summary>More distinct terms than any question has; what follows is not searched.</summary>
    public const int MaxTerms = 1024;

    /// <summary>Equal terms become one with the sum of their weights; terms without a positive, finite weight are dropped.</summary>
    public static List<(string Key, TermKind Kind, float Weight)> Merge(IReadOnlyList<QueryTerm> terms)
    {
        var weights = new Dictionary<(string Key, TermKind Kind), float>();
        Span<char> scratch = stackalloc char[TermKey.MaxLength];
        for (var i = 0; i < terms.Count; i++)
        {
            var term = terms[i];
            if (term.Text is not { Length: > 0 } || !(term.Weight > 0) || float.IsInfinity(term.Weight))
                continue;
            var key = (term.Text.Length > TermKey.MaxLength ? TermKey.Of(term.Text, scratch).ToString() : term.Text, term.Kind);
            if (weights.TryGetValue(key, out var weight))
                weights[key] = weight + term.Weight;
            else if (weights.Count < MaxTerms)
                weights.Add(key, term.Weight);
        }
        var merged = new List<(string Key, TermKind Kind, float Weight)>(weights.Count);
        foreach (var (key, weight) in weights)
            merged.Add((key.Key, key.Kind, weight));
        merged.Sort((a, b) => a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : string.CompareOrdinal(a.Key, b.Key));
        return merged;
    }
}
