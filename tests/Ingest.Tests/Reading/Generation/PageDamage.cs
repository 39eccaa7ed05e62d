namespace Wenzheng.Ingestion.Tests.Reading.Generation;

/// <summary>What may have happened to a page between the printer and us.</summary>
[Flags]
public enum PageDamage
{
    None = 0,

    /// <summary>Paragraphs cut anywhere; the rest in the next line.</summary>
    Breaks = 1,

    /// <summary>The rest of a cut paragraph stands after other lines of its article, or before it.</summary>
    Jumps = 2,

    /// <summary>The rest of a cut paragraph stands after a whole other article.</summary>
    Interleaved = 4,

    /// <summary>A character, or several, printed on both sides of a cut.</summary>
    Doubled = 8,

    /// <summary>A long line printed again elsewhere.</summary>
    RepeatedText = 16,

    /// <summary>A headline printed again over a later paragraph.</summary>
    RepeatedHeadings = 32,

    /// <summary>A headline printed under its text.</summary>
    MovedHeadings = 64,

    /// <summary>Headings without marks on a page where others have them.</summary>
    DroppedMarks = 128,

    /// <summary>Headings with marks of a wrong level.</summary>
    WrongLevels = 256,

    /// <summary>Headlines over two lines.</summary>
    SplitHeadlines = 512,

    /// <summary>Two paragraphs in one line.</summary>
    Glued = 1024,

    /// <summary>A banner over the page.</summary>
    Banner = 2048,

    /// <summary>Two articles side by side, cut across: upper half, other upper half, lower half, other lower half.</summary>
    Crossed = 4096,

    All = 8191,
}
