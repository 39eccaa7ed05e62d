namespace Wenzheng.Bot.Wire;

/// <summary>One article as <c>inspect --jsonl</c> writes it.</summary>
/// <param name="Paragraphs">Body and caption paragraphs in reading order.</param>
/// <param name="Lines">First and last line on the page, from 1; empty when it has no place there.</param>
internal sealed record ArticleLine(string Source, string Title, IReadOnlyList<string> Paragraphs, string Byline, IReadOnlyList<string> Places,
    string? Date, IReadOnlyList<int> Lines);
