using System.Numerics;
using Wenzheng.Indexing.Engine.Codes;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>The codes of one dictionary: how much a term shares with the one before, how far its next unit is from that one's, and how many passages hold it.</summary>
internal sealed record TermCodes(SymbolCode Shapes, SymbolCode Steps, SymbolCode Frequencies)
{
    /// <summary>Shared and remaining lengths below this share a symbol.</summary>
    private const int ShortLength = 15;

    private const int Classes = 31;
    private const int FirstHan = 0x4E00;
    private const int HanCount = 0x9FFF - FirstHan + 1;

    /// <summary>Symbol of a shape that is written out.</summary>
    private const int LongShape = (ShortLength * 16) + ShortLength;

    public static TermCodes Read(ReadOnlySpan<byte> section)
    {
        var cursor = new ByteCursor(section);
        return new TermCodes(SymbolCode.Read(ref cursor, LongShape + 1), SymbolCode.Read(ref cursor, Classes), SymbolCode.Read(ref cursor, Classes));
    }

    public void Write(SectionWriter file)
    {
        Shapes.Write(file);
        Steps.Write(file);
        Frequencies.Write(file);
    }

    /// <summary>How many first units two terms share; terms are short, so that one by one is the fastest.</summary>
    public static int SharedLength(ReadOnlySpan<char> term, ReadOnlySpan<char> previous)
    {
        var shared = 0;
        while (shared < term.Length && shared < previous.Length && term[shared] == previous[shared])
            shared++;
        return shared;
    }

    /// <summary>Writes what of a term differs from the one before.</summary>
    public void WriteText(BitWriter bits, ReadOnlySpan<char> term, ReadOnlySpan<char> previous)
    {
        var shared = SharedLength(term, previous);
        var shape = ShapeOf(shared, term.Length);
        Shapes.Encode(bits, shape);
        if (shape == LongShape)
        {
            bits.Write((uint)shared, 7);
            bits.Write((uint)(term.Length - shared), 7);
        }
        for (var i = shared; i < term.Length; i++)
            if (i == shared && shared < previous.Length)
                WriteNumber(bits, Steps, term[i] - previous[i]);
            else
                WriteUnit(bits, term[i]);
    }

    /// <summary>Reads the next term over the one before; returns its length.</summary>
    /// <param name="bits">At the term.</param>
    /// <param name="text">The term before; receives the next.</param>
    /// <param name="previous">Length of the one before.</param>
    /// <param name="shared">How many first units they share.</param>
    public int ReadText(ref BitReader bits, Span<char> text, int previous, out int shared)
    {
        var shape = Shapes.Decode(ref bits);
        (shared, var rest) = shape == LongShape ? ((int)bits.Read(7), (int)bits.Read(7)) : (shape / 16, shape % 16);
        if (shared > previous || shared + rest > text.Length)
            Damage.Throw("词典不一致");
        for (var i = shared; i < shared + rest; i++)
            text[i] = i == shared && shared < previous ? (char)(text[i] + ReadNumber(ref bits, Steps)) : ReadUnit(ref bits);
        return shared + rest;
    }

    public void WriteFrequency(BitWriter bits, int passages) => WriteNumber(bits, Frequencies, passages);

    public int ReadFrequency(ref BitReader bits) => ReadNumber(ref bits, Frequencies);

    public static int ShapeOf(int shared, int length) =>
        shared < ShortLength && length - shared < ShortLength ? (shared * 16) + length - shared : LongShape;

    private static void WriteNumber(BitWriter bits, SymbolCode code, int number)
    {
        var low = BitOperations.Log2((uint)number);
        code.Encode(bits, low);
        bits.Write((uint)number & ((1u << low) - 1), low);
    }

    private static int ReadNumber(ref BitReader bits, SymbolCode code)
    {
        var low = code.Decode(ref bits);
        return (1 << low) | (int)bits.Read(low);
    }

    // ASCII in 8 bits, Han in 17, others in 18.
    private static void WriteUnit(BitWriter bits, char unit)
    {
        if (unit < 0x80)
            bits.Write((uint)unit << 1, 8);
        else if (unit - FirstHan is >= 0 and < HanCount and var han)
            bits.Write(((uint)han << 2) | 1, 17);
        else
            bits.Write(((uint)unit << 2) | 3, 18);
    }

    private static char ReadUnit(ref BitReader bits)
    {
        if (bits.Read(1) == 0)
            return (char)bits.Read(7);
        return bits.Read(1) == 0 ? (char)(FirstHan + bits.Read(15)) : (char)bits.Read(16);
    }
}
