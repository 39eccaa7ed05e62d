using System.Runtime.InteropServices;

namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>Reads what a <see cref="FieldWriter"/> wrote into a <see cref="TokenStream"/>.</summary>
/// <param name="bytes">Whole fields.</param>
internal ref struct FieldReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;

    public readonly bool IsAtEnd => at == bytes.Length;

    /// <summary>Reads a field and says how many words and bigrams it has.</summary>
    /// <param name="terms">Takes its terms.</param>
    /// <typeparam name="TTerms">A structure, so that code of its own is made for each.</typeparam>
    public (int Words, int Bigrams) Read<TTerms>(TTerms terms)
        where TTerms : struct, IFieldTerms
    {
        var words = ReadNumber();
        for (var left = words; left > 0; left--)
            terms.AddWord(ReadNumber());
        return (words, ReadBigrams(terms));
    }

    private int ReadBigrams<TTerms>(TTerms terms)
        where TTerms : struct, IFieldTerms
    {
        for (var count = 0; ;)
            switch (ReadNumber())
            {
                case TokenStream.End:
                    return count;
                case TokenStream.Long:
                    terms.AddLong(ReadNumber());
                    count++;
                    break;
                case var length:
                    count += ReadRun(length - TokenStream.Run, terms);
                    break;
            }
    }

    private int ReadRun<TTerms>(int length, TTerms terms)
        where TTerms : struct, IFieldTerms
    {
        var units = MemoryMarshal.Cast<byte, char>(bytes.Slice(at, length * sizeof(char)));
        at += length * sizeof(char);
        if (units.Length == 1)
        {
            terms.AddBigram(units[0], '\0');
            return 1;
        }
        for (var i = 1; i < units.Length; i++)
            terms.AddBigram(units[i - 1], units[i]);
        return units.Length - 1;
    }

    private int ReadNumber()
    {
        uint next = bytes[at++];
        if (next < 0x80)
            return (int)next;
        var value = next & 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            next = bytes[at++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
                return (int)value;
        }
    }
}
