namespace Wenzheng.Indexing.Archive;

/// <summary>
/// 段: the unit that is searched: whole sentences of one article, about 200 to 400 characters, never across articles.
/// </summary>
/// <param name="Id">Stable name: article id + "@" + ordinal.</param>
/// <param name="ArticleId">The article it stands in.</param>
/// <param name="Ordinal">Place among the passages of its article, from 0.</param>
/// <param name="Start">First UTF-16 unit in the article's text.</param>
/// <param name="Length">Length in UTF-16 units.</param>
/// <param name="Heading">Text of the title field: title, kicker, deck, section heading, place path, series, separated by spaces.</param>
public sealed record Passage(string Id, string ArticleId, int Ordinal, int Start, int Length, string Heading)
{
    /// <summary>The same as a range of the article's text.</summary>
    public TextRange Range => new(Start, Length);
}
