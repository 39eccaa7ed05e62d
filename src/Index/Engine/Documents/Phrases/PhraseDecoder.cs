using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Wenzheng.Indexing.Engine.Codes;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Documents.Phrases;

/// <summary>Reads texts that were written as phrases. Thread-safe.</summary>
internal sealed class PhraseDecoder
{
    /// <summary>Codes up to this length are found in one look, longer ones in two.</summary>
    private const int FirstBits = 11;

    /// <summary>Phrases up to this length are copied in one move.</summary>
    private const int MoveUnits = 8;

    /// <summary>All phrases, and room for a whole move behind the last.</summary>
    private readonly char[] units;

    /// <summary>By the bits ahead: where a phrase stands and its code's length; or, with the mark, where a second table begins and how many bits it looks at.</summary>
    private readonly Look[] table;

    public PhraseDecoder(PhraseTable phrases)
    {
        var count = phrases.Phrases.Count;
        if (count > ushort.MaxValue + 1)
            Damage.Throw("短语表不一致");
        var starts = new int[count + 1];
        for (var i = 0; i < count; i++)
            starts[i + 1] = starts[i] + phrases.Phrases[i].Length;
        units = new char[starts[count] + MoveUnits];
        for (var i = 0; i < count; i++)
            phrases.Phrases[i].CopyTo(units.AsSpan(starts[i]));
        var codes = phrases.Codes();
        // The codes that share their first bits share a second table, wide enough for the longest of them.
        var longest = new byte[1 << FirstBits];
        for (var i = 0; i < count; i++)
            if (phrases.Lengths[i] > FirstBits)
                longest[codes[i] & (longest.Length - 1)] = Math.Max(longest[codes[i] & (longest.Length - 1)], phrases.Lengths[i]);
        var size = longest.Length;
        var seconds = new int[longest.Length];
        for (var first = 0; first < longest.Length; first++)
        {
            seconds[first] = size;
            size += longest[first] > 0 ? 1 << (longest[first] - FirstBits) : 0;
        }
        table = new Look[size];
        for (var first = 0; first < longest.Length; first++)
            if (longest[first] > 0)
                table[first] = new Look(seconds[first], 0, (byte)(longest[first] - FirstBits), true);
        for (var i = 0; i < count; i++)
        {
            var length = phrases.Lengths[i];
            var (from, bits, code, step) = (0, FirstBits, codes[i], 1u << length);
            if (length > FirstBits)
            {
                var first = codes[i] & (longest.Length - 1);
                (from, bits, code, step) = (seconds[first], longest[first] - FirstBits, codes[i] >> FirstBits, 1u << (length - FirstBits));
            }
            for (var at = code; at < 1u << bits; at += step)
                table[from + at] = new Look(starts[i], (byte)(starts[i + 1] - starts[i]), length, false);
        }
    }

    /// <summary>Passes over units, then fills the target.</summary>
    /// <param name="bits">At the start of a run of text that holds enough.</param>
    /// <param name="skipped">Units before the wanted ones.</param>
    /// <param name="target">Receives the text.</param>
    public void Decode(ref BitReader bits, int skipped, Span<char> target)
    {
        // Phrases before the wanted text are only counted; of the last of them the end may be wanted.
        var filled = 0;
        while (skipped > 0)
        {
            var phrase = Next(ref bits);
            if (skipped < phrase.Units)
            {
                filled = Math.Min(phrase.Units - skipped, target.Length);
                units.AsSpan(phrase.Start + skipped, filled).CopyTo(target);
            }
            skipped -= phrase.Units;
        }
        while (filled < target.Length)
        {
            var phrase = Next(ref bits);
            if (phrase.Units <= MoveUnits && target.Length - filled >= MoveUnits)
            {
                // What is moved too much is overwritten by what follows; most phrases are two or three units.
                Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref units[phrase.Start])).StoreUnsafe(ref Unsafe.As<char, ushort>(ref target[filled]));
                filled += phrase.Units;
            }
            else
            {
                var length = Math.Min(phrase.Units, target.Length - filled);
                units.AsSpan(phrase.Start, length).CopyTo(target[filled..]);
                filled += length;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Look Next(ref BitReader bits)
    {
        var ahead = bits.Peek();
        var look = table[(int)ahead & ((1 << FirstBits) - 1)];
        if (look.IsSecond)
            look = table[look.Start + ((int)(ahead >> FirstBits) & ((1 << look.Bits) - 1))];
        if (look.Bits == 0)
            Damage.Throw("正文不一致");
        bits.Skip(look.Bits);
        return look;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Look(int Start, byte Units, byte Bits, bool IsSecond);
}
