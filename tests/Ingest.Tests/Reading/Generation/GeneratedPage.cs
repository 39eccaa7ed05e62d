namespace Wenzheng.Ingestion.Tests.Reading.Generation;

/// <summary>A damaged page and the articles it was made of.</summary>
public sealed record GeneratedPage(string Text, IReadOnlyList<CleanArticle> Articles)
{
    /// <summary>The printed lines with their places, where the generator knows them; blank lines stand between them.</summary>
    public IReadOnlyList<PrintedLine> Lines { get; init; } = [];
}
