using System.Buffers;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Web.PageTexts;

/// <summary>一行: a line of a page and whose it is.</summary>
/// <param name="Number">From 1, as inspect counts.</param>
/// <param name="Text">Its characters without the line end.</param>
/// <param name="Owner">The article that most of its characters went to; null when none did.</param>
/// <param name="Quoted">Runs of <paramref name="Text"/> that belong to the quote.</param>
internal sealed record PageLine(int Number, string Text, Article? Owner, IReadOnlyList<TextRange> Quoted);

/// <summary>版面的行: the lines around an article, with what became of them.</summary>
/// <param name="Lines">In order.</param>
/// <param name="Before">Lines of the page before them.</param>
/// <param name="After">Lines of the page after them.</param>
internal sealed record PageLines(IReadOnlyList<PageLine> Lines, int Before, int After)
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    /// <summary>Lines shown before and after the article's own.</summary>
    private const int Around = 12;

    /// <summary>Lines shown at most: a page has some hundred; a book in one file is not unrolled.</summary>
    private const int Most = 1_200;

    /// <param name="page">The page's text.</param>
    /// <param name="article">The article that is read.</param>
    /// <param name="neighbours">All articles of the page, this one too.</param>
    /// <param name="quote">The quote in the article's text; of length 0 for none.</param>
    public static PageLines Of(string page, Article article, IReadOnlyList<Article> neighbours, TextRange quote)
    {
        var bounds = Bounds(page);
        var owners = new (Article? Article, int Characters)[bounds.Count];
        foreach (var other in neighbours)
            foreach (var origin in other.Origins)
                Claim(bounds, owners, page.Length, other, origin);
        var quoted = QuotedRuns(article, quote, page.Length);
        var (first, last) = Span(owners, article);
        var from = Math.Max(0, first - Around);
        var to = Math.Min(bounds.Count, Math.Min(last + 1 + Around, from + Most));
        var lines = new List<PageLine>(Math.Max(0, to - from));
        for (var i = from; i < to; i++)
        {
            var line = bounds[i];
            lines.Add(new PageLine(i + 1, page.Substring(line.Start, line.Length), owners[i].Article,
                [.. quoted.Where(q => q.End > line.Start && q.Start < line.End).Select(q => Cut(q, line))]));
        }
        return new PageLines(lines, from, bounds.Count - to);
    }

    private static List<TextRange> Bounds(string page)
    {
        var bounds = new List<TextRange>();
        for (var at = 0; at < page.Length;)
        {
            var length = page.AsSpan(at).IndexOfAny(LineEnds);
            var end = length < 0 ? page.Length : at + length;
            bounds.Add(new TextRange(at, end - at));
            at = end + (end + 1 < page.Length && page[end] == '\r' && page[end + 1] == '\n' ? 2 : 1);
        }
        return bounds;
    }

    /// <summary>A line goes to the article that took most of it.</summary>
    private static void Claim(List<TextRange> bounds, (Article? Article, int Characters)[] owners, int length, Article article, OriginSpan origin)
    {
        if (origin.PageOffset < 0 || origin.Length <= 0 || origin.PageOffset > length - origin.Length)
            return;
        for (var line = LineAt(bounds, origin.PageOffset); line < bounds.Count && bounds[line].Start < origin.PageOffset + origin.Length; line++)
        {
            var shared = Math.Min(bounds[line].End, origin.PageOffset + origin.Length) - Math.Max(bounds[line].Start, origin.PageOffset);
            if (shared <= 0)
                continue;
            if (owners[line].Article?.Id == article.Id)
                owners[line].Characters += shared;
            else if (shared > owners[line].Characters)
                owners[line] = (article, shared);
        }
    }

    private static int LineAt(List<TextRange> bounds, int offset)
    {
        var (low, high) = (0, bounds.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (bounds[middle].Start <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    private static List<TextRange> QuotedRuns(Article article, TextRange quote, int length)
    {
        var runs = new List<TextRange>();
        foreach (var origin in article.Origins)
        {
            var from = Math.Max(origin.Start, quote.Start);
            var to = Math.Min(origin.Start + origin.Length, quote.End);
            if (from < to && origin.PageOffset >= 0 && origin.PageOffset <= length - origin.Length)
                runs.Add(new TextRange(origin.PageOffset + from - origin.Start, to - from));
        }
        return runs;
    }

    /// <summary>First and last line of the article; the whole page when it has none.</summary>
    private static (int First, int Last) Span((Article? Article, int Characters)[] owners, Article article)
    {
        var (first, last) = (-1, -1);
        for (var i = 0; i < owners.Length; i++)
        {
            if (owners[i].Article?.Id != article.Id)
                continue;
            first = first < 0 ? i : first;
            last = i;
        }
        return first < 0 ? (0, owners.Length - 1) : (first, last);
    }

    private static TextRange Cut(TextRange run, TextRange line)
    {
        var start = Math.Max(run.Start, line.Start);
        return new TextRange(start - line.Start, Math.Min(run.End, line.End) - start);
    }
}
