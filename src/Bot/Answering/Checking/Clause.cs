using Wenzheng.Bot.Answering.Evidence;

namespace Wenzheng.Bot.Answering.Checking;

/// <summary>小句: a run of cited content characters between two marks.</summary>
/// <param name="View">Its article.</param>
/// <param name="Start">First content character in the cited text.</param>
/// <param name="Position">Where it begins in the article's text; -1 in a heading.</param>
/// <param name="Unit">Number of its unit in the article; -1 in a heading.</param>
/// <param name="OpensUnit">Whether nothing of its unit stands before it.</param>
internal sealed record Clause(ArticleView View, int Start, int Position, int Unit, bool OpensUnit)
{
    /// <summary>Content character after its last.</summary>
    public int End { get; set; }

    /// <summary>Position after its last character in the article's text; -1 in a heading.</summary>
    public int EndPosition { get; set; } = -1;

    public bool IsHeading => Position < 0;

    /// <summary>Whether it is a name that the article is filed under, not words of its headline.</summary>
    public bool IsName { get; init; }

    /// <summary>Whether the two stand in the same unit.</summary>
    public bool SharesUnit(Clause other) => !IsHeading && View == other.View && Unit == other.Unit;
}
