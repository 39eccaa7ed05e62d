namespace Wenzheng.Bot.Answering.Model;

/// <summary>未用模型的原因: why the quotations are sent instead of the model's words.</summary>
public enum ModelFailure
{
    /// <summary>It did not fail.</summary>
    None,

    /// <summary>出错: refused, broke off, or sent what cannot be read.</summary>
    Broken,

    /// <summary>太慢: no first word, a silence or no end within the limits.</summary>
    Slow,

    /// <summary>停用: it failed several times in a row and is left alone for a while.</summary>
    Resting,

    /// <summary>额度用完: today's characters are used up.</summary>
    OverBudget,

    /// <summary>未通过核对: too little of what it wrote is supported.</summary>
    Unsupported,
}
