using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Annotation.Schemes;

/// <summary>并列段首: paragraphs whose first sentences begin alike (聚焦“…”，… / 以“…”…), as many as the name says.</summary>
internal static class ParallelLeads
{
    private const int LongestLead = 60;

    // Two paragraphs begin alike by chance.
    private const int FewestLeads = 3;

    /// <summary>The lead sentences when exactly as many paragraphs begin alike as the name states; else an empty list.</summary>
    /// <param name="article">The article.</param>
    /// <param name="name">The scheme.</param>
    /// <param name="leads">The article's lead sentences.</param>
    public static List<SchemePart> Find(Article article, SchemeName name, List<TextRange> leads)
    {
        foreach (var length in (int[])[2, 1])
        {
            foreach (var group in leads.Where(l => l.Length >= length).GroupBy(l => article.Text.Substring(l.Start, length)))
            {
                var members = group.ToList();
                if (members.Count != name.Number || members.Count < FewestLeads || !Introduces(article, name, members[0].Start))
                    continue;
                var parts = new List<SchemePart>();
                foreach (var lead in members)
                    ListItems.Add(article.Text, lead.Start, lead.End, parts);
                return parts;
            }
        }
        return [];
    }

    // The name stands in a heading above the paragraphs, or in the paragraph directly before the first of them.
    private static bool Introduces(Article article, SchemeName name, int first)
    {
        if (name.Range.Start >= first)
            return false;
        foreach (var paragraph in article.Paragraphs)
        {
            if (paragraph.Range.Contains(name.Range))
                return paragraph.Kind is not (ParagraphKind.Body or ParagraphKind.Caption) || article.Text.AsSpan(paragraph.Range.End, first - paragraph.Range.End).Trim().IsEmpty;
        }
        return false;
    }

    /// <summary>The first sentence of each body paragraph, and each section heading.</summary>
    public static List<TextRange> Leads(Article article)
    {
        var leads = new List<TextRange>();
        foreach (var paragraph in article.Paragraphs)
        {
            if (paragraph.Kind is not (ParagraphKind.Body or ParagraphKind.SectionHeading))
                continue;
            var end = article.Text.AsSpan(paragraph.Start, paragraph.Length).IndexOf('。');
            if (end < 0)
                end = paragraph.Kind == ParagraphKind.SectionHeading ? paragraph.Length : 0;
            if (end is > 3 and <= LongestLead)
                leads.Add(new TextRange(paragraph.Start, end));
        }
        return leads;
    }
}
