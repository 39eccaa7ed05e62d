namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>What is asked of articles themselves, not of what they tell.</summary>
public enum ArticleSide
{
    /// <summary>Which articles are on a subject: 哪些文章讲到网格.</summary>
    Listed,

    /// <summary>Which articles somebody wrote: 某记者写了哪几篇.</summary>
    ByWriter,

    /// <summary>标题.</summary>
    Title,

    /// <summary>栏目 that it stands under.</summary>
    Column,

    /// <summary>Newspaper, day and page that it was printed in: 登在第几版.</summary>
    Issue,
}
