namespace Wenzheng.Indexing.Archive;

/// <summary>方略, 工作法, 工程…: a named, often numbered scheme with its parts in order.</summary>
/// <param name="Name">As printed, without quotation marks.</param>
/// <param name="Number">The number of parts that the name or its lead-in states; 0 when it states none.</param>
/// <param name="Place">The place that owns it, resolved to the article's place; empty when unknown.</param>
/// <param name="Mention">Where the name stands in the article's text (first or defining mention).</param>
/// <param name="Parts">Its parts in order; empty when it is only named.</param>
public sealed record Scheme(string Name, int Number, string Place, TextRange Mention, IReadOnlyList<SchemePart> Parts);

/// <summary>One part of a scheme.</summary>
/// <param name="Text">The part as printed.</param>
/// <param name="Range">Where it stands in the article's text.</param>
public sealed record SchemePart(string Text, TextRange Range);
