namespace Wenzheng.Bot.Channels.Telegram.Rendering;

/// <summary>How a run of text looks.</summary>
internal enum Mark
{
    /// <summary>粗体.</summary>
    Bold,

    /// <summary>斜体.</summary>
    Italic,

    /// <summary>等宽: a block whose columns line up.</summary>
    Mono,

    /// <summary>引用, folded until it is tapped.</summary>
    FoldedQuote,
}
