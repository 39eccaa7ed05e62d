namespace Wenzheng.Ingestion.Tests.Reading.Generation;

/// <summary>A line of a generated page, and where it belongs.</summary>
/// <param name="Text">What is printed, with its marks.</param>
/// <param name="Article">Which of the page's articles it is of.</param>
/// <param name="Place">Its place in the article's text; -1 for a line of the headline or a byline.</param>
public sealed record PrintedLine(string Text, int Article, int Place);
