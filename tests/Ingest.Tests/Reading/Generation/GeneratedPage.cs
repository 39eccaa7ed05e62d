namespace Wenzheng.Ingestion.Tests.Reading.Generation;

/// <summary>A damaged page and the articles it was made of.</summary>
public sealed record GeneratedPage(string Text, IReadOnlyList<CleanArticle> Articles);
