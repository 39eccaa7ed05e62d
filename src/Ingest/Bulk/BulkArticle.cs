using System.Text;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation;

namespace Wenzheng.Ingestion.Bulk;

/// <summary>文档成文: an imported document as an article; its paragraphs are its lines. Thread-safe.</summary>
internal static class BulkArticle
{
    public static Article Build(BulkDocument document, int ordinal)
    {
        var text = new StringBuilder(document.Text.Length + document.Title.Length + 1);
        var paragraphs = new List<Paragraph>();
        Append(text, paragraphs, ParagraphKind.Title, document.Title.ReplaceLineEndings(" "));
        foreach (var line in document.Text.AsSpan().EnumerateLines())
            Append(text, paragraphs, ParagraphKind.Body, line.TrimEnd());
        var article = new Article
        {
            Id = document.Id,
            Source = document.Source,
            Ordinal = ordinal,
            Kind = ArticleKind.Document,
            Title = document.Title.ReplaceLineEndings(" "),
            Text = text.ToString(),
            Paragraphs = paragraphs,
        };
        var annotated = ArticleAnnotator.Default.Annotate([article], new PageMetadata("", document.Date, "", ""))[0];
        return annotated with
        {
            PublishedBasis = document.Date is null ? annotated.PublishedBasis : "bulk import",
            Places = document.Place.Length == 0 ? annotated.Places
                : [.. annotated.Places.Where(p => p.Name != document.Place), new Place(document.Place, Annotation.Places.LevelWords.LevelOf(document.Place), "", IsSubject: true)],
        };
    }

    private static void Append(StringBuilder text, List<Paragraph> paragraphs, ParagraphKind kind, ReadOnlySpan<char> line)
    {
        if (line.IsWhiteSpace())
            return;
        if (text.Length > 0)
            text.Append('\n');
        paragraphs.Add(new Paragraph(kind, text.Length, line.Length));
        text.Append(line);
    }
}
