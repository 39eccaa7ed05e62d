using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Web.Searching;

/// <summary>摘录: a run of an article that shows why it was found.</summary>
/// <param name="Text">Verbatim.</param>
/// <param name="Start">Where it stands in the article's text.</param>
/// <param name="IsCutBefore">Whether its sentence begins before it.</param>
/// <param name="IsCutAfter">Whether its sentence goes on after it.</param>
/// <param name="Marks">The words of the search, as runs of <paramref name="Text"/>.</param>
internal sealed record Excerpt(string Text, int Start, bool IsCutBefore, bool IsCutAfter, IReadOnlyList<TextRange> Marks);
