namespace Wenzheng.Indexing.Analysis;

/// <summary>What a source character is to the analysis. The values are stored in characters.bin.</summary>
public enum CharacterKind : byte
{
    /// <summary>Punctuation, control characters, lone surrogates: nothing joins across it.</summary>
    Gap,

    /// <summary>Han, kana and Hangul: written without spaces, so words must be found.</summary>
    Han,

    /// <summary>Letters of alphabets.</summary>
    Letter,

    /// <summary>Decimal digits.</summary>
    Digit,

    /// <summary>A sign that may join letters and digits: + - . , &amp; / # @ ' % ‰ ~</summary>
    Sign,

    /// <summary>A space. Between Han characters it is an accident of printing more often than a border.</summary>
    Space,

    /// <summary>A quotation mark or name dot: Han text goes on across it, a word rarely does.</summary>
    Quote,

    /// <summary>Zero-width and bidirectional controls, variation selectors, combining marks: as if absent.</summary>
    Ignored,

    /// <summary>Becomes several characters, as ㎡ becomes m2.</summary>
    Expanded,

    /// <summary>A kana voicing mark, which joins with the kana before it.</summary>
    Voicing,

    /// <summary>Half of a supplementary character.</summary>
    Surrogate,
}
