using System.Globalization;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Wire;

/// <summary>An article for readers; offsets count UTF-16 units of <see cref="Text"/>, as JavaScript does.</summary>
internal sealed record ArticleReply(string Id, string Source, string Title, string Series, string Byline, string Newspaper, string PageLabel,
    string? Date, string Url, IReadOnlyList<string> Places, string Text, IReadOnlyList<ParagraphReply> Paragraphs)
{
    public static ArticleReply Of(Article a) => new(a.Id, a.Source, a.Title, a.Series, a.Byline, a.Newspaper, a.PageLabel,
        a.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), a.Url, [.. a.Places.Where(p => p.IsSubject).Select(p => p.Name)], a.Text,
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
