using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Wenzheng.Indexing.Analysis;

/// <summary>
/// 词典: words with the cost of choosing them, the negative logarithm of their probability, in a double-array trie that is
/// used where it lies.
/// </summary>
/// <remarks>lexicon.bin: "WZL1"; int32 slots; ushort[65536] code of each character (0 = in no word); slots of six bytes: cost in 8 bits, base in 24, label in 16.</remarks>
public sealed class Lexicon
{
    /// <summary>Longest word in UTF-16 units; longer entries are not taken.</summary>
    public const int LongestWord = 16;

    /// <summary>Cost units per nat (unit of natural logarithm): 1/16 nat keeps the cost of every word in a byte.</summary>
    public const int UnitsPerNat = 16;

    /// <summary>Nats taken off every cost before it is stored. The commonest word of the sources costs 4.2 nats.</summary>
    public const int StoredFromNats = 4;

    internal const int Magic = 0x314C5A57;
    internal const int Header = 8;
    internal const int SlotSize = 6;
    private const int SlotsFrom = Header + 131072;
    private readonly ResourceBytes bytes;
    private readonly int slots;

    private Lexicon(ResourceBytes bytes)
    {
        this.bytes = bytes;
        if (bytes.Int32(0) != Magic)
            throw new InvalidOperationException("lexicon.bin is not a lexicon; rebuild it with tools/Dictionaries.");
        slots = bytes.Int32(4);
        if (bytes.Span.Length != SlotsFrom + slots * SlotSize + 2)
            throw new InvalidOperationException("lexicon.bin is cut off; rebuild it with tools/Dictionaries.");
    }

    /// <summary>The embedded general lexicon.</summary>
    public static Lexicon Default { get; } = new(ResourceBytes.Embedded("lexicon.bin"));

    /// <summary>A lexicon made at run time by <see cref="LexiconBuilder"/>.</summary>
    public static Lexicon From(ReadOnlySpan<byte> built) => new(ResourceBytes.Pinned(built));

    /// <summary>The stored cost of a probability.</summary>
    public static byte CostOf(double probability) =>
        (byte)Math.Clamp(Math.Round((-Math.Log(probability) - StoredFromNats) * UnitsPerNat), 1, 255);

    /// <summary>The stored cost of a word (1 to 255), or 0 when it is none.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var walk = new Walk(this);
        var cost = 0;
        foreach (var c in word)
            if (!walk.Step(c, out cost))
                return 0;
        return word.IsEmpty ? 0 : cost;
    }

    /// <summary>A way down the trie.</summary>
    internal ref struct Walk
    {
        private readonly ref readonly ushort codes;
        private readonly ref readonly byte slots;
        private readonly uint count;
        private readonly uint root;
        private uint start;

        public Walk(Lexicon lexicon)
        {
            codes = ref MemoryMarshal.GetReference(lexicon.bytes.Read<ushort>(Header, 65536));
            slots = ref MemoryMarshal.GetReference(lexicon.bytes.Span[SlotsFrom..]);
            count = (uint)lexicon.slots;
            root = start = (uint)SlotAt(0) >> 8;
        }

        public void Restart() => start = root;

        /// <summary>Writes down what the lexicon calls each character.</summary>
        public readonly void Read(ReadOnlySpan<char> characters, Span<ushort> into)
        {
            // There is a code for every character.
            for (var i = 0; i < into.Length; i++)
                into[i] = Unsafe.Add(ref Unsafe.AsRef(in codes), characters[i]);
        }

        /// <summary>Asks the processor for what a walk from a character to the next will need.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly unsafe void Foresee(uint first, uint second)
        {
            if (!Sse.IsSupported || root + first >= count)
                return;
            var at = ((uint)SlotAt(root + first) >> 8) + second;
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref Unsafe.AsRef(in slots), at * SlotSize)));
        }

        /// <summary>Goes on by a character. False when no word goes on that way; else the cost of the word that ends here, or 0.</summary>
        public bool Step(char character, out int cost) => Step(Unsafe.Add(ref Unsafe.AsRef(in codes), character), out cost);

        /// <summary>Goes on by a character that <see cref="Read"/> read.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Step(uint code, out int cost)
        {
            cost = 0;
            // Eight bytes may be read of every slot: the file ends with two more.
            var at = start + code;
            if (code == 0 || start == 0 || at >= count)
                return false;
            var slot = SlotAt(at);
            if ((ushort)(slot >> 32) != code)
                return false;
            cost = (int)(slot & 0xFF);
            start = (uint)slot >> 8;
            return true;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private readonly ulong SlotAt(uint at) => Unsafe.ReadUnaligned<ulong>(in Unsafe.Add(ref Unsafe.AsRef(in slots), at * SlotSize));
    }
}
