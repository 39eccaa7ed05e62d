using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Annotation.Schemes;

/// <summary>“某某+”系列: a quoted name ending in a plus sign whose members (“某某+甲”, “某某+乙”) follow, each after an ordinal or at the head of a paragraph.</summary>
internal static class SchemeFamilies
{
    private const int FewestMembers = 3;

    public static IEnumerable<Scheme> Find(string text, List<QuotedRun> quotes, List<TextRange> leads)
    {
        foreach (var family in quotes.Where(q => q.Text.Length is > 2 and < 10 && q.Text[^1] is '+' or '＋').DistinctBy(q => q.Text))
        {
            var members = quotes.Where(q => q.Open > family.Open && q.Text.Length > family.Text.Length && q.Text.StartsWith(family.Text, StringComparison.Ordinal)
                && (AfterOrdinal(text, q.Open) || leads.Exists(l => l.Contains(q.Range)))).DistinctBy(q => q.Text).ToList();
            if (members.Count >= FewestMembers)
                yield return new Scheme(family.Text, 0, "", family.Range, [.. members.Select(m => new SchemePart(m.Text, m.Range))]);
        }
    }

    /// <summary>
    /// “一条线”, “一台戏”, “一盘棋” in the first sentences of paragraphs that follow each other: each names the measure that its
    /// sentence tells.
    /// </summary>
    public static IEnumerable<Scheme> Metaphors(Article article, List<QuotedRun> quotes, List<TextRange> leads)
    {
        var row = new List<(QuotedRun Quote, SchemePart Part)>();
        foreach (var lead in leads.Append(default))
        {
            var inside = quotes.FindAll(q => lead.Length > 0 && lead.Contains(q.Range));
            if (inside is [{ Text: ['一', _, _] } only])
            {
                row.Add((only, new SchemePart(article.TextOf(lead), lead)));
                continue;
            }
            if (row.Count >= FewestMembers && row.DistinctBy(r => r.Quote.Text).Count() == row.Count)
                foreach (var (quote, part) in row)
                    yield return new Scheme(quote.Text, 0, "", quote.Range, [part]);
            row.Clear();
        }
    }

    private static bool AfterOrdinal(string text, int at) => at >= 2 && text[at - 1] == '是' && Numerals.IsNumeral(text[at - 2]);
}
