using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Annotation.Schemes;

/// <summary>同型引文: quoted words that share what the name counts (三灯: “…灯” three times), or one mould (“有人管”, “有钱管”…).</summary>
internal static class QuoteGroups
{
    private const int LongestPart = 10;
    private const int LongestSentence = 48;

    /// <summary>The quoted words when exactly as many share a counted character as the name says; else an empty list.</summary>
    public static List<SchemePart> Find(Article article, SchemeName name, List<QuotedRun> quotes, List<TextRange> leads)
    {
        var later = quotes.Where(q => q.Range.Start > name.Range.End && q.Text.Length is >= 2 and <= LongestPart && q.Text != name.Name).ToList();
        if (name.Counted.Length == 1 && ByCounted(later, name, q => q.Text[^1] == name.Counted[0]) is { Count: > 0 } bySuffix)
            return bySuffix;
        if (name.Counted.Length == 1 && ByCounted(InLeads(later, leads), name, q => q.Text.Contains(name.Counted[0], StringComparison.Ordinal)) is { Count: > 0 } byLead)
            return byLead;
        // A heading may have been set beside the column it heads, after the first of its paragraphs.
        return name.Counted.Length > 1 ? ByMould(article.Text, quotes.FindAll(q => q.Text.Length <= LongestPart && q.Text != name.Name), name) : [];
    }

    private static List<SchemePart> ByCounted(List<QuotedRun> quotes, SchemeName name, Func<QuotedRun, bool> shares)
    {
        var members = quotes.Where(shares).DistinctBy(q => q.Text).ToList();
        return members.Count == name.Number && name.Number > 1 ? [.. members.Select(q => new SchemePart(q.Text, q.Range))] : [];
    }

    private static List<QuotedRun> InLeads(List<QuotedRun> quotes, List<TextRange> leads) => quotes.FindAll(q => leads.Exists(l => l.Contains(q.Range)));

    // 四化四有: four quoted words of one mould that begins with what is counted (有…管); the part is the clause that ends with it.
    private static List<SchemePart> ByMould(string text, List<QuotedRun> quotes, SchemeName name)
    {
        foreach (var mould in quotes.Where(q => q.Text.Length >= 3 && name.Counted.Contains(q.Text[0], StringComparison.Ordinal)).GroupBy(q => (q.Text.Length, q.Text[0], q.Text[^1])))
        {
            var members = mould.DistinctBy(q => q.Text).ToList();
            if (members.Count < 2 || name.Number != members.Count * name.Counted.Length)
                continue;
            return [.. members.Select(q => Sentence(text, q))];
        }
        return [];
    }

    private static SchemePart Sentence(string text, QuotedRun quote)
    {
        var start = text.LastIndexOfAny(['。', '；', '\n', '！'], quote.Open) + 1;
        if (quote.After - start > LongestSentence)
            start = quote.Range.Start;
        var end = start == quote.Range.Start ? quote.Range.End : quote.After;
        return new SchemePart(text[start..end], new TextRange(start, end - start));
    }
}
