namespace Wenzheng.Ingestion.Reading;

/// <summary>文稿: an article while it is put together; everything in it is an index of a page line.</summary>
internal sealed class ArticleDraft
{
    public Headline Headline { get; set; } = new();

    /// <summary>Series banner in force where the article begins.</summary>
    public string Series { get; set; } = "";

    /// <summary>Who wrote it where only a note of the whole column says so.</summary>
    public string ColumnByline { get; set; } = "";

    /// <summary>Body lines, section headings and captions in the order of the page.</summary>
    public List<int> Lines { get; } = [];

    public HashSet<int> Sections { get; } = [];

    public HashSet<int> Captions { get; } = [];

    /// <summary>Bylines printed under the text.</summary>
    public List<int> ClosingBylines { get; } = [];

    public bool IsCaption { get; set; }

    /// <summary>How sure it is that the article begins where it does, 0 to 1.</summary>
    public float Confidence { get; set; } = 1;

    public bool HasBody => Lines.Exists(i => !Sections.Contains(i) && !Captions.Contains(i));

    /// <summary>First line on the page, for order.</summary>
    public int First => Lines.Concat(Headline.Title).Concat(Headline.Kicker).DefaultIfEmpty(int.MaxValue).Min();
}
