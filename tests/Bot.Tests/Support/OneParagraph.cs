using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Tests.Support;

/// <summary>An article of one paragraph, and the units it falls into.</summary>
internal static class OneParagraph
{
    public static Article Of(string text) => new()
    {
        Id = "a#1",
        Source = "a",
        Text = text,
        Paragraphs = [new Paragraph(ParagraphKind.Body, 0, text.Length)],
    };

    public static List<string> Units(string text)
    {
        var article = Of(text);
        return [.. UnitSplitter.Split(article).Select(u => article.TextOf(u.Range))];
    }
}
