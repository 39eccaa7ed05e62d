namespace Wenzheng.Indexing.Archive;

/// <summary>文章种类: what kind of text an article is.</summary>
public enum ArticleKind
{
    /// <summary>报道: a newspaper article.</summary>
    Report,

    /// <summary>图片说明: a picture's caption that stands alone.</summary>
    Caption,

    /// <summary>文档: a document imported whole (bulk import).</summary>
    Document,
}

/// <summary>
/// 文章: one article as read from a page. <see cref="Text"/> holds every paragraph, headings included, in reading order,
/// joined by a line feed, so that one offset names any character that may be quoted.
/// </summary>
public sealed record Article
{
    /// <summary>Stable name: "source#ordinal" for pages, the given id for imported documents.</summary>
    public required string Id { get; init; }

    /// <summary>来源: the file's name relative to its archive folder, with '/' between folders.</summary>
    public required string Source { get; init; }

    /// <summary>Place among the articles of the source, from 0.</summary>
    public int Ordinal { get; init; }

    public ArticleKind Kind { get; init; }

    /// <summary>标题: empty when the page has none.</summary>
    public string Title { get; init; } = "";

    /// <summary>肩题: empty when there is none.</summary>
    public string Kicker { get; init; } = "";

    /// <summary>副题: empty when there is none.</summary>
    public string Deck { get; init; } = "";

    /// <summary>栏目: the series banner it stands under; empty when there is none.</summary>
    public string Series { get; init; } = "";

    /// <summary>署名 as printed; empty when there is none.</summary>
    public string Byline { get; init; } = "";

    /// <summary>报纸: empty when unknown.</summary>
    public string Newspaper { get; init; } = "";

    /// <summary>版: the newspaper page's label; empty when unknown.</summary>
    public string PageLabel { get; init; } = "";

    /// <summary>网址 of the original; empty when unknown.</summary>
    public string Url { get; init; } = "";

    /// <summary>发表日期, null when unknown; never guessed from the clock.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>How <see cref="Published"/> is known ("front matter", "page text"); "unknown" otherwise.</summary>
    public string PublishedBasis { get; init; } = "unknown";

    /// <summary>The whole text, paragraphs joined by '\n'.</summary>
    public required string Text { get; init; }

    /// <summary>Every paragraph of <see cref="Text"/> in order; together with the joining line feeds they cover it.</summary>
    public required IReadOnlyList<Paragraph> Paragraphs { get; init; }

    /// <summary>Where each run of the text stands on the page.</summary>
    public IReadOnlyList<OriginSpan> Origins { get; init; } = [];

    /// <summary>Places the article is about, most specific last, as found in its text.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    public IReadOnlyList<Person> People { get; init; } = [];

    public IReadOnlyList<Scheme> Schemes { get; init; } = [];

    public IReadOnlyList<Abbreviation> Abbreviations { get; init; } = [];

    public IReadOnlyList<DateMention> Dates { get; init; } = [];

    /// <summary>Figures of the text in its order.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>同稿: id of the earliest article of the archive that carries the same report; empty when this is it, or there is no other.</summary>
    public string SameAs { get; init; } = "";

    /// <summary>The report this article carries: articles with the same value are one report printed several times and count once.</summary>
    public string ReportId => SameAs.Length > 0 ? SameAs : Id;

    /// <summary>The text of one range.</summary>
    public string TextOf(TextRange range) => Text.Substring(range.Start, range.Length);
}
