namespace Wenzheng.Ingestion.Reading;

/// <summary>标题行的角色, in the order in which a headline prints them.</summary>
internal enum HeadRole : byte
{
    /// <summary>A byline that closes the article above.</summary>
    ClosingByline,

    /// <summary>栏目.</summary>
    Banner,

    /// <summary>肩题.</summary>
    Kicker,

    /// <summary>主题.</summary>
    Title,

    /// <summary>副题.</summary>
    Deck,

    /// <summary>署名.</summary>
    Byline,
}
