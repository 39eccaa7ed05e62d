using Lucene.Net.Index;
using Lucene.Net.Search;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Full.Lucene;

/// <summary>筛选: limits a search by source, place, day and kind.</summary>
internal static class PassageFilters
{
    /// <summary>Null when everything passes.</summary>
    public static Filter? Of(PassageFilter filter)
    {
        if (filter is { Sources.Count: 0, Places.Count: 0, Kinds.Count: 0, From: null, To: null })
            return null;
        var all = new BooleanQuery(disableCoord: true);
        AddAny(all, FieldNames.Source, filter.Sources.Select(ExactTerm.Of));
        AddAny(all, FieldNames.Place, filter.Places.Select(ExactTerm.Of));
        AddAny(all, FieldNames.ArticleKind, filter.Kinds.Select(k => k.ToString()));
        if (filter.From is not null || filter.To is not null)
            all.Add(NumericRangeQuery.NewInt32Range(FieldNames.Day, filter.From?.DayNumber, filter.To?.DayNumber, true, true), Occur.MUST);
        return new QueryWrapperFilter(all);
    }

    private static void AddAny(BooleanQuery all, string field, IEnumerable<string> terms)
    {
        // Each list in parts: one query takes a limited number of clauses.
        var any = new BooleanQuery(disableCoord: true);
        foreach (var part in terms.Distinct(StringComparer.Ordinal).Chunk(BooleanQuery.MaxClauseCount))
        {
            var some = new BooleanQuery(disableCoord: true);
            foreach (var term in part)
                some.Add(new TermQuery(new Term(field, term)), Occur.SHOULD);
            any.Add(some, Occur.SHOULD);
        }
        if (any.Clauses.Count > 0)
            all.Add(any, Occur.MUST);
    }
}
