using System.Numerics;
using Wenzheng.Indexing.Engine.Codes;

namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>Counts what the codes of a dictionary are made from; terms come in ordinal order.</summary>
internal sealed class TermCounts
{
    private readonly long[] shapes = new long[256];
    private readonly long[] steps = new long[31];
    private readonly long[] frequencies = new long[31];
    private readonly char[] previous = new char[TermKey.MaxLength];
    private int previousLength;
    private int count;

    public void Add(ReadOnlySpan<char> term, int passages)
    {
        frequencies[BitOperations.Log2((uint)passages)]++;
        // The first term of a block is written whole.
        if (count++ % TermDictionaryWriter.BlockSize != 0)
        {
            var shared = TermCodes.SharedLength(term, previous.AsSpan(0, previousLength));
            shapes[TermCodes.ShapeOf(shared, term.Length)]++;
            if (shared < previousLength)
                steps[BitOperations.Log2((uint)(term[shared] - previous[shared]))]++;
        }
        term.CopyTo(previous);
        previousLength = term.Length;
    }

    public TermCodes ToCodes() => new(SymbolCode.Of(shapes), SymbolCode.Of(steps), SymbolCode.Of(frequencies));
}
