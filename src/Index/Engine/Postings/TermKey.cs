using System.Globalization;

namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>What stands for a term in the dictionary: its text, or its beginning and a hash where it is longer than any word.</summary>
internal static class TermKey
{
    /// <summary>Longest key in UTF-16 units; no dictionary word of the analysis comes near it.</summary>
    public const int MaxLength = 64;

    private const int KeptLength = 47;

    /// <summary>The key of a term.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="scratch">At least <see cref="MaxLength"/> units; may back the result.</param>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> text, Span<char> scratch)
    {
        if (text.Length <= MaxLength)
            return text;
        text[..KeptLength].CopyTo(scratch);
        scratch[KeptLength] = '\u0001';
        var hash = 14695981039346656037UL;
        foreach (var unit in text)
            hash = (hash ^ unit) * 1099511628211UL;
        hash.TryFormat(scratch[(KeptLength + 1)..], out _, "x16", CultureInfo.InvariantCulture);
        return scratch[..MaxLength];
    }
}
