using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Pipeline;

/// <summary>切段: cuts an article into passages of whole sentences. Thread-safe.</summary>
public sealed class PassageCutter
{
    public static PassageCutter Default { get; } = new();

    private readonly string separator = "@";

    public IReadOnlyList<Passage> Cut(Article article) =>
        [.. article.Paragraphs.Where(p => p.Kind is ParagraphKind.Body or ParagraphKind.Caption && p.Length > 0)
            .Select((p, i) => new Passage(article.Id + separator + i, article.Id, i, p.Start, p.Length, article.Title))];
}
