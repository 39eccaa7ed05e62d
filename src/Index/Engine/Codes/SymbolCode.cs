using System.Runtime.CompilerServices;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Codes;

/// <summary>码表: a prefix code of a small alphabet (canonical Huffman), read with one look into a table. Immutable.</summary>
internal sealed class SymbolCode
{
    /// <summary>Longest code in bits: the table has 2^11 entries at most and stays in the processor's first cache.</summary>
    public const int Longest = 11;

    private readonly byte[] lengths;
    private readonly uint[] codes;
    private readonly uint[] table;

    private SymbolCode(byte[] lengths)
    {
        this.lengths = lengths;
        codes = new uint[lengths.Length];
        var tableBits = lengths.Length == 0 ? 0 : lengths.Max();
        table = new uint[1 << tableBits];
        var next = 0u;
        for (var length = 1; length <= tableBits; length++, next <<= 1)
            for (var symbol = 0; symbol < lengths.Length; symbol++)
            {
                if (lengths[symbol] != length)
                    continue;
                // The stream's first bit is its lowest, a code's first is its highest.
                codes[symbol] = Reversed(next++, length);
                for (var at = codes[symbol]; at < table.Length; at += 1u << length)
                    table[at] = ((uint)symbol << 8) | (uint)length;
            }
        // The only symbol of an alphabet has a code of one bit, which may be anything.
        if (lengths.Count(l => l > 0) == 1)
            Array.Fill(table, table[0]);
    }

    /// <summary>Whether no symbol has a code.</summary>
    public bool IsEmpty => table[0] == 0;

    /// <summary>By the bits ahead: the symbol above eight bits of the length of its code.</summary>
    public ReadOnlySpan<uint> Table => table;

    /// <summary>The shortest code for symbols used so often.</summary>
    public static SymbolCode Of(ReadOnlySpan<long> uses) => new(CodeLengths.Of(uses[..(uses.LastIndexOfAnyExcept(0) + 1)], Longest));

    public static SymbolCode Read(ref ByteCursor from, int maxSymbols)
    {
        var lengths = new byte[from.ReadVarint() is var count && count <= maxSymbols ? count : 0];
        if (count > maxSymbols)
            Damage.Throw("码表越界");
        var bytes = from.ReadBytes((count + 1) / 2);
        var (space, used) = (0, 0);
        for (var symbol = 0; symbol < count; symbol++)
        {
            var length = lengths[symbol] = (byte)((bytes[symbol / 2] >> (symbol % 2 * 4)) & 15);
            if (length > Longest)
                Damage.Throw("码表不一致");
            space += length > 0 ? 1 << (Longest - length) : 0;
            used += length > 0 ? 1 : 0;
        }
        // Every run of bits must be somebody's code, so that reading need not ask.
        if (used > 0 && space != 1 << Longest && !(used == 1 && space == 1 << (Longest - 1)))
            Damage.Throw("码表不一致");
        return new SymbolCode(lengths);
    }

    public void Write(SectionWriter to)
    {
        to.WriteVarint(lengths.Length);
        for (var symbol = 0; symbol < lengths.Length; symbol += 2)
            to.WriteByte((byte)(lengths[symbol] | (symbol + 1 < lengths.Length ? lengths[symbol + 1] << 4 : 0)));
    }

    /// <summary>Writes a symbol that was used when the code was made.</summary>
    public void Encode(BitWriter bits, int symbol) => bits.Write(codes[symbol], lengths[symbol]);

    /// <summary>Writes such a symbol and the bits that follow it, 56 together at most.</summary>
    public void Encode(BitWriter bits, int symbol, uint behind, int count)
    {
        var length = lengths[symbol];
        bits.WriteLong(codes[symbol] | ((ulong)behind << length), length + count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Decode(ref BitReader bits)
    {
        var entry = table[(int)bits.Peek() & (table.Length - 1)];
        if (entry == 0)
            Damage.Throw("码表不一致");
        bits.Skip((int)(entry & 0xFF));
        return (int)(entry >> 8);
    }

    private static uint Reversed(uint code, int length)
    {
        var reversed = 0u;
        for (var i = 0; i < length; i++)
            reversed |= ((code >> i) & 1) << (length - 1 - i);
        return reversed;
    }
}
