namespace Wenzheng.Indexing.Archive;

/// <summary>时间: a date or period named in the text, resolved against the page's date, never against the clock.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Range">Where it stands in the article's text.</param>
/// <param name="From">First day, null when unknown.</param>
/// <param name="To">Last day, null when unknown.</param>
/// <param name="Basis">How it was resolved ("explicit", "page date"), or "unknown".</param>
public sealed record DateMention(string Text, TextRange Range, DateOnly? From, DateOnly? To, string Basis);
