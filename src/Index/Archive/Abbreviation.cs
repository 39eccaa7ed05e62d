namespace Wenzheng.Indexing.Archive;

/// <summary>简称: a short form with the long form or the defining clause the text gives.</summary>
/// <param name="ShortForm">The short form.</param>
/// <param name="LongForm">The long form or definition, verbatim.</param>
/// <param name="Range">Where the definition stands in the article's text.</param>
public sealed record Abbreviation(string ShortForm, string LongForm, TextRange Range);
