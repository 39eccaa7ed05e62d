using System.Numerics;
using Wenzheng.Indexing.Engine.Codes;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>
/// The codes of a segment's postings. A posting is a symbol and the low bits of its gap; the symbol says how many low bits there
/// are and how often the term stands in the body. Lists of like length share a code, and the first posting of a list, which
/// may be anywhere, has one of its own: so that passages of one article, which follow each other, cost a few bits.
/// </summary>
internal sealed class PostingsCodes
{
    /// <summary>Symbols of a code.</summary>
    public const int Symbols = 31 * Kinds;

    /// <summary>Codes of a segment: two for each length of lists, by powers of two.</summary>
    public const int Contexts = 31 * 2;

    private const int Kinds = 4;

    private readonly SymbolCode[] codes;

    private PostingsCodes(SymbolCode[] codes) => this.codes = codes;

    /// <summary>The codes for postings that were counted.</summary>
    public static PostingsCodes Of(PostingCounts counts)
    {
        var codes = new SymbolCode[Contexts];
        for (var context = 0; context < codes.Length; context++)
            codes[context] = SymbolCode.Of(counts.Of(context));
        return new PostingsCodes(codes);
    }

    public static PostingsCodes Read(ReadOnlySpan<byte> section)
    {
        var cursor = new ByteCursor(section);
        var codes = new SymbolCode[Contexts];
        for (var context = 0; context < codes.Length; context++)
            codes[context] = SymbolCode.Read(ref cursor, Symbols);
        return new PostingsCodes(codes);
    }

    public void Write(SectionWriter file)
    {
        foreach (var code in codes)
            code.Write(file);
    }

    /// <summary>Code of the first posting of a list of that length, or of the others.</summary>
    public SymbolCode For(int postings, bool isFirst) => codes[ContextOf(postings, isFirst)];

    public static int ContextOf(int postings, bool isFirst) => (BitOperations.Log2((uint)postings) * 2) + (isFirst ? 0 : 1);

    /// <summary>Symbol of a posting: the bits of its gap after the first, and the count where it is one to three and there is no title; 0 for any other.</summary>
    public static int SymbolOf(int gap, int body, int title) => (BitOperations.Log2((uint)gap) * Kinds) + (title == 0 && body < Kinds ? body : 0);

    public static int GapBits(int symbol) => symbol / Kinds;

    public static int PlainBody(int symbol) => symbol % Kinds;
}
