using Wenzheng.Indexing.Engine.Codes;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>How a run of up to 128 postings is coded: symbol and low bits of the gap for each, then counts that the symbol does not say.</summary>
internal static class PostingsCode
{
    /// <summary>Postings in a full block.</summary>
    public const int BlockSize = 128;

    public static void Write(BitWriter bits, ReadOnlySpan<Posting> list, int from, int count, PostingsCodes codes)
    {
        var previous = from == 0 ? -1 : list[from - 1].Passage;
        var code = codes.For(list.Length, from == 0);
        foreach (var (passage, body, title) in list.Slice(from, count))
        {
            var gap = passage - previous;
            var symbol = PostingsCodes.SymbolOf(gap, body, title);
            var gapBits = PostingsCodes.GapBits(symbol);
            code.Encode(bits, symbol, (uint)gap & ((1u << gapBits) - 1), gapBits);
            if (PostingsCodes.PlainBody(symbol) == 0)
                WriteCounts(bits, body, title);
            if (previous < 0)
                code = codes.For(list.Length, false);
            previous = passage;
        }
    }

    /// <summary>Decodes a run; the passages ascend from the previous one and stay below the limit.</summary>
    /// <param name="bits">At the run.</param>
    /// <param name="target">Receives it.</param>
    /// <param name="count">Postings of the run.</param>
    /// <param name="previous">Last passage before the run, -1 at the start of the list.</param>
    /// <param name="postings">Length of the whole list.</param>
    /// <param name="codes">Of the segment.</param>
    /// <param name="limit">Passages of the segment.</param>
    public static void Read(ref BitReader bits, PostingBlock target, int count, int previous, int postings, PostingsCodes codes, int limit)
    {
        target.Title.AsSpan(0, count).Clear();
        target.Count = count;
        target.HasTitle = false;
        var done = 0;
        if (previous < 0)
        {
            ReadRun(ref bits, target, 0, 1, previous, codes.For(postings, true), limit);
            (previous, done) = (target.Passages[0], 1);
        }
        if (done < count)
            ReadRun(ref bits, target, done, count, previous, codes.For(postings, false), limit);
    }

    /// <summary>Reads a run and forgets it.</summary>
    public static void Pass(ref BitReader bits, int postings, PostingsCodes codes)
    {
        var code = codes.For(postings, true);
        for (var i = 0; i < postings; i++)
        {
            var symbol = code.Decode(ref bits);
            bits.Skip(PostingsCodes.GapBits(symbol));
            if (PostingsCodes.PlainBody(symbol) == 0)
                ReadCounts(ref bits, out _, out _);
            if (i == 0 && postings > 1)
                code = codes.For(postings, false);
        }
    }

    private static void ReadRun(ref BitReader bits, PostingBlock target, int from, int to, int previous, SymbolCode code, int limit)
    {
        if (code.IsEmpty)
            Damage.Throw("码表不一致");
        var table = code.Table;
        var passages = target.Passages.AsSpan(0, to);
        var body = target.Body.AsSpan(0, to);
        // A copy of the reader stays in registers, where each posting waits for the bits of the one before.
        var ahead = bits;
        for (var i = from; i < passages.Length; i++)
        {
            var word = ahead.Peek();
            var entry = table[(int)word & (table.Length - 1)];
            var (length, gapBits) = ((int)(entry & 0xFF), PostingsCodes.GapBits((int)(entry >> 8)));
            previous += (int)((1u << gapBits) | ((uint)(word >> length) & ((1u << gapBits) - 1)));
            // A gap that leaves the range of numbers is seen as a number that is too large.
            if ((uint)previous >= (uint)limit)
                Damage.Throw("倒排表不一致");
            ahead.Skip(length + gapBits);
            passages[i] = previous;
            body[i] = PostingsCodes.PlainBody((int)(entry >> 8));
            if (body[i] == 0)
                ahead = ReadCounts(ahead, target, i);
        }
        bits = ahead;
    }

    private static void WriteCounts(BitWriter bits, int body, int title)
    {
        bits.Write(title > 0 ? 1u : 0, 1);
        if (title > 0)
            bits.WriteGamma(title);
        bits.WriteGamma(title > 0 ? body + 1 : body - 3);
    }

    private static BitReader ReadCounts(BitReader bits, PostingBlock target, int posting)
    {
        ReadCounts(ref bits, out target.Body[posting], out target.Title[posting]);
        target.HasTitle |= target.Title[posting] > 0;
        return bits;
    }

    private static void ReadCounts(ref BitReader bits, out int body, out int title)
    {
        title = bits.Read(1) == 0 ? 0 : bits.ReadGamma();
        body = bits.ReadGamma() + (title > 0 ? -1 : 3);
    }
}
