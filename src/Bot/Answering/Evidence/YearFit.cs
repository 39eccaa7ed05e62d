namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>年份定位: how a unit is dated against an asked year.</summary>
public enum YearFit
{
    /// <summary>Nothing in its paragraph or over its section dates it.</summary>
    None,

    /// <summary>Its own date, or else the one that stands over it, is of other years.</summary>
    Other,

    /// <summary>Nothing dates it but the year in the article's title.</summary>
    Titled,

    /// <summary>It has no date, and the nearest above it in the paragraph, or the part of the report, is of the year.</summary>
    Above,

    /// <summary>A date of its own is of the year.</summary>
    Own,
}
