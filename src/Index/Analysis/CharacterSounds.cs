using System.Text;

namespace Wenzheng.Indexing.Analysis;

/// <summary>音形: how Han characters sound (toneless pinyin) and look (four-corner numbers), for finding what was meant by a typo.</summary>
/// <remarks>sounds.bin: "WZP1"; int32 number of syllables; per syllable 7 bytes ASCII, zero-padded; ushort[20992 × 3] syllable + 1 from U+4E00; ushort[20992] four-corner number + 1.</remarks>
internal sealed class CharacterSounds
{
    /// <summary>Readings kept for a character.</summary>
    public const int Readings = 3;

    private const int Magic = 0x31505A57;
    private const int Header = 8;
    private const int SyllableSize = 7;
    private const int FirstHan = 0x4E00;
    private const int HanCount = 0x9FFF - FirstHan + 1;
    private readonly ResourceBytes bytes;
    private readonly int syllables;
    private readonly ushort[] near;
    private readonly Dictionary<string, ushort> numbers;

    private CharacterSounds(ResourceBytes bytes)
    {
        this.bytes = bytes;
        if (bytes.Int32(0) != Magic)
            throw new InvalidOperationException("sounds.bin is not a table of sounds; rebuild it with tools/Dictionaries.");
        syllables = bytes.Int32(4);
        numbers = new Dictionary<string, ushort>(syllables, StringComparer.Ordinal);
        near = new ushort[syllables + 1];
        var folded = new Dictionary<string, ushort>(StringComparer.Ordinal);
        for (ushort i = 1; i <= syllables; i++)
        {
            var syllable = Encoding.ASCII.GetString(bytes.Span.Slice(Header + (i - 1) * SyllableSize, SyllableSize)).TrimEnd('\0');
            numbers.Add(syllable, i);
            var key = NearSound.Fold(syllable);
            if (!folded.TryGetValue(key, out near[i]))
                folded.Add(key, near[i] = i);
        }
    }

    public static CharacterSounds Default { get; } = new(ResourceBytes.Embedded("sounds.bin"));

    /// <summary>Number of a toneless syllable (ü as v), or 0.</summary>
    public ushort Syllable(string pinyin) => numbers.GetValueOrDefault(pinyin);

    /// <summary>A syllable by its number, from 1.</summary>
    public string SyllableOf(ushort number) => Encoding.ASCII.GetString(bytes.Span.Slice(Header + (number - 1) * SyllableSize, SyllableSize)).TrimEnd('\0');

    /// <summary>The character's customary syllable, or 0.</summary>
    public ushort Reading(char c) => IsHan(c) ? ReadingsOf(c)[0] : (ushort)0;

    /// <summary>True when the character can be read as the syllable.</summary>
    public bool CanSound(char c, ushort syllable) => syllable != 0 && IsHan(c) && ReadingsOf(c).Contains(syllable);

    /// <summary>How far apart two characters are for a typist.</summary>
    public TypoKind Compare(char typed, char meant)
    {
        if (typed == meant)
            return TypoKind.None;
        if (!IsHan(typed) || !IsHan(meant))
            return TypoKind.Unlike;
        var best = TypoKind.Unlike;
        foreach (var one in ReadingsOf(typed))
            foreach (var other in ReadingsOf(meant))
                if (one != 0 && one == other)
                    return TypoKind.SameSound;
                else if (one != 0 && other != 0 && near[one] == near[other])
                    best = TypoKind.NearSound;
        return best == TypoKind.Unlike ? CompareShapes(typed, meant) : best;
    }

    /// <summary>The syllables a character can be read as; 0 fills up.</summary>
    public ReadOnlySpan<ushort> ReadingsOf(char c) =>
        IsHan(c) ? bytes.Read<ushort>(Header + syllables * SyllableSize + (c - FirstHan) * Readings * 2, Readings) : [];

    /// <summary>Number that all syllables share which are hard to tell from this one.</summary>
    public ushort NearOf(ushort syllable) => near[syllable];

    /// <summary>Four-corner number, 0 to 9999, or -1.</summary>
    public int CornersOf(char c) => IsHan(c)
        ? bytes.Read<ushort>(Header + syllables * SyllableSize + HanCount * Readings * 2, HanCount)[c - FirstHan] - 1 : -1;

    private TypoKind CompareShapes(char typed, char meant)
    {
        int one = CornersOf(typed), other = CornersOf(meant);
        if (one < 0 || other < 0)
            return TypoKind.Unlike;
        var equal = 0;
        for (var (a, b, i) = (one, other, 0); i < 4; i++, a /= 10, b /= 10)
            if (a % 10 == b % 10)
                equal++;
        return equal == 4 ? TypoKind.SameShape : equal == 3 ? TypoKind.NearShape : TypoKind.Unlike;
    }

    private static bool IsHan(char c) => c is >= (char)FirstHan and < (char)(FirstHan + HanCount);
}
