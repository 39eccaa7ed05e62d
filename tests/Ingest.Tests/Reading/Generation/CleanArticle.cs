namespace Wenzheng.Ingestion.Tests.Reading.Generation;

/// <summary>An article as it was before it was set in columns and scanned.</summary>
public sealed record CleanArticle(string Title, IReadOnlyList<string> Paragraphs)
{
    public string Kicker { get; init; } = "";

    public string Deck { get; init; } = "";

    public string Byline { get; init; } = "";

    /// <summary>Section headings by the paragraph they stand over.</summary>
    public IReadOnlyDictionary<int, string> Sections { get; init; } = new Dictionary<int, string>();

    public bool IsCaption { get; init; }
}
