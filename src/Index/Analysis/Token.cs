namespace Wenzheng.Indexing.Analysis;

/// <summary>What a token is.</summary>
public enum TokenKind : byte
{
    /// <summary>词: a word on the best path.</summary>
    Word,

    /// <summary>A shorter reading inside a word on the best path, which a searcher may type.</summary>
    Part,

    /// <summary>数: a number in canonical digits beside its surface form, or a range.</summary>
    Number,

    /// <summary>二元: two neighbouring Han characters (one, where a Han run has only one).</summary>
    Bigram,
}

/// <summary>词元: a run of the normalised text.</summary>
/// <param name="Start">Start of its text in the buffer's text store (see <see cref="TokenBuffer.TextOf"/>).</param>
/// <param name="Length">Length there.</param>
/// <param name="SourceStart">First UTF-16 unit of the analysed text it covers.</param>
/// <param name="SourceLength">How many units it covers there.</param>
/// <param name="Position">Word position: parts share the position of the word's first character run; gaps mark punctuation.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct Token(int Start, int Length, int SourceStart, int SourceLength, int Position, TokenKind Kind);
