using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Indexing.Retrieval;

/// <summary>Judges whether a known word is what a typed one was meant to be.</summary>
public static class TypoMatch
{
    // A keyboard that takes pinyin offers characters of the same sound: by far the commonest error, then a near sound, then a
    // similar form (handwriting, OCR).
    private const float SameSound = 1f;
    private const float NearSound = 1.6f;
    private const float SameShape = 1.8f;
    private const float NearShape = 2.2f;

    // Words of grammar of one character, a closed class: nobody mistypes them, and beside them any two characters sound like
    // some word.
    private const string Grammar = "的地得了着过是在有和与及或而且但并也到至指都就才又再还只很更最不没未无被把将对从向往于以因为由按据让使给跟比像如若则即其此该这那哪谁何几多每某我你他她它们吗呢吧啊么之所者等个名些上下中内外里前后时想";
    private const string Numerals = "〇零一二三四五六七八九十百千万亿两";

    /// <summary>Penalty per character, or -1. Numerals are never exchanged: 三 for 四 is another fact, not a typo.</summary>
    public static float Compare(ReadOnlySpan<char> typed, ReadOnlySpan<char> word)
    {
        var (equal, telling) = (0, 0);
        for (var i = 0; i < typed.Length; i++)
            if (typed[i] == word[i])
            {
                equal++;
                if (!Numerals.Contains(word[i]) && !IsGrammar(word[i]))
                    telling++;
            }
        // What was typed right must tell something: 几百年 is not what 几百辆 meant.
        if (equal > 0 && telling == 0)
            return -1;
        // Most words fail here. Two characters may both be wrong only if they sound right.
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
            if (one < 0 || (equal < typed.Length - 1 && one > NearSound) || (equal == 0 && one > SameSound))
                return -1;
            penalty += one;
        }
        return penalty / typed.Length;
    }

    /// <summary>Numerals and words of grammar are never taken for typos of one another.</summary>
    internal static bool MayBeTypo(char c) => c >= 0x2E80 && !Numerals.Contains(c) && !IsGrammar(c);

    /// <summary>What taking one character for another costs, in units of the evidence of <see cref="TypoRepair"/>; endless when nobody would mistype it so.</summary>
    internal static float Doubt(char typed, char meant) => CharacterSounds.Default.Compare(typed, meant) switch
    {
        TypoKind.SameSound => 0.2f,
        TypoKind.NearSound => 0.8f,
        TypoKind.SameShape => 0.9f,
        TypoKind.NearShape => 1.2f,
        _ => float.PositiveInfinity,
    };

    private static bool IsGrammar(char c) => Grammar.Contains(c);

    private static float Cost(TypoKind kind, int length) => kind switch
    {
        TypoKind.SameSound => SameSound,
        TypoKind.NearSound when length >= 3 => NearSound,
        TypoKind.SameShape when length >= 3 => SameShape,
        TypoKind.NearShape when length >= 3 => NearShape,
        _ => -1,
    };
}
