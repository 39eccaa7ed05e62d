using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Reading;

/// <summary>读版: lines → blocks → joined paragraphs → articles. Thread-safe.</summary>
public sealed class PageReader
{
    public static PageReader Default { get; } = new();

    private readonly string suffix = "#0";

    public PageReading Read(Page page) => new(
        [new Article
        {
            Id = page.Source + suffix,
            Source = page.Source,
            Text = page.Text,
            Paragraphs = [new Paragraph(ParagraphKind.Body, 0, page.Text.Length)],
            Origins = [new OriginSpan(0, page.Text.Length, 0)],
        }], [], []);
}
