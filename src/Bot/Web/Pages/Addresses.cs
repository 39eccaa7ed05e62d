using System.Globalization;
using System.Text;
using Wenzheng.Bot.Web.Searching;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Web.Pages;

/// <summary>网址: the stable addresses of what visitors look at. The same query always has the same address.</summary>
internal static class Addresses
{
    public static string Of(Article article) => OfArticle(article.Id);

    /// <summary>An article with a quote of it; without one where the range is empty.</summary>
    public static string Of(Article article, TextRange quote) =>
        quote.Length == 0 ? Of(article) : OfQuote(article.Id, quote.Start, article.Text.AsSpan(quote.Start, quote.Length));

    /// <summary>A quote in its article. The check finds it again when the article was read anew.</summary>
    public static string OfQuote(string articleId, int start, ReadOnlySpan<char> quote) =>
        string.Create(CultureInfo.InvariantCulture, $"{OfArticle(articleId)}?start={start}&length={quote.Length}&check={QuoteCheck.Of(quote)}#quote");

    private static string OfArticle(string id) => $"/article/{Uri.EscapeDataString(id)}";

    /// <summary>A list or a search; what does not limit is left out.</summary>
    public static string Of(ArchiveQuery query) => "/search" + QueryString(query);

    public static string QueryString(ArchiveQuery query)
    {
        var address = new StringBuilder();
        Add("q", query.Text);
        Add("place", query.Place);
        Add("paper", query.Paper);
        Add("scheme", query.Scheme);
        Add("from", Day(query.From));
        Add("to", Day(query.To));
        Add("kind", query.Kind is { } kind ? KindWord.Of(kind) : "");
        Add("page", query.Page > 1 ? query.Page.ToString(CultureInfo.InvariantCulture) : "");
        return address.ToString();

        void Add(string name, string value)
        {
            if (value.Length > 0)
                address.Append(address.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }

    /// <summary>A day as addresses and fields have it; empty for none.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The original's address when a browser may safely follow it, else null.</summary>
    public static string? Original(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed) && (parsed.Scheme == Uri.UriSchemeHttp || parsed.Scheme == Uri.UriSchemeHttps) ? parsed.AbsoluteUri : null;
}
