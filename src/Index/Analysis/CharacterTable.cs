namespace Wenzheng.Indexing.Analysis;

/// <summary>
/// 字表: what each character is and what it becomes: compatibility forms (as NFKC), lower case without diacritics,
/// Traditional to Simplified. The tables are made by tools/Dictionaries, because <see cref="string.Normalize()"/> leaves
/// everything unchanged when the process runs with invariant globalization.
/// </summary>
/// <remarks>
/// characters.bin: "WZC1"; int32 counts of expansion units, supplementary entries, voicings; ushort[65536] folded character
/// (of an expanded one: start of its expansion, which is preceded by its length); byte[65536] kinds; ushort[] expansions;
/// uint32[] supplementary keys in order, uint32[] their foldings (0 = gap); uint32[] voicings, base and mark in order,
/// ushort[] composed.
/// </remarks>
internal sealed class CharacterTable
{
    public const int Magic = 0x31435A57;
    private const int Header = 16;
    private readonly ResourceBytes bytes;
    private readonly int expansionUnits;
    private readonly int supplementaryCount;
    private readonly int voicingCount;

    private CharacterTable(ResourceBytes bytes)
    {
        this.bytes = bytes;
        if (bytes.Int32(0) != Magic)
            throw new InvalidOperationException("characters.bin is not a character table; rebuild it with tools/Dictionaries.");
        expansionUnits = bytes.Int32(4);
        supplementaryCount = bytes.Int32(8);
        voicingCount = bytes.Int32(12);
    }

    public static CharacterTable Default { get; } = new(ResourceBytes.Embedded("characters.bin"));

    /// <summary>What each UTF-16 unit becomes.</summary>
    public ReadOnlySpan<char> Folded => bytes.Read<char>(Header, 65536);

    /// <summary>What each UTF-16 unit is.</summary>
    public ReadOnlySpan<CharacterKind> Kinds => bytes.Read<CharacterKind>(Header + 131072, 65536);

    private const int ExpansionOffset = Header + 131072 + 65536;

    private int SupplementaryOffset => ExpansionOffset + ((expansionUnits * 2 + 3) & ~3);

    private int VoicingOffset => SupplementaryOffset + supplementaryCount * 8;

    /// <summary>What an <see cref="CharacterKind.Expanded"/> character becomes.</summary>
    public ReadOnlySpan<char> Expansion(char character)
    {
        var units = bytes.Read<char>(ExpansionOffset, expansionUnits);
        var at = Folded[character];
        return units.Slice(at + 1, units[at]);
    }

    /// <summary>What a supplementary character becomes: a code point, itself for Han without a folding, 0 for a gap, -1 for nothing.</summary>
    public int Supplementary(int codePoint)
    {
        var at = bytes.Read<int>(SupplementaryOffset, supplementaryCount).BinarySearch(codePoint);
        if (at >= 0)
            return bytes.Read<int>(SupplementaryOffset + supplementaryCount * 4, supplementaryCount)[at];
        // Planes 2 and 3 hold Han only; plane 14 holds tags and variation selectors.
        return codePoint is >= 0x20000 and < 0x40000 ? codePoint : codePoint is >= 0xE0000 and < 0xE1000 ? -1 : 0;
    }

    /// <summary>The kana with its voicing mark as one character, or '\0'.</summary>
    public char Voiced(char kana, char mark)
    {
        var at = bytes.Read<uint>(VoicingOffset, voicingCount).BinarySearch(((uint)kana << 16) | mark);
        return at < 0 ? '\0' : bytes.Read<char>(VoicingOffset + voicingCount * 4, voicingCount)[at];
    }
}
