using Wenzheng.Indexing.Engine.Files;
using Wenzheng.Indexing.Engine.Codes;

namespace Wenzheng.Indexing.Engine.Documents.Phrases;

/// <summary>Reads texts that were written as phrases. Thread-safe.</summary>
internal sealed class PhraseDecoder
{
    /// <summary>Codes up to this length are found in one look.</summary>
    private const int DirectBits = 11;

    private readonly string text;
    private readonly int[] starts;
    private readonly (ushort Phrase, byte Length)[] direct = new (ushort, byte)[1 << DirectBits];
    private readonly int[] firstCodes = new int[PhraseTable.LongestCode + 2];
    private readonly int[] firstPhrases = new int[PhraseTable.LongestCode + 2];
    private readonly int[] counts = new int[PhraseTable.LongestCode + 2];

    public PhraseDecoder(PhraseTable table)
    {
        text = string.Concat(table.Phrases);
        starts = new int[table.Phrases.Count + 1];
        if (table.Phrases.Count > ushort.MaxValue + 1)
            Damage.Throw("短语表不一致");
        var code = 0;
        for (var i = 0; i < table.Phrases.Count; i++)
        {
            starts[i + 1] = starts[i] + table.Phrases[i].Length;
            var length = table.Lengths[i];
            if (i > 0)
                code = (code + 1) << (length - table.Lengths[i - 1]);
            if (counts[length]++ == 0)
                (firstCodes[length], firstPhrases[length]) = (code, i);
            for (var low = Reverse(code, length); length <= DirectBits && low < direct.Length; low += 1 << length)
                direct[low] = ((ushort)i, length);
        }
    }

    /// <summary>Passes over units, then fills the target.</summary>
    /// <param name="bits">At the start of a run of text that holds enough.</param>
    /// <param name="skipped">Units before the wanted ones.</param>
    /// <param name="target">Receives the text.</param>
    public void Decode(ref BitReader bits, int skipped, Span<char> target)
    {
        var filled = 0;
        while (filled < target.Length)
        {
            var phrase = Next(ref bits);
            var units = text.AsSpan(starts[phrase], starts[phrase + 1] - starts[phrase]);
            if (skipped >= units.Length)
            {
                skipped -= units.Length;
                continue;
            }
            units = units[skipped..];
            skipped = 0;
            units = units[..Math.Min(units.Length, target.Length - filled)];
            units.CopyTo(target[filled..]);
            filled += units.Length;
        }
    }

    private int Next(ref BitReader bits)
    {
        var ahead = bits.Peek();
        var (phrase, length) = direct[ahead & ((1 << DirectBits) - 1)];
        if (length > 0)
        {
            bits.Skip(length);
            return phrase;
        }
        var code = Reverse((int)(ahead & ((1 << DirectBits) - 1)), DirectBits);
        for (var bit = DirectBits; bit < PhraseTable.LongestCode; bit++)
        {
            code = (code << 1) | (int)((ahead >> bit) & 1);
            if (counts[bit + 1] == 0 || (uint)(code - firstCodes[bit + 1]) >= (uint)counts[bit + 1])
                continue;
            bits.Skip(bit + 1);
            return firstPhrases[bit + 1] + code - firstCodes[bit + 1];
        }
        Damage.Throw("正文不一致");
        return 0;
    }

    private static int Reverse(int code, int length)
    {
        var reversed = 0;
        for (var i = 0; i < length; i++)
            reversed |= ((code >> i) & 1) << (length - 1 - i);
        return reversed;
    }
}
