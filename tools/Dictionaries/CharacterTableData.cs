using System.Runtime.InteropServices;
using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Dictionaries;

/// <summary>The character table while it is being made; the layout is described at CharacterTable in src/Index.</summary>
internal sealed class CharacterTableData
{
    private const int Magic = 0x31435A57;
    private readonly char[] folded = new char[65536];
    private readonly CharacterKind[] kinds = new CharacterKind[65536];
    private readonly List<char> expansions = [];

    public SortedDictionary<int, int> Supplementary { get; } = [];

    public SortedDictionary<uint, char> Voicings { get; } = [];

    public void Set(char c, CharacterKind kind, List<int> parts)
    {
        kinds[c] = kind;
        folded[c] = c;
        if (kind is CharacterKind.Gap or CharacterKind.Space or CharacterKind.Quote or CharacterKind.Ignored or CharacterKind.Surrogate)
            return;
        if (kind == CharacterKind.Voicing)
            folded[c] = c is '\u3099' or '\uFF9E' ? '\u3099' : '\u309A';
        else if (parts.Count == 0)
            kinds[c] = CharacterKind.Ignored;
        else if (parts.Count == 1 && parts[0] < 0x10000)
            folded[c] = (char)parts[0];
        else if (parts.TrueForAll(p => p < 0x10000))
        {
            kinds[c] = CharacterKind.Expanded;
            folded[c] = (char)expansions.Count;
            expansions.Add((char)parts.Count);
            expansions.AddRange(parts.Select(p => (char)p));
        }
    }

    /// <summary>The word in folded characters, or null when a character of it is not plain Han.</summary>
    public string? FoldHan(string word)
    {
        foreach (var c in word)
            if (kinds[c] != CharacterKind.Han)
                return null;
        return string.Create(word.Length, word, (span, w) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = folded[w[i]];
        });
    }

    public byte[] Serialize()
    {
        SettleKinds();
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        writer.Write(expansions.Count);
        writer.Write(Supplementary.Count);
        writer.Write(Voicings.Count);
        writer.Write(MemoryMarshal.AsBytes(folded.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(kinds.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(expansions)));
        if (expansions.Count % 2 != 0)
            writer.Write((ushort)0);
        foreach (var key in Supplementary.Keys)
            writer.Write(key);
        foreach (var value in Supplementary.Values)
            writer.Write(value);
        foreach (var key in Voicings.Keys)
            writer.Write(key);
        foreach (var value in Voicings.Values)
            writer.Write((ushort)value);
        return stream.ToArray();
    }

    // The kind that counts is that of what a character becomes: ① is a digit.
    private void SettleKinds()
    {
        for (var c = 0; c < 65536; c++)
            if (folded[c] != c && kinds[c] is CharacterKind.Han or CharacterKind.Letter or CharacterKind.Digit or CharacterKind.Sign)
                kinds[c] = kinds[folded[c]];
    }
}
