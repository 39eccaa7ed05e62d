namespace Wenzheng.Indexing.Retrieval;

/// <summary>What each kind of term counts in a question. Measured on CMRC 2018 passages (see the report of the search benchmarks).</summary>
internal static class TermWeights
{
    public const float Word = 1f;

    /// <summary>A word inside a longer word, or a longer word of the index across several typed ones.</summary>
    public const float Part = 0.5f;

    public const float Number = 1f;

    public const float Bigram = 1f;

    /// <summary>Bigrams of which one character belongs to the asking.</summary>
    public const float BigramAtNoise = 0.2f;

    /// <summary>Words of one Han character: mostly grammar.</summary>
    public const float SingleCharacter = 0.3f;

    /// <summary>Terms that a repair brought in count less than what was typed.</summary>
    public const float Repaired = 0.8f;
}
