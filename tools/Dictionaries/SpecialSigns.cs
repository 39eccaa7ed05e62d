using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Dictionaries;

/// <summary>Signs whose part in the analysis differs from what their Unicode category says.</summary>
internal static class SpecialSigns
{
    private const string Signs = "+-.,&/#@'%‰~";
    private const string Quotes = "\"“”‘’„‟‚‛「」『』《》〈〉﹁﹂﹃﹄〝〞〟«»‹›＂＇`*·•・‧∙⋅";
    private const string Tildes = "—–―～〜∼﹏";
    private const string Hyphens = "‐‑－﹣−";

    /// <summary>What a sign becomes, or 0.</summary>
    public static int Fold(int c) => c > 0xFFFF ? 0
        : Tildes.Contains((char)c) ? '~'
        : Hyphens.Contains((char)c) ? '-'
        : c == 0x2044 ? '/' : 0;

    /// <summary>The kind of a sign, or null when its category decides.</summary>
    public static CharacterKind? KindOf(int c) => c switch
    {
        > 0xFFFF => null,
        '…' or '‥' or '，' or '﹐' or '、' or '：' => CharacterKind.Gap,
        '．' or '％' or '﹪' or '＋' or '＆' or '／' or '＃' or '＠' or '⁄' => CharacterKind.Sign,
        0x3099 or 0x309A or 0xFF9E or 0xFF9F => CharacterKind.Voicing,
        >= 0xD800 and <= 0xDFFF => CharacterKind.Surrogate,
        // Zero-width space, joiners and marks, soft hyphen, byte order mark and fillers have the category Cf or Lo.
        0x115F or 0x1160 or 0x3164 or 0xFFA0 => CharacterKind.Ignored,
        _ => Signs.Contains((char)c) || Tildes.Contains((char)c) || Hyphens.Contains((char)c) ? CharacterKind.Sign
            : Quotes.Contains((char)c) ? CharacterKind.Quote : null,
    };
}
