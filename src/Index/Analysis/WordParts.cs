namespace Wenzheng.Indexing.Analysis;

/// <summary>
/// 词中词: the words inside a long word that a searcher may type instead. A part counts only when the rest of the word falls
/// into words too, with one character left over at most: 中华人民共和国 holds 中华, 人民, 共和国, but not 华人.
/// </summary>
internal ref struct WordParts
{
    private const int MostLeftOver = 1;

    /// <summary>Highest cost of a part: words counted three times in the 60 million of the sources are accidents more often than words.</summary>
    public const int RarestPart = 202;

    // Of the two ways to cut three characters in two, the worse is dropped when it is so much dearer (2 nats): 南京|市, not 南|京市.
    private const int Dearer = 2 * Lexicon.UnitsPerNat;
    private const int Longest = Lexicon.LongestWord;
    private readonly ReadOnlySpan<char> word;
    private readonly ReadOnlySpan<uint> words;
    private readonly Lexicon general;
    private readonly Span<byte> before;
    private readonly Span<byte> after;
    private readonly bool skipFirst;
    private readonly bool skipLast;

    /// <param name="word">The long word.</param>
    /// <param name="words">What the lattice found to begin at each of its characters: <see cref="LatticeScratch.Parts"/>.</param>
    /// <param name="general">The general lexicon.</param>
    /// <param name="scratch">Working room of <see cref="ScratchSize"/>.</param>
    public WordParts(ReadOnlySpan<char> word, ReadOnlySpan<uint> words, Lexicon general, Span<byte> scratch)
    {
        this.word = word;
        this.words = words;
        this.general = general;
        before = scratch[..(Longest + 1)];
        after = scratch.Slice(Longest + 1, Longest + 1);
        LevelStem = LevelWords.AtEnd(word) is var level and > 0 ? word.Length - level : 0;
        CountLeftOver();
        if (word.Length == 3)
            (skipFirst, skipLast) = CompareCuts();
    }

    public static int ScratchSize => (Longest + 1) * 2;

    /// <summary>Length of the name without its level word, or 0.</summary>
    public int LevelStem { get; }

    /// <summary>True when the word can have parts at all.</summary>
    public static bool Has(int length) => length is >= 3 and <= Longest;

    /// <summary>Bit n is set when a part of n characters begins at <paramref name="at"/>.</summary>
    public readonly uint LengthsAt(int at)
    {
        var found = (at == 0 && skipFirst) || (at == 1 && skipLast) ? 0 : WordsAt(at) & ~0b11u;
        for (var length = 2; found >> length != 0; length++)
            if ((found >> length & 1) != 0 && (length == word.Length || before[at] + after[at + length] > MostLeftOver))
                found &= ~(1u << length);
        return at == 0 && LevelStem >= 2 ? found | 1u << LevelStem : found;
    }

    // Those that end in the long word.
    private readonly uint WordsAt(int at) => words[at] & ((2u << (word.Length - at)) - 1);

    private readonly (bool SkipFirst, bool SkipLast) CompareCuts()
    {
        var (first, last) = (general.Find(word[..2]), general.Find(word[1..]));
        if (first == 0 || last == 0)
            return (false, false);
        first += CostOrRarest(word[2..]);
        last += CostOrRarest(word[..1]);
        return (first > last + Dearer, last > first + Dearer);
    }

    private readonly int CostOrRarest(ReadOnlySpan<char> single) => general.Find(single) is var cost and > 0 ? cost : byte.MaxValue;

    // Fewest single characters that are left over before and after each place when words of two and more are laid end to end.
    private readonly void CountLeftOver()
    {
        const byte Never = 100;
        before[..(word.Length + 1)].Fill(Never);
        after[..(word.Length + 1)].Fill(Never);
        before[0] = 0;
        after[word.Length] = 0;
        Span<uint> ends = stackalloc uint[Longest];
        for (var i = 0; i < word.Length; i++)
        {
            ends[i] = WordsAt(i) & ~0b11u;
            before[i + 1] = Math.Min(before[i + 1], (byte)(before[i] + 1));
            for (var length = 2; ends[i] >> length != 0; length++)
                if ((ends[i] >> length & 1) != 0)
                    before[i + length] = Math.Min(before[i + length], before[i]);
        }
        for (var i = word.Length - 1; i >= 0; i--)
        {
            after[i] = (byte)(after[i + 1] + 1);
            for (var length = 2; ends[i] >> length != 0; length++)
                if ((ends[i] >> length & 1) != 0)
                    after[i] = Math.Min(after[i], after[i + length]);
        }
    }
}
