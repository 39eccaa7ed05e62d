using Wenzheng.Bot.Channels.Telegram.Api;
using Wenzheng.Bot.Channels.Telegram.Cards;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Channels.Telegram.Rendering;

/// <summary>原文: a run of an article's paragraphs with the quote in bold, and buttons for more above and below.</summary>
internal sealed class SourceView
{
    /// <summary>Characters of an article shown at once: a message holds 4,096, the heading needs some.</summary>
    private const int MaxShown = 3400;

    /// <summary>Paragraphs that one press adds.</summary>
    private const int Step = 2;

    private readonly Article article;
    private readonly TextRange quote;
    private readonly string press;
    private readonly int index;
    private readonly int from;
    private readonly int to;

    private SourceView(Article article, TextRange quote, string press, int index, int from, int to) =>
        (this.article, this.quote, this.press, this.index, this.from, this.to) = (article, quote, press, index, from, to);

    /// <summary>The paragraphs that hold the quote; of an article as a whole, its beginning.</summary>
    /// <param name="card">Id of the card whose target this is.</param>
    /// <param name="index">Which target.</param>
    public static SourceView At(Article article, CardTarget target, string card, int index)
    {
        var quote = Find(article, target);
        var first = Math.Max(0, ParagraphAt(article, quote.Start));
        var last = quote.Length > 0 ? Math.Max(first, ParagraphAt(article, quote.End - 1)) : Math.Min(first + (2 * Step), article.Paragraphs.Count - 1);
        return new SourceView(article, quote, card, index, first, last);
    }

    /// <summary>The paragraphs from one to another, as a button asks; numbers out of range are brought into it.</summary>
    public static SourceView Between(Article article, CardTarget target, string card, int index, int from, int to)
    {
        var last = Math.Max(0, article.Paragraphs.Count - 1);
        var (a, b) = (Math.Clamp(from, 0, last), Math.Clamp(to, 0, last));
        return new SourceView(article, Find(article, target), card, index, Math.Min(a, b), Math.Max(a, b));
    }

    public RichText Text()
    {
        var page = new RichText();
        page.Add(AnswerPage.Origin(article.Title, article.Newspaper, article.Published, article.Source), Mark.Bold);
        if (article.Byline.Length > 0)
            page.Add("\n" + article.Byline.ReplaceLineEndings(" "));
        page.Add("\n").Marked(Mark.FoldedQuote, AddParagraphs);
        return page;
    }

    public ReplyMarkup? Buttons()
    {
        var row = new List<Button>();
        if (from > 0)
            row.Add(new Button("▲ 上文", Window(Math.Max(0, from - Step), Fit(Math.Max(0, from - Step), to, keepsTop: true).To)));
        var last = article.Paragraphs.Count - 1;
        if (to < last)
            row.Add(new Button("▼ 下文", Window(Fit(from, Math.Min(last, to + Step), keepsTop: false).From, Math.Min(last, to + Step))));
        return row.Count > 0 ? new ReplyMarkup { InlineKeyboard = [row] } : null;
    }

    private string Window(int first, int end) => new PressData(PressVerb.Window, press, [index, first, end]).ToString();

    /// <summary>Gives paragraphs at the far end up until the rest fits.</summary>
    private (int From, int To) Fit(int first, int end, bool keepsTop)
    {
        while (first < end && Shown(first, end) > MaxShown)
            (first, end) = keepsTop ? (first, end - 1) : (first + 1, end);
        return (first, end);
    }

    private int Shown(int first, int end) => article.Paragraphs[end].Range.End - article.Paragraphs[first].Start;

    private void AddParagraphs(RichText text)
    {
        if (article.Paragraphs.Count == 0)
        {
            AddRun(text, new TextRange(0, Math.Min(article.Text.Length, MaxShown)));
            return;
        }
        var (first, end) = Fit(from, to, keepsTop: true);
        var run = new TextRange(article.Paragraphs[first].Start, Shown(first, end));
        // One paragraph longer than a message: the part around the quote.
        if (run.Length > MaxShown)
        {
            var start = Math.Clamp(quote.Start - (MaxShown / 3), run.Start, run.End - MaxShown);
            if (char.IsLowSurrogate(article.Text[start]))
                start++;
            run = new TextRange(start, Math.Min(MaxShown, run.End - start));
        }
        AddRun(text, run);
    }

    private void AddRun(RichText text, TextRange run)
    {
        var bold = quote.Length > 0 && quote.Start < run.End && quote.End > run.Start
            ? new TextRange(Math.Max(quote.Start, run.Start), Math.Min(quote.End, run.End) - Math.Max(quote.Start, run.Start))
            : new TextRange(run.End, 0);
        text.Add(article.Text[run.Start..bold.Start]);
        if (bold.Length > 0)
            text.Add(article.TextOf(bold), Mark.Bold);
        text.Add(article.Text[bold.End..run.End]);
    }

    /// <summary>Where the quote stands now: at its old place, else where it is found; a rebuild may have moved it.</summary>
    private static TextRange Find(Article article, CardTarget target)
    {
        if (target.Quote.Length == 0)
            return new TextRange(0, 0);
        if (target.Start >= 0 && target.Start <= article.Text.Length - target.Quote.Length
            && article.Text.AsSpan(target.Start, target.Quote.Length).SequenceEqual(target.Quote))
            return new TextRange(target.Start, target.Quote.Length);
        var at = article.Text.IndexOf(target.Quote, StringComparison.Ordinal);
        return at >= 0 ? new TextRange(at, target.Quote.Length) : new TextRange(0, 0);
    }

    private static int ParagraphAt(Article article, int position)
    {
        for (var i = 0; i < article.Paragraphs.Count; i++)
        {
            if (position < article.Paragraphs[i].Range.End)
                return i;
        }
        return article.Paragraphs.Count - 1;
    }
}
