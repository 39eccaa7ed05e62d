namespace Wenzheng.Ingestion.Tests.Reading.Generation;

/// <summary>A clean article set in type: the lines of its head, and its text in columns, cut where a column is full.</summary>
internal sealed class SetArticle
{
    private const int ShortestPiece = 12;

    private SetArticle(IReadOnlyList<PrintedLine> head, List<List<PrintedLine>> columns) => (Head, Columns) = (head, columns);

    /// <summary>Kicker, title, deck and byline, a line each.</summary>
    public IReadOnlyList<PrintedLine> Head { get; }

    /// <summary>Lines of each column; a paragraph that goes on in the next column is cut in two lines.</summary>
    public List<List<PrintedLine>> Columns { get; }

    /// <param name="article">What is set.</param>
    /// <param name="number">Which of the page's articles it is.</param>
    /// <param name="columns">Columns wanted; fewer where there is too little text.</param>
    /// <param name="mark">Stands before the title, such as "## "; empty for none.</param>
    /// <param name="random">Decides where columns end.</param>
    /// <param name="authorBelow">The byline stands under the text, not under the title.</param>
    public static SetArticle Set(CleanArticle article, int number, int columns, string mark, Random random, bool authorBelow)
    {
        var length = article.Paragraphs.Sum(p => p.Length);
        columns = Math.Clamp(columns, 1, Math.Max(1, length / (3 * ShortestPiece)));
        var cuts = Enumerable.Range(1, columns - 1).Select(c => length * c / columns + random.Next(-ShortestPiece, ShortestPiece)).ToList();
        var set = new SetArticle([.. HeadOf(authorBelow ? article with { Byline = "" } : article, mark).Select(l => new PrintedLine(l, number, -1))], Flow(article, number, cuts, mark, random));
        if (authorBelow && article is { IsCaption: false, Byline.Length: > 0 })
            set.Columns[^1].Add(new PrintedLine(article.Byline, number, -1));
        return set;
    }

    private static List<string> HeadOf(CleanArticle article, string mark)
    {
        if (article.IsCaption)
            return [];
        var head = new List<string>();
        if (article.Kicker.Length > 0)
            head.Add(mark + article.Kicker);
        head.Add(mark + article.Title);
        head.AddRange(new[] { article.Deck, article.Byline }.Where(l => l.Length > 0));
        return head;
    }

    private static List<List<PrintedLine>> Flow(CleanArticle article, int number, List<int> cuts, string mark, Random random)
    {
        List<List<PrintedLine>> columns = [[]];
        var place = 0;
        var at = 0;
        for (var p = 0; p < article.Paragraphs.Count; p++)
        {
            if (article.Sections.TryGetValue(p, out var section))
                Print((mark.Length > 0 && random.Next(2) == 0 ? "### " : "") + section);
            var text = article.Paragraphs[p];
            var from = 0;
            while (columns.Count <= cuts.Count && cuts[columns.Count - 1] < at + text.Length)
            {
                var cut = Printable(text, Math.Max(cuts[columns.Count - 1] - at, from));
                if (cut - from >= ShortestPiece || cut == text.Length)
                    Print(text[from..cut]);
                else
                    cut = from;
                from = cut;
                columns.Add([]);
            }
            if (from < text.Length)
                Print(text[from..]);
            at += text.Length;
        }
        columns.RemoveAll(c => c.Count == 0);
        return columns;

        void Print(string line) => columns[^1].Add(new PrintedLine(line, number, place++));
    }

    /// <summary>The next place where a printer may end a column: not before a mark, not within a pair, not a few characters before the end.</summary>
    private static int Printable(string text, int at)
    {
        while (at < text.Length && (char.IsLowSurrogate(text[at]) || "，。、；：！？”’》）)，,;:.%％".Contains(text[at], StringComparison.Ordinal)))
            at++;
        return text.Length - at < ShortestPiece ? text.Length : at;
    }
}
