namespace Wenzheng.Ingestion.Reading;

/// <summary>行: one line of the page without its marks and outer white space. It is never empty.</summary>
/// <param name="Number">Line on the page, from 1.</param>
/// <param name="Text">What is left after marks and invisible characters were taken out.</param>
/// <param name="Start">Page offset of the first character of <paramref name="Text"/>.</param>
/// <param name="Offsets">Page offset of every character; null when the characters stand side by side from <paramref name="Start"/>.</param>
internal sealed record PageLine(int Number, string Text, int Start, int[]? Offsets)
{
    /// <summary>Markdown heading level 1 to 6; 0 for none.</summary>
    public int HashLevel { get; init; }

    /// <summary>Whether the whole line was set in bold marks.</summary>
    public bool IsBold { get; init; }

    /// <summary>Blank lines above it.</summary>
    public int Gap { get; init; }

    /// <summary>White space before it, in half widths.</summary>
    public int Indent { get; init; }

    /// <summary>A note says that its rest is printed on another page.</summary>
    public bool GoesElsewhere { get; init; }

    /// <summary>Length of a note at its beginning that says on which page the article began; 0 for none.</summary>
    public int LeadNote { get; init; }

    /// <summary>A note says that what goes before it is printed on another page.</summary>
    public bool ComesFromElsewhere { get => field || LeadNote > 0; init; }

    /// <summary>A row of a table: whole by itself.</summary>
    public bool IsRow { get; init; }

    /// <summary>The line over a table that says what the table is of: it goes on in no other line.</summary>
    public bool IsOverRows { get; init; }

    /// <summary>Of the line without the note at its beginning.</summary>
    public LineTraits Traits => field ??= AsPlaced(LineTraits.Of(LeadNote < Text.Length ? Text[LeadNote..] : Text));

    /// <summary>Page offset of one character.</summary>
    public int OffsetOf(int index) => Offsets is null ? Start + index : Offsets[index];

    private LineTraits AsPlaced(LineTraits own) => IsRow ? own with { End = LineEnd.Final, IsListItem = true, IsDivided = false } : own;
}
