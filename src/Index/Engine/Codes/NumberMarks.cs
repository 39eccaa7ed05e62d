using System.Numerics;

namespace Wenzheng.Indexing.Engine.Codes;

/// <summary>Marks numbers and lists them in their order: no sorting, and no look at the empty parts of a large range.</summary>
/// <param name="bits">Numbers have this many bits, 18 at most.</param>
internal sealed class NumberMarks(int bits)
{
    // A bit for each number, and above each 64 of them a bit that says whether any is marked.
    private readonly ulong[] marks = new ulong[((1 << bits) + 63) / 64];
    private readonly ulong[] groups = new ulong[((1 << bits) + 4095) / 4096];

    public void Add(int number)
    {
        marks[number >> 6] |= 1UL << (number & 63);
        groups[number >> 12] |= 1UL << ((number >> 6) & 63);
    }

    /// <summary>Lists the marked numbers, ascending, takes the marks away, and says how many there were.</summary>
    public int MoveTo(Span<ushort> into)
    {
        var count = 0;
        for (var at = 0; at < groups.Length; groups[at++] = 0)
            for (var group = groups[at]; group != 0; group &= group - 1)
            {
                var place = (at << 6) + BitOperations.TrailingZeroCount(group);
                for (var mark = marks[place]; mark != 0; mark &= mark - 1)
                    into[count++] = (ushort)((place << 6) + BitOperations.TrailingZeroCount(mark));
                marks[place] = 0;
            }
        return count;
    }
}
