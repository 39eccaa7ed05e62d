namespace Wenzheng.Indexing.Archive;

/// <summary>段落种类: what a paragraph of an article is.</summary>
public enum ParagraphKind
{
    /// <summary>正文.</summary>
    Body,

    /// <summary>肩题: the line above the title.</summary>
    Kicker,

    /// <summary>标题.</summary>
    Title,

    /// <summary>副题: the line under the title.</summary>
    Deck,

    /// <summary>署名.</summary>
    Byline,

    /// <summary>小标题.</summary>
    SectionHeading,

    /// <summary>图片说明.</summary>
    Caption,
}

/// <summary>段落: one paragraph of an article as [Start, Start+Length) of <see cref="Article.Text"/>.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First UTF-16 unit in the article's text.</param>
/// <param name="Length">Length in UTF-16 units.</param>
/// <param name="Confidence">How sure the reader is of its joins and its place, 0 to 1.</param>
public sealed record Paragraph(ParagraphKind Kind, int Start, int Length, float Confidence = 1)
{
    /// <summary>The same as a range.</summary>
    public TextRange Range => new(Start, Length);
}
