namespace Wenzheng.Ingestion.Corrections;

/// <summary>更正种类: what staff can change in how a page was read.</summary>
internal enum CorrectionKind
{
    /// <summary>接: the text from a line on, to the end of its paragraph, goes on after another line's paragraph.</summary>
    Join,

    /// <summary>分: a new article begins at a line.</summary>
    Split,

    /// <summary>移: the paragraphs of some lines go behind another line's paragraph.</summary>
    Move,

    /// <summary>改题: the article of a line gets another title.</summary>
    Retitle,

    /// <summary>略: some lines are left out.</summary>
    Drop,

    /// <summary>设: newspaper, date, page, url, series or byline of the article of a line, or of the whole page.</summary>
    Set,
}

/// <summary>更正: one correction of one page, as a line of a corrections file says it.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="First">First line of the page it is about; 0 for the whole page.</param>
/// <param name="Last">Last line; the same as the first for most kinds.</param>
/// <param name="Target">The line it goes behind (move) or is joined by (join); 0 for other kinds.</param>
/// <param name="Anchor">How the first line must begin, so that a correction follows its line when others come before it; empty when not given.</param>
/// <param name="Field">Field to set; empty for other kinds.</param>
/// <param name="Value">New title or value; empty for other kinds.</param>
/// <param name="Where">File and line where it was written, for messages.</param>
internal sealed record Correction(CorrectionKind Kind, int First, int Last, int Target, string Anchor, string Field, string Value, string Where);
