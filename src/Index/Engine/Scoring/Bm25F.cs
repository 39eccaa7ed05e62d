namespace Wenzheng.Indexing.Engine.Scoring;

/// <summary>
/// BM25F over title and body: the counts of the two fields are normalised by their lengths and added before they saturate.
/// Words and bigrams are scored apart and added. Values: see docs of the constants.
/// </summary>
internal static class Bm25F
{
    /// <summary>Saturation of repeated terms; the usual value.</summary>
    public const float K1 = 1.2f;

    /// <summary>How much the body's length counts; the usual value.</summary>
    public const float BodyB = 0.75f;

    /// <summary>How much the title's length counts: less, since titles are short anyway.</summary>
    public const float TitleB = 0.5f;

    /// <summary>What an occurrence in the title is worth against one in the body.</summary>
    public const float TitleWeight = 0.5f;

    /// <summary>What the word space adds.</summary>
    public const float WordMix = 1f;

    /// <summary>What the bigram space adds.</summary>
    public const float BigramMix = 1f;

    /// <summary>Rarity of a term held by some of all passages; always above zero.</summary>
    public static float Idf(int frequency, long passages) =>
        (float)Math.Log(1 + ((passages - frequency + 0.5) / (frequency + 0.5)));
}
