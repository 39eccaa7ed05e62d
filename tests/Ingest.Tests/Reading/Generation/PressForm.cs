namespace Wenzheng.Ingestion.Tests.Reading.Generation;

/// <summary>What text files of newspaper pages have besides articles, and how they set them.</summary>
[Flags]
public enum PressForm
{
    None = 0,

    /// <summary>定宽: the printed lines of narrow columns, each a line of the file; paragraphs begin with two blanks.</summary>
    Wrapped = 1,

    /// <summary>No marks before headings.</summary>
    Unmarked = 2,

    /// <summary>Headlines over two lines, the second one marked or not.</summary>
    SplitHeads = 4,

    /// <summary>Bylines in one line with the title or with the first words of the text.</summary>
    MergedBylines = 8,

    /// <summary>Pictures with captions and credits between the columns of articles they have nothing to do with.</summary>
    Captions = 16,

    /// <summary>Banners of a series or a column of news over the articles.</summary>
    Banners = 32,

    /// <summary>Folios, dates, editors' names and telephone numbers at the page's ends and between columns.</summary>
    Furniture = 64,

    /// <summary>简讯: several reports of a paragraph each without headlines under one banner.</summary>
    Briefs = 128,

    /// <summary>Notes that an article goes on on another page or comes from one.</summary>
    JumpNotes = 256,

    /// <summary>Articles whose rest stands behind one, two or three others.</summary>
    Continued = 512,

    All = 1023,
}
