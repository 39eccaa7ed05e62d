namespace Wenzheng.Ingestion.Reading;

/// <summary>行的种类.</summary>
internal enum LineKind : byte
{
    /// <summary>正文.</summary>
    Body,

    /// <summary>标题行: part of a headline, kicker, section heading or banner; which one is chosen later, per group.</summary>
    Head,

    /// <summary>副题.</summary>
    Deck,

    /// <summary>署名行.</summary>
    Byline,

    /// <summary>图片说明.</summary>
    Caption,

    /// <summary>A line that only says who took the picture above or below it.</summary>
    Credit,

    /// <summary>编者附注, 报眉: page furniture.</summary>
    Note,
}
