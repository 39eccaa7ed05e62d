using Wenzheng.Bot.Web.Pages;
using Wenzheng.Bot.Web.Searching;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Wire;

/// <summary>An article for readers; offsets count UTF-16 units of <see cref="Text"/>, as JavaScript does.</summary>
/// <param name="DateBasis">How the date is known: "front matter", "page text", "bulk import", "unknown".</param>
/// <param name="SameReport">Other articles that carry the same report.</param>
internal sealed record ArticleReply(string Id, string Source, string Title, string Kicker, string Deck, string Series, string Byline, string Newspaper, string PageLabel,
    string? Date, string DateBasis, string Kind, string Url, string Address, IReadOnlyList<string> Places, IReadOnlyList<PersonReply> People, IReadOnlyList<SchemeReply> Schemes,
    IReadOnlyList<SuggestionReply> SameReport, string Text, IReadOnlyList<ParagraphReply> Paragraphs)
{
    public static ArticleReply Of(Article a, IReadOnlyList<Article> sameReport) => new(a.Id, a.Source, a.Title, a.Kicker, a.Deck, a.Series, a.Byline, a.Newspaper, a.PageLabel,
        a.Published is null ? null : Addresses.Day(a.Published), a.PublishedBasis, KindWord.Of(a.Kind), a.Url, Addresses.Of(a), [.. a.Places.Where(p => p.IsSubject).Select(p => p.Name)],
        [.. a.People.Select(p => new PersonReply(p.Name, p.Post, p.Place, RangeReply.Of(p.Range)))],
        [.. a.Schemes.Select(s => new SchemeReply(s.Name, s.Number, s.Place, RangeReply.Of(s.Mention), [.. s.Parts.Select(p => new SchemePartReply(p.Text, RangeReply.Of(p.Range)))]))],
        [.. sameReport.Select(s => new SuggestionReply(s.Id, s.Source, s.Title))], a.Text,
        [.. a.Paragraphs.Select(p => new ParagraphReply(NameOf(p.Kind), p.Start, p.Length))]);

    private static string NameOf(ParagraphKind kind) => kind switch
    {
        ParagraphKind.Body => "body",
        ParagraphKind.Kicker => "kicker",
        ParagraphKind.Title => "title",
        ParagraphKind.Deck => "deck",
        ParagraphKind.Byline => "byline",
        ParagraphKind.SectionHeading => "heading",
        ParagraphKind.Caption => "caption",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

internal sealed record ParagraphReply(string Kind, int Start, int Length);

/// <param name="Range">Where post and name stand in the text.</param>
internal sealed record PersonReply(string Name, string Post, string Place, RangeReply Range);

/// <param name="Number">The number of parts that the text states; 0 when it states none.</param>
internal sealed record SchemeReply(string Name, int Number, string Place, RangeReply Mention, IReadOnlyList<SchemePartReply> Parts);

internal sealed record SchemePartReply(string Text, RangeReply Range);
