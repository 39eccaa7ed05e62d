using System.Text;
using System.Text.RegularExpressions;
using Wenzheng.Bot.Answering.Checking;
using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>成文: drafts → text with citation numbers; every sentence passes the guard first. One for each answer.</summary>
public sealed partial class AnswerWriter
{
    // Characters; a longer answer is a page to read, not an answer (DESIGN §7: hardly ever over 300).
    private const int MaxLength = 520;

    private readonly StringBuilder text = new();
    private readonly List<Citation> citations = [];
    private readonly List<string> dropped = [];
    private readonly List<DraftSentence> evidence = [];
    private readonly List<string> notices = [];

    /// <summary>What was written, with its quotations.</summary>
    public IReadOnlyList<DraftSentence> Evidence => evidence;

    /// <summary>Remarks of ours among it.</summary>
    public IReadOnlyList<string> Notices => notices;

    public IReadOnlyList<Citation> Citations => citations;

    public IReadOnlyList<string> Dropped => dropped;

    public string Text => text.ToString();

    /// <summary>Whether nothing has been written.</summary>
    public bool IsEmpty => text.Length == 0;

    /// <summary>The answer as written.</summary>
    /// <param name="kind">What kind of answer it is.</param>
    /// <param name="confidence">0 to 1.</param>
    /// <param name="understood">The question as understood.</param>
    /// <param name="reader">The snapshot that it was asked of.</param>
    public Answer ToAnswer(AnswerKind kind, double confidence, string understood, IIndexReader reader) => new()
    {
        Kind = kind,
        Text = Text,
        Understood = understood,
        Citations = Citations,
        Confidence = confidence,
        Dropped = Dropped,
        Evidence = Evidence,
        Notices = Notices,
        Generation = reader.Manifest.Generation,
    };

    /// <summary>Writes one sentence on a line of its own; returns false when the guard dropped it.</summary>
    public bool Write(DraftSentence sentence)
    {
        var quotes = sentence.Quotes.Where(q => !ToldRow.IsHead(q)).SelectMany(Plain).ToList();
        if (quotes.Count == 0) return false;
        var body = new StringBuilder();
        var (stated, cited) = (new List<Quote>(), new List<Quote>());
        // A row of a table begins with what it is called.
        var isNamed = quotes.Count == 1 && ToldRow.Of(quotes[0]) is { } only && only.Text.StartsWith(sentence.Label + '：', StringComparison.Ordinal);
        if (sentence.Label.Length > 0 && !isNamed) body.Append(sentence.Label).Append('：');
        for (var i = 0; i < quotes.Count; i++)
        {
            if (i > 0) body.Append(IsHeadingOf(quotes[i - 1], quotes[i]) ? "：" : "……");
            if (ToldRow.Of(quotes[i]) is { } row)
            {
                body.Append(row.Text);
                stated.AddRange(row.Cells);
                cited.AddRange(row.Cited);
                continue;
            }
            var quote = Tidy(quotes[i].Text);
            body.Append(i < quotes.Count - 1 ? quote.TrimEnd('。', '.') : quote);
            stated.Add(quotes[i]);
            cited.Add(quotes[i]);
        }
        if (!Write(Close(body.ToString()), stated, cited)) return false;
        evidence.Add(sentence with { Quotes = quotes });
        return true;
    }

    // What a web page prints around its report is not shown where a quotation runs over it.
    private static IEnumerable<Quote> Plain(Quote quote) => quote.View.Furniture.Touches(quote.Range)
        ? quote.View.Furniture.Without(quote.Range).Select(r => quote with { Range = UnitSplitter.Trimmed(quote.View.Article.Text, r.Start, r.End) }).Where(q => q.Range.Length > 0) : [quote];

    /// <summary>Writes cells of a table, told as one line, which are checked cell by cell and cited by their rows; returns false when the guard dropped it or a cell stands in none of the rows.</summary>
    /// <param name="written">The line.</param>
    /// <param name="cells">The cells it tells, in its order.</param>
    /// <param name="rows">The rows they stand in.</param>
    public bool WriteCells(string written, IReadOnlyList<Quote> cells, IReadOnlyList<Quote> rows)
    {
        if (!cells.All(c => rows.Any(r => r.View == c.View && r.Range.Contains(c.Range))) || !Write(written, cells, rows)) return false;
        evidence.Add(new DraftSentence("", rows));
        return true;
    }

    /// <summary>Writes a sentence of any author with what it cites; returns false when the guard dropped it.</summary>
    public bool Write(string written, IReadOnlyList<Quote> quotes) => Write(written, quotes, quotes);

    private bool Write(string written, IReadOnlyList<Quote> quotes, IReadOnlyList<Quote> cited)
    {
        if (text.Length > 0 && text.Length + written.Length > MaxLength) return false;
        var reason = Guard.Check(written, quotes);
        if (reason is not null)
        {
            dropped.Add(reason + "：" + written);
            return false;
        }
        if (text.Length > 0) text.Append('\n');
        text.Append(written);
        foreach (var number in cited.SelectMany(Cite).Distinct())
            text.Append('[').Append(number).Append(']');
        return true;
    }

    /// <summary>Writes a remark of ours that states nothing of the archive's contents but what the caller took from it.</summary>
    public void WriteNotice(string notice)
    {
        if (text.Length > 0) text.Append('\n');
        text.Append(notice);
        notices.Add(notice);
    }

    // A quotation that runs over a column break is cited as the pieces that stand together on the page.
    private IEnumerable<int> Cite(Quote quote) => PageRuns.Of(quote.View.Article, quote.Range).Select(run => Cite(quote.View.Article, run));

    private int Cite(Article article, TextRange range)
    {
        foreach (var citation in citations)
            if (citation.ArticleId == article.Id && citation.Start == range.Start && citation.Quote.Length == range.Length)
                return citation.Number;
        var (start, end) = PageRuns.OnPage(article, range);
        citations.Add(new Citation(citations.Count + 1, article.Id, article.Source, article.Title, article.Newspaper, article.Published,
            article.TextOf(range), range.Start, start, end));
        return citations.Count;
    }

    // —访某镇党委书记某某: whom an interview is with is what such a headline tells.
    [GeneratedRegex("^[—―]{1,2}(?>\\s*)(?:(?:专访|对话|访|记)(?![者谈问录]))?", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    // - 某某(副县长): the mark of a list's item is no text.
    private static string WithoutMark(string quote) =>
        Dash().Match(quote) is { Length: > 0 } dash && dash.Length < quote.Length ? quote[dash.Length..].TrimStart() : quote.Length > 2 && quote[0] is '-' or '*' or '•' or '·' or '▪' or '◦' or '●' or '■' && char.IsWhiteSpace(quote[1]) ? quote[2..].TrimStart() : quote;

    // Nothing is left out between a section's heading and what stands under it; a headline heads all of its report.
    private static bool IsHeadingOf(Quote heading, Quote text) =>
        heading.View == text.View && heading.View.UnitAt(heading.Range.Start) is >= 0 and var at && heading.View.KindOf(heading.View.Units[at]) is var kind
        && (kind is ParagraphKind.Title || kind is ParagraphKind.SectionHeading && heading.View.UnitAt(text.Range.Start) == at + 1);

    private static string Tidy(string quote)
    {
        var text = WithoutMark(quote.Trim()).TrimEnd('，', ',', '；', ';', '、', '：', ':').Replace('\n', ' ');
        // A quotation mark whose partner stands outside the piece is not shown; the citation keeps it.
        var (open, close) = (text.IndexOf('“', StringComparison.Ordinal), text.IndexOf('”', StringComparison.Ordinal));
        if (close >= 0 && (open < 0 || close < open)) text = text.Remove(close, 1);
        (open, close) = (text.LastIndexOf('“'), text.LastIndexOf('”'));
        return open > close ? text.Remove(open, 1) : text;
    }

    private static string Close(string body)
    {
        var last = body.Length > 0 ? body[^1] : '。';
        return "。！？!?…".Contains(last, StringComparison.Ordinal) || last is '”' or '）' or ')' or '》' && body.Length > 1 && "。！？!?…".Contains(body[^2], StringComparison.Ordinal) ? body : body + "。";
    }
}
