using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Indexing.Retrieval;

/// <summary>Judges whether a known word is what a typed one was meant to be.</summary>
internal static class TypoMatch
{
    // A keyboard that takes pinyin offers characters of the same sound: by far the commonest error, then a near sound, then a
    // similar form (handwriting, OCR).
    private const float SameSound = 1f;
    private const float NearSound = 1.6f;
    private const float SameShape = 1.4f;
    private const float NearShape = 2.2f;

    // Counted 8,000 times and more in the 60 million of the lexicon's sources (8.9 nats).
    private const int CommonWord = (int)((8.9 - Lexicon.StoredFromNats) * Lexicon.UnitsPerNat);
    private const string Numerals = "〇零一二三四五六七八九十百千万亿两";

    /// <summary>Penalty per character, or -1. Numerals are never exchanged: 三 for 四 is another fact, not a typo.</summary>
    public static float Compare(ReadOnlySpan<char> typed, ReadOnlySpan<char> word)
    {
        var equal = 0;
        for (var i = 0; i < typed.Length; i++)
            if (typed[i] == word[i])
                equal++;
        // Most words fail here. Two typed characters may both be wrong only if they sound exactly right.
        if (typed.Length == 2 && (IsGrammar(typed[0]) || IsGrammar(typed[1])))
            return -1;
        if (equal == typed.Length || equal * 2 < typed.Length - (typed.Length == 2 ? 2 : 0))
            return -1;
        float penalty = 0;
        for (var i = 0; i < typed.Length; i++)
        {
            if (typed[i] == word[i])
                continue;
            if (Numerals.Contains(typed[i]) || Numerals.Contains(word[i]) || IsGrammar(typed[i]) || IsGrammar(word[i]))
                return -1;
            var one = Cost(CharacterSounds.Default.Compare(typed[i], word[i]), typed.Length);
            if (one < 0 || (equal == 0 && one > SameSound))
                return -1;
            penalty += one;
        }
        return penalty / typed.Length;
    }

    /// <summary>True for characters that are common as words of their own: 的, 是, 在, 还, 中. They are typed right.</summary>
    private static bool IsGrammar(char c) => Lexicon.Default.Find([c]) is > 0 and <= CommonWord;

    private static float Cost(TypoKind kind, int length) => kind switch
    {
        TypoKind.SameSound => SameSound,
        TypoKind.NearSound when length >= 3 => NearSound,
        TypoKind.SameShape => SameShape,
        TypoKind.NearShape when length >= 3 => NearShape,
        _ => -1,
    };
}
