using System.Globalization;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Web.Pages;

namespace Wenzheng.Bot.Wire;

/// <summary>An answer for programs: <c>ask --json</c> and <c>POST /api/ask</c>.</summary>
/// <param name="Generation">Generation of the index that was read.</param>
/// <param name="Ms">Time to answer in milliseconds.</param>
internal sealed record AnswerReply(string Answer, string Kind, bool Refused, string Understood, IReadOnlyList<CitationReply> Citations,
    IReadOnlyList<SuggestionReply> Suggestions, int Generation, double Ms)
{
    public static AnswerReply Of(Answer answer, double milliseconds) => new(answer.Text, KindName.Of(answer.Kind), answer.Refused, answer.Understood,
        [.. answer.Citations.Select(CitationReply.Of)], [.. answer.Suggestions.Select(s => new SuggestionReply(s.ArticleId, s.Source, s.Title))],
        answer.Generation, Math.Round(milliseconds, 1));
}

/// <param name="Start">First UTF-16 unit on the page as decoded, -1 when unknown.</param>
/// <param name="ArticleStart">First UTF-16 unit in the article's text.</param>
/// <param name="Length">UTF-16 units of the quote.</param>
/// <param name="Address">Of the article's page with the quote marked; finds the quote again when the article was read anew.</param>
internal sealed record CitationReply(int N, string Source, string Title, string Newspaper, string? Date, string Quote, int Start, int End,
    string ArticleId, int ArticleStart, int Length, string Address)
{
    public static CitationReply Of(Citation c) => new(c.Number, c.Source, c.Title, c.Newspaper,
        c.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), c.Quote, c.PageStart, c.PageEnd, c.ArticleId, c.Start, c.Quote.Length,
        Addresses.OfQuote(c.ArticleId, c.Start, c.Quote));
}

internal sealed record SuggestionReply(string ArticleId, string Source, string Title);
