namespace Wenzheng.Ingestion.Tests.Reading.Generation;

/// <summary>How articles stood in the columns of a printed page, and in which wrong order they were read off it.</summary>
public enum PageLayout
{
    /// <summary>One article after the other, each column by column.</summary>
    Plain,

    /// <summary>Articles above each other over the same columns; every column was read to its foot, across all of them.</summary>
    Stacked,

    /// <summary>Articles side by side; the page was read in bands, each from left to right, across all of them.</summary>
    Bands,

    /// <summary>An article or a picture in a box within another article's columns.</summary>
    Boxed,

    /// <summary>Columns of an article in a wrong order, or one of them behind another article.</summary>
    Swapped,

    /// <summary>Headlines away from their text: under it, between its columns, in a neighbour's column.</summary>
    LateHeadlines,

    /// <summary>Any of these in each part of the page, with marks lost, headlines repeated, characters doubled.</summary>
    Mixed,
}
