using Wenzheng.Indexing.Engine.Codes;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Documents.Phrases;

/// <summary>
/// 短语表: a segment's phrases in the order of their canonical Huffman codes: shorter codes first. Texts are written as phrases,
/// so that Chinese takes about a quarter of its UTF-8 size and any run of a few hundred characters is read alone.
/// </summary>
internal sealed class PhraseTable
{
    /// <summary>Longest code in bits.</summary>
    public const int LongestCode = 20;

    private readonly string[] phrases;
    private readonly byte[] lengths;

    private PhraseTable(string[] phrases, byte[] lengths) => (this.phrases, this.lengths) = (phrases, lengths);

    public IReadOnlyList<string> Phrases => phrases;

    /// <summary>Bits of each phrase's code, never falling.</summary>
    public ReadOnlySpan<byte> Lengths => lengths;

    /// <summary>Each phrase's canonical code, its first bit lowest.</summary>
    public uint[] Codes()
    {
        var codes = new uint[phrases.Length];
        var code = 0u;
        for (var i = 0; i < codes.Length; i++)
        {
            if (i > 0)
                code = (code + 1) << (lengths[i] - lengths[i - 1]);
            codes[i] = Reversed(code, lengths[i]);
        }
        return codes;
    }

    public static PhraseTable Build(TextSample sample, IReadOnlyList<char> units)
    {
        var found = PhraseFinder.Find(sample, units);
        var lengths = CodeLengths.Of([.. found.Select(f => f.Uses)], LongestCode);
        var order = Enumerable.Range(0, found.Count).OrderBy(i => lengths[i]).ThenBy(i => found[i].Phrase, StringComparer.Ordinal).ToArray();
        return new PhraseTable([.. order.Select(i => found[i].Phrase)], [.. order.Select(i => lengths[i])]);
    }

    public void Write(SectionWriter file)
    {
        file.WriteVarint(phrases.Length);
        for (var i = 0; i < phrases.Length; i++)
        {
            file.WriteByte(lengths[i]);
            file.WriteByte((byte)phrases[i].Length);
            foreach (var unit in phrases[i])
                Postings.TermText.Write(file, unit);
        }
    }

    public static PhraseTable Read(ReadOnlySpan<byte> section)
    {
        var cursor = new ByteCursor(section);
        var phrases = new string[cursor.ReadCount(3)];
        var lengths = new byte[phrases.Length];
        Span<char> units = stackalloc char[byte.MaxValue];
        var space = 0L;
        for (var i = 0; i < phrases.Length; i++)
        {
            lengths[i] = cursor.ReadByte();
            var length = cursor.ReadByte();
            for (var at = 0; at < length; at++)
                units[at] = Postings.TermText.Read(ref cursor);
            phrases[i] = units[..length].ToString();
            if (length == 0 || lengths[i] is 0 or > LongestCode || (i > 0 && lengths[i] < lengths[i - 1]))
                Damage.Throw("短语表不一致");
            space += 1L << (LongestCode - lengths[i]);
        }
        // More codes than there is room for could not be told apart.
        if (space > 1L << LongestCode)
            Damage.Throw("短语表不一致");
        return new PhraseTable(phrases, lengths);
    }

    // The stream's first bit is its lowest, a code's first is its highest.
    private static uint Reversed(uint code, int length)
    {
        var reversed = 0u;
        for (var i = 0; i < length; i++)
            reversed |= ((code >> i) & 1) << (length - 1 - i);
        return reversed;
    }
}
