namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>问法: what one question word asks for.</summary>
public enum AskType
{
    /// <summary>No question word: keywords, or "…呢".</summary>
    None,

    /// <summary>多少, 几.</summary>
    Figure,

    /// <summary>谁, 哪位.</summary>
    Who,

    /// <summary>什么时候, 哪天.</summary>
    When,

    /// <summary>哪里, 哪个村.</summary>
    Where,

    /// <summary>哪些, 哪几项, 分别指什么.</summary>
    Which,

    /// <summary>怎么, 如何.</summary>
    How,

    /// <summary>为什么.</summary>
    Why,

    /// <summary>什么, 啥.</summary>
    What,

    /// <summary>是否, 有没有.</summary>
    Whether,
}
