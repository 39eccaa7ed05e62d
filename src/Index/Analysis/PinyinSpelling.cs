namespace Wenzheng.Indexing.Analysis;

/// <summary>拼音: reads a run of letters as toneless syllables, the fewest first.</summary>
internal static class PinyinSpelling
{
    /// <summary>Most syllables that are taken for one word.</summary>
    public const int MostSyllables = 6;

    private const int LongestSyllable = 6;
    private const int MostSpellings = 8;

    /// <summary>All ways to read the letters as 2 to <see cref="MostSyllables"/> syllables; empty when there is none.</summary>
    public static List<ushort[]> Read(string letters)
    {
        var found = new List<ushort[]>();
        if (letters.Length is >= 3 and <= MostSyllables * LongestSyllable)
            // Keyboards take lue and nue for lüe and nüe.
            Extend(letters.Replace("ü", "v", StringComparison.Ordinal).Replace("lue", "lve", StringComparison.Ordinal).Replace("nue", "nve", StringComparison.Ordinal), 0, [], found);
        return found;
    }

    private static void Extend(string letters, int at, List<ushort> syllables, List<ushort[]> found)
    {
        if (at == letters.Length && syllables.Count >= 2)
            found.Add([.. syllables]);
        if (at == letters.Length || syllables.Count == MostSyllables)
            return;
        for (var length = Math.Min(LongestSyllable, letters.Length - at); length > 0 && found.Count < MostSpellings; length--)
        {
            var syllable = CharacterSounds.Default.Syllable(letters.Substring(at, length));
            if (syllable == 0)
                continue;
            syllables.Add(syllable);
            Extend(letters, at + length, syllables, found);
            syllables.RemoveAt(syllables.Count - 1);
        }
    }
}
