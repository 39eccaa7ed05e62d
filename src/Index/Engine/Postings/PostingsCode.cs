using System.Numerics;

namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>
/// How a run of up to 128 postings is coded: the gaps between its passages, then the runs of plain postings (once in the body, not
/// in the title) with what stands between them. Nearly all postings are plain, so that most counts take no bits of their own.
/// </summary>
internal static class PostingsCode
{
    /// <summary>Postings in a full block.</summary>
    public const int BlockSize = 128;

    /// <summary>Low bits of a gap where so many of all passages hold the term: gaps are nearly geometric, and this is their best Rice code.</summary>
    public static int GapBits(int postings, int passages) => BitOperations.Log2((uint)Math.Max(1, passages * 69L / 100 / postings));

    /// <summary>Low bits of a run of plain postings in a block of that many.</summary>
    public static int RunBits(int count) => count >= 16 ? 2 : count > 2 ? 1 : 0;

    /// <summary>Bytes of a passage's number written out.</summary>
    public static int NumberBytes(int passages) => passages <= 1 << 16 ? 2 : passages <= 1 << 24 ? 3 : 4;

    public static void Write(BitWriter bits, PostingList list, int from, int count, int previous, int gapBits)
    {
        for (var i = from; i < from + count; i++)
        {
            bits.WriteRice(list.Passages[i] - previous - 1, gapBits);
            previous = list.Passages[i];
        }
        var runBits = RunBits(count);
        for (var (i, run) = (0, 0); i <= count; i++)
        {
            if (i < count && list.IsPlain(from + i))
            {
                run++;
                continue;
            }
            bits.WriteRice(run, runBits);
            run = 0;
            if (i < count)
                WriteCounts(bits, list.Body[from + i], list.Title[from + i]);
        }
        bits.Align();
    }

    /// <summary>Decodes a run; the passages ascend from the previous one and stay below the limit.</summary>
    public static void Read(ref BitReader bits, PostingBlock target, int count, int previous, int gapBits, int limit)
    {
        var passages = target.Passages.AsSpan(0, count);
        var last = (long)previous;
        foreach (ref var passage in passages)
        {
            last += bits.ReadRice(gapBits) + 1L;
            passage = (int)last;
            if (last >= limit)
                Files.Damage.Throw("倒排表不一致");
        }
        target.Body.AsSpan(0, count).Fill(1);
        target.Title.AsSpan(0, count).Clear();
        target.Count = count;
        target.HasTitle = false;
        var runBits = RunBits(count);
        for (var i = 0; ; i++)
        {
            var run = bits.ReadRice(runBits);
            if (run >= count - i)
                return;
            i += run;
            if (bits.Read(1) == 0)
            {
                target.Body[i] = bits.ReadGamma() + 1;
                continue;
            }
            target.Title[i] = bits.ReadGamma();
            target.Body[i] = bits.ReadGamma() - 1;
            target.HasTitle = true;
        }
    }

    private static void WriteCounts(BitWriter bits, int body, int title)
    {
        bits.Write(title > 0 ? 1u : 0, 1);
        if (title == 0)
        {
            bits.WriteGamma(body - 1);
            return;
        }
        bits.WriteGamma(title);
        bits.WriteGamma(body + 1);
    }
}
