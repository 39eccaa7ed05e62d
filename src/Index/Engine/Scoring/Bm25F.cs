namespace Wenzheng.Indexing.Engine.Scoring;

/// <summary>
/// BM25F over title and body: the counts of the two fields are normalised by their lengths and added before they saturate.
/// Words and bigrams are scored apart and added. The constants were chosen by a small grid on the questions set aside for
/// tuning (CMRC 2018 trial, DRCD dev, cut into chunks); they lie on a flat top, so neighbours do as well.
/// </summary>
internal static class Bm25F
{
    /// <summary>Saturation of repeated terms: low, since passages are short and a second mention says little.</summary>
    public const float K1 = 0.6f;

    /// <summary>How much the body's length counts: little, since passages are cut to similar lengths.</summary>
    public const float BodyB = 0.3f;

    /// <summary>How much the title's length counts.</summary>
    public const float TitleB = 0.5f;

    /// <summary>What an occurrence in the title is worth against one in the body: it names the subject of all passages below it.</summary>
    public const float TitleWeight = 2f;

    /// <summary>What the word space adds.</summary>
    public const float WordMix = 1f;

    /// <summary>What the bigram space adds.</summary>
    public const float BigramMix = 1f;

    /// <summary>Rarity of a term held by some of all passages; always above zero.</summary>
    public static float Idf(int frequency, long passages) =>
        (float)Math.Log(1 + ((passages - frequency + 0.5) / (frequency + 0.5)));
}
