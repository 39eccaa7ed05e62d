namespace Wenzheng.Indexing.Analysis;

/// <summary>A text after normalisation, with the way back: which units of the source each character stands for.</summary>
internal sealed class NormalizedText
{
    /// <summary>Set where a space stood before the character.</summary>
    public const byte AfterSpace = 0x40;

    /// <summary>Set where a quotation mark stood before the character.</summary>
    public const byte AfterQuote = 0x80;

    /// <summary>Set where that quotation mark opens a quotation.</summary>
    public const byte Opens = 0x10;

    /// <summary>Set where a mark that closes a quotation stands after the character.</summary>
    public const byte Closes = 0x20;

    private const byte KindMask = 0x0F;
    private char[] characters = new char[1024];
    private byte[] kinds = new byte[1024];
    private int[] starts = new int[1024];
    private int[] ends = new int[1024];
    private int used;

    public int Length { get; private set; }

    public ReadOnlySpan<char> Characters => characters.AsSpan(0, Length);

    /// <summary>Kind of each character (low bits: Gap, Han, Letter, Digit or Sign) with <see cref="AfterSpace"/>, <see cref="AfterQuote"/>, <see cref="Opens"/> and <see cref="Closes"/>.</summary>
    public ReadOnlySpan<byte> Marks => kinds.AsSpan(0, Length);

    /// <summary>First source unit of each character.</summary>
    public ReadOnlySpan<int> Starts => starts.AsSpan(0, Length);

    /// <summary>Source unit after each character.</summary>
    public ReadOnlySpan<int> Ends => ends.AsSpan(0, Length);

    public CharacterKind KindAt(int index) => (CharacterKind)(kinds[index] & KindMask);

    /// <summary>A run of the text, or of what <see cref="AddTail"/> put behind it.</summary>
    public ReadOnlySpan<char> Slice(int start, int length) => characters.AsSpan(start, length);

    public void Clear() => Length = used = 0;

    /// <summary>Stores text behind the normalised text, such as the digits of a number written in words, and returns where it starts.</summary>
    public int AddTail(ReadOnlySpan<char> value)
    {
        var start = Math.Max(used, Length);
        used = start + value.Length;
        if (used > characters.Length)
            Array.Resize(ref characters, Math.Max(used, characters.Length * 2));
        value.CopyTo(characters.AsSpan(start));
        return start;
    }

    public void Add(char character, CharacterKind kind, byte marks, int start, int end)
    {
        if (Length == kinds.Length)
            Grow();
        characters[Length] = character;
        kinds[Length] = (byte)((byte)kind | marks);
        starts[Length] = start;
        ends[Length] = end;
        Length++;
    }

    /// <summary>Remembers that the quotation ends with the last character.</summary>
    public void CloseQuotation()
    {
        if (Length > 0)
            kinds[Length - 1] |= Closes;
    }

    /// <summary>Replaces the last character by its composition with what follows it in the source.</summary>
    public void Compose(char composed, int end)
    {
        characters[Length - 1] = composed;
        ends[Length - 1] = end;
    }

    private void Grow()
    {
        var size = kinds.Length * 2;
        if (characters.Length < size)
            Array.Resize(ref characters, size);
        Array.Resize(ref kinds, size);
        Array.Resize(ref starts, size);
        Array.Resize(ref ends, size);
    }
}
