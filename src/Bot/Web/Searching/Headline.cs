using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Web.Searching;

/// <summary>What an article is called in lists, and how it begins.</summary>
internal static class Headline
{
    /// <summary>Characters of a text that stand in for a title.</summary>
    private const int TitleLength = 28;

    /// <summary>The title on one line; without one, how the text begins.</summary>
    public static string Of(Article article)
    {
        if (article.Title.Length > 0)
            return article.Title.ReplaceLineEndings(" ");
        var text = article.Text.AsSpan().TrimStart();
        var line = text.IndexOf('\n') is >= 0 and var end ? text[..end] : text;
        return line.Length <= TitleLength ? line.Length == 0 ? "（无标题）" : line.ToString() : string.Concat(Cut(line, TitleLength), "…");
    }

    /// <summary>The first body paragraph as an excerpt without marks.</summary>
    public static Excerpt Beginning(Article article)
    {
        var body = article.Paragraphs.FirstOrDefault(p => p.Kind is ParagraphKind.Body or ParagraphKind.Caption && p.Length > 0)?.Range
            ?? new TextRange(0, article.Text.Length);
        var shown = Cut(article.Text.AsSpan(body.Start, body.Length), ExcerptFinder.Length);
        return new Excerpt(shown.ToString(), body.Start, false, shown.Length < body.Length, []);
    }

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> text, int length) =>
        text.Length <= length ? text : text[..(char.IsLowSurrogate(text[length]) ? length - 1 : length)];
}
