using System.Text;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Tests;

/// <summary>Builds articles from their paragraphs.</summary>
internal static class Articles
{
    public static Article Of(string title, params string[] body) =>
        Of([(ParagraphKind.Title, title), .. body.Select(b => (ParagraphKind.Body, b))]);

    public static Article Of(params (ParagraphKind Kind, string Text)[] paragraphs)
    {
        var text = new StringBuilder();
        var list = new List<Paragraph>();
        foreach (var (kind, part) in paragraphs)
        {
            if (part.Length == 0)
                continue;
            if (text.Length > 0)
                text.Append('\n');
            list.Add(new Paragraph(kind, text.Length, part.Length));
            text.Append(part);
        }
        string First(ParagraphKind kind) => paragraphs.FirstOrDefault(p => p.Kind == kind).Text ?? "";
        return new Article
        {
            Id = "page.txt#0",
            Source = "page.txt",
            Title = First(ParagraphKind.Title),
            Kicker = First(ParagraphKind.Kicker),
            Deck = First(ParagraphKind.Deck),
            Text = text.ToString(),
            Paragraphs = list,
        };
    }
}
