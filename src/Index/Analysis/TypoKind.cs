namespace Wenzheng.Indexing.Analysis;

/// <summary>How a typed character resembles the one that was meant.</summary>
internal enum TypoKind
{
    /// <summary>They are the same.</summary>
    None,

    /// <summary>同音.</summary>
    SameSound,

    /// <summary>近音: sounds that many speakers do not tell apart (n/l, in/ing, z/zh).</summary>
    NearSound,

    /// <summary>形近: the same four-corner number.</summary>
    SameShape,

    /// <summary>Three of four corners agree.</summary>
    NearShape,

    /// <summary>Nothing in common.</summary>
    Unlike,
}
