using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>断句: cuts an article's paragraphs into units at sentence ends and semicolons, and units into clauses at commas.</summary>
public static class UnitSplitter
{
    private const string SentenceEnds = "。！？!?";
    private const string Closers = "”’」』）)》】\"";
    private const string Openers = "“‘「『（(《【";

    /// <summary>All units of an article in order; headings and captions are units too.</summary>
    public static List<Unit> Split(Article article) => Split(article, WebFurniture.Of(article));

    /// <summary>The same, without what a web page prints around its report.</summary>
    public static List<Unit> Split(Article article, WebFurniture furniture)
    {
        var units = new List<Unit>();
        var sentence = 0;
        var next = 0;
        for (var p = 0; p < article.Paragraphs.Count; p++)
        {
            var paragraph = article.Paragraphs[p];
            var isBody = paragraph.Kind is ParagraphKind.Body or ParagraphKind.Caption;
            var start = paragraph.Start;
            var end = paragraph.Start + paragraph.Length;
            var depth = 0;
            for (var i = start; i < end && isBody; i++)
            {
                if (next < furniture.Ranges.Count && furniture.Ranges[next].Start <= i || i == furniture.HeadlineEnd && i > start)
                {
                    if (i > start)
                    {
                        Add(article, units, start, i, p, sentence);
                        sentence++;
                    }
                    depth = 0;
                    start = i;
                    while (next < furniture.Ranges.Count && furniture.Ranges[next].Start <= i) start = Math.Max(start, furniture.Ranges[next++].End);
                    if (start > i)
                    {
                        i = start - 1;
                        continue;
                    }
                }
                var c = article.Text[i];
                if (Openers.Contains(c, StringComparison.Ordinal)) depth++;
                else if (Closers.Contains(c, StringComparison.Ordinal) && depth > 0) depth--;
                var endsSentence = SentenceEnds.Contains(c, StringComparison.Ordinal) || c == '…' && i + 1 < end && article.Text[i + 1] != '…' && depth == 0;
                var endsPart = c is '；' or ';';
                if (!endsSentence && !endsPart) continue;
                // A semicolon inside brackets or a title belongs to them; a full stop ends even there, for openers are often never closed.
                if (endsPart && depth > 0) continue;
                while (i + 1 < end && (Closers.Contains(article.Text[i + 1], StringComparison.Ordinal) || SentenceEnds.Contains(article.Text[i + 1], StringComparison.Ordinal)))
                    i++;
                Add(article, units, start, i + 1, p, sentence);
                start = i + 1;
                depth = 0;
                if (endsSentence) sentence++;
            }
            Add(article, units, start, end, p, sentence);
            sentence++;
        }
        return units;
    }

    /// <summary>The clauses of a unit: runs that end with a comma or a colon outside quotation marks, the mark included.</summary>
    public static List<TextRange> Clauses(string text, TextRange unit)
    {
        var clauses = new List<TextRange>();
        var start = unit.Start;
        var depth = 0;
        for (var i = unit.Start; i < unit.End; i++)
        {
            var c = text[i];
            if (Openers.Contains(c, StringComparison.Ordinal)) depth++;
            else if (Closers.Contains(c, StringComparison.Ordinal) && depth > 0) depth--;
            var isNumberComma = c == ',' && i > unit.Start && i + 1 < unit.End && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);
            if (c is not ('，' or ',' or '：' or ':' or '；' or ';') || depth > 0 || isNumberComma) continue;
            if (c == ':' && i + 1 < unit.End && char.IsAsciiDigit(text[i + 1])) continue;
            clauses.Add(new TextRange(start, i + 1 - start));
            start = i + 1;
        }
        if (start < unit.End) clauses.Add(new TextRange(start, unit.End - start));
        return clauses;
    }

    /// <summary>The clauses of a folded text, in quotation marks too, without the marks that end them.</summary>
    public static string[] Clauses(string folded) => folded.Split(ClauseEnds);

    private static readonly char[] ClauseEnds = [',', '。', ';', ':', '!', '?', '，', '；', '：'];

    private static void Add(Article article, List<Unit> units, int start, int end, int paragraph, int sentence)
    {
        if (Trimmed(article.Text, start, end) is { Length: > 0 } range) units.Add(new Unit(range, paragraph, sentence));
    }

    /// <summary>The range from start to end without the white space at its ends.</summary>
    public static TextRange Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new TextRange(start, end - start);
    }
}
