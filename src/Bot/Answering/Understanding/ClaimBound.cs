namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>How a figure is claimed.</summary>
public enum ClaimBound
{
    /// <summary>有300个.</summary>
    Exactly,

    /// <summary>超过300个, 300个以上.</summary>
    More,

    /// <summary>不到300个.</summary>
    Less,
}
