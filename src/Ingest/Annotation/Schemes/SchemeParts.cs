using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Annotation.Schemes;

/// <summary>How surely the text says that these are the parts.</summary>
internal enum PartsEvidence
{
    None,

    /// <summary>Paragraphs or quoted words elsewhere are of one form, as many as the name says.</summary>
    Parallel,

    /// <summary>Items that are called what the name counts stand near it.</summary>
    Kindred,

    /// <summary>Ordinals follow the name.</summary>
    Enumerated,

    /// <summary>The list stands directly before or behind the name.</summary>
    Listed,
}

/// <summary>找分项: tries the ways in which print lists the parts of a named scheme, the most explicit first.</summary>
internal static class SchemeParts
{
    // A part is a phrase or a clause, not a paragraph.
    private const int LongestPart = 120;

    // A long run with a space in it is a line of credits or a caption.
    private const int LongestWithSpace = 24;

    public static (List<SchemePart> Parts, PartsEvidence Evidence) Find(Article article, SchemeName name, List<QuotedRun> quotes, List<TextRange> leads)
    {
        var (parts, evidence) = Candidates(article, name, quotes, leads);
        return parts.Count > 0 && parts.TrueForAll(p => p.Text.Length <= LongestPart && !(p.Text.Length > LongestWithSpace && p.Text.Contains(' ')) && ItemShape.IsWhole(p.Text)) ? (parts, evidence) : ([], PartsEvidence.None);
    }

    private static (List<SchemePart> Parts, PartsEvidence Evidence) Candidates(Article article, SchemeName name, List<QuotedRun> quotes, List<TextRange> leads)
    {
        var text = article.Text;
        if (name.Symbols.Count > 0)
        {
            if (FigureGlosses.Find(text, name, quotes) is { Count: > 0 } glosses)
                return (glosses, glosses.Count == name.Number ? PartsEvidence.Listed : PartsEvidence.Kindred);
            return FigureItems.Find(article, name) is { Count: > 0 } items ? (items, PartsEvidence.Kindred) : ([], PartsEvidence.None);
        }
        if (name.Number == 0)
            return ([], PartsEvidence.None);
        if (ListItems.EndingAt(text, name.Open, name.Number) is { Count: > 0 } before)
            return (ListItems.Mended(text, name, before), PartsEvidence.Listed);
        if (QuotedBefore(text, name, quotes) is { Count: > 0 } row)
            return (row, PartsEvidence.Listed);
        if (GlossedList.After(text, name) is { Count: > 0 } gloss)
            return (ListItems.Mended(text, name, gloss), PartsEvidence.Listed);
        if (GroupGlosses.Find(text, name) is { Count: > 0 } grouped)
            return (grouped, PartsEvidence.Listed);
        if (Enumerations.After(text, name.After, name.Number) is { Count: > 0 } enumerated)
            return (enumerated, PartsEvidence.Enumerated);
        if (KindredItems.Find(article, name, leads) is { Count: > 0 } kindred)
            return (kindred, PartsEvidence.Kindred);
        if (!name.IsQuoted)
            return ([], PartsEvidence.None);
        if (QuoteGroups.Find(article, name, quotes, leads) is { Count: > 0 } quoted)
            return (quoted, PartsEvidence.Parallel);
        return ParallelLeads.Find(article, name, leads) is { Count: > 0 } parallel ? (parallel, PartsEvidence.Parallel) : ([], PartsEvidence.None);
    }

    // “甲”“乙”“丙”三项行动: exactly as many quotations directly before the number.
    private static List<SchemePart> QuotedBefore(string text, SchemeName name, List<QuotedRun> quotes)
    {
        var row = new List<SchemePart>();
        var end = name.Open;
        for (var i = quotes.FindLastIndex(q => q.After <= end); i >= 0 && quotes[i].After == end; i--)
        {
            row.Insert(0, new SchemePart(quotes[i].Text, quotes[i].Range));
            end = quotes[i].Open;
            if (end > 0 && text[end - 1] is '、' or '和' or '与' or '及')
                end--;
        }
        return row.Count == name.Number && row.Count > 1 ? row : [];
    }
}
