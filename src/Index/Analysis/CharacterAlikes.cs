namespace Wenzheng.Indexing.Analysis;

/// <summary>音形相近的字: for a typed character those that may have been meant: characters of words that sound or look like it.</summary>
internal sealed class CharacterAlikes
{
    // Counted less than twenty times in the 60 million of the lexicon's sources (15 nats): not what a keyboard offers.
    private const int Rarest = (15 - Lexicon.StoredFromNats) * Lexicon.UnitsPerNat;

    private readonly Dictionary<ushort, List<char>> bySyllable = [];
    private readonly Dictionary<ushort, List<char>> byNearSound = [];
    private readonly Dictionary<int, List<char>> byCorners = [];

    private CharacterAlikes()
    {
        var sounds = CharacterSounds.Default;
        for (var c = '\u4E00'; c < '\u9FFF'; c++)
        {
            // Traditional characters are folded before they come here, and have no cost of their own.
            if (Lexicon.Default.Find([c]) is 0 or > Rarest)
                continue;
            foreach (var syllable in sounds.ReadingsOf(c))
                if (syllable != 0)
                {
                    Add(bySyllable, syllable, c);
                    Add(byNearSound, sounds.NearOf(syllable), c);
                }
            for (var masked = 0; masked < 4; masked++)
                if (CornerKey(sounds.CornersOf(c), masked) is var key and >= 0)
                    Add(byCorners, key, c);
        }
    }

    public static CharacterAlikes Default { get; } = new();

    /// <summary>Characters that can be read as the toneless syllable.</summary>
    public IReadOnlyList<char> Sounding(ushort syllable) => bySyllable.TryGetValue(syllable, out var found) ? found : [];

    /// <summary>Adds the characters of the same or a near sound, each once.</summary>
    public void AddSounding(char typed, List<char> into)
    {
        foreach (var syllable in CharacterSounds.Default.ReadingsOf(typed))
            if (syllable != 0 && byNearSound.TryGetValue(CharacterSounds.Default.NearOf(syllable), out var found))
                AddNew(found, typed, into);
    }

    /// <summary>Adds the characters of which three of four corners agree at least, each once.</summary>
    public void AddLooking(char typed, List<char> into)
    {
        var corners = CharacterSounds.Default.CornersOf(typed);
        for (var masked = 0; masked < 4; masked++)
            if (byCorners.TryGetValue(CornerKey(corners, masked), out var found))
                AddNew(found, typed, into);
    }

    private static void AddNew(List<char> found, char typed, List<char> into)
    {
        foreach (var c in found)
            if (c != typed && !into.Contains(c))
                into.Add(c);
    }

    private static void Add<T>(Dictionary<T, List<char>> table, T key, char c) where T : notnull
    {
        if (!table.TryGetValue(key, out var list))
            table.Add(key, list = []);
        if (list.Count == 0 || list[^1] != c)
            list.Add(c);
    }

    // The number with one digit left out, and which.
    private static int CornerKey(int corners, int masked)
    {
        if (corners < 0)
            return -1;
        var unit = (int)Math.Pow(10, masked);
        return ((corners - (corners / unit % 10 * unit)) * 4) + masked;
    }
}
