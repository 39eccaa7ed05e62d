using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Dictionaries;

/// <summary>
/// Folds every character: full decomposition (as NFKD), lower case, marks of letters dropped, kana composed again, other
/// digits to ASCII, Traditional to Simplified. Folding twice gives the same as folding once.
/// </summary>
internal sealed class CharacterTableBuilder
{
    private const int KatakanaMark = 0x3099;
    private const int KatakanaHalfMark = 0x309A;
    private readonly Dictionary<int, UnicodeCharacter> unicode;
    private readonly Dictionary<int, int> equivalents;
    private readonly Dictionary<int, int> simplified;

    private CharacterTableBuilder(Dictionary<int, UnicodeCharacter> unicode, Dictionary<int, int> equivalents, Dictionary<int, int> simplified) =>
        (this.unicode, this.equivalents, this.simplified) = (unicode, equivalents, simplified);

    public static CharacterTableData Build(string unicodeData, string equivalentIdeographs, string tsCharacters)
    {
        var builder = new CharacterTableBuilder(UnicodeCharacter.ReadAll(unicodeData),
            IdeographPairs.ReadEquivalents(equivalentIdeographs), IdeographPairs.ReadSimplified(tsCharacters));
        return builder.Build();
    }

    private CharacterTableData Build()
    {
        var data = new CharacterTableData();
        for (var c = 0; c < 0x10000; c++)
            data.Set((char)c, KindOf(c), Fold(c));
        foreach (var c in unicode.Keys.Where(c => c >= 0x10000).Concat(simplified.Keys.Where(c => c >= 0x10000)).Distinct().Order())
            SetSupplementary(data, c);
        foreach (var (c, one) in unicode.OrderBy(p => p.Key))
            if (one.Decomposition is [var kana, KatakanaMark or KatakanaHalfMark] && c < 0x10000)
                data.Voicings.Add(((uint)kana << 16) | (uint)one.Decomposition[1], (char)c);
        return data;
    }

    private void SetSupplementary(CharacterTableData data, int c)
    {
        var folded = Fold(c);
        var kind = KindOf(folded.Count == 1 ? folded[0] : c);
        if (folded.Count == 0 || kind == CharacterKind.Ignored)
            data.Supplementary.Add(c, -1);
        else if (folded.Count == 1 && kind is CharacterKind.Han or CharacterKind.Letter or CharacterKind.Digit && (folded[0] < 0x10000 || kind == CharacterKind.Han))
            data.Supplementary.Add(c, folded[0]);
    }

    private List<int> Fold(int c)
    {
        var special = SpecialSigns.Fold(c);
        if (special != 0)
            return [special];
        var parts = new List<int>();
        Decompose(c, parts);
        var folded = new List<int>();
        foreach (var part in parts)
        {
            if (part is KatakanaMark or KatakanaHalfMark && folded.Count > 0 && Compose(folded[^1], part) is var composed and not 0)
                folded[^1] = composed;
            else if (!IsMark(part))
                folded.Add(FoldOne(part));
        }
        if (parts.Count == 1 && IsMark(c))
            return [c];
        return folded;
    }

    private void Decompose(int c, List<int> into)
    {
        if (unicode.TryGetValue(c, out var one) && one.Decomposition.Length > 0)
            foreach (var part in one.Decomposition)
                Decompose(part, into);
        else
            into.Add(c);
    }

    private int FoldOne(int c)
    {
        if (SpecialSigns.Fold(c) is var sign and not 0)
            return sign;
        if (equivalents.TryGetValue(c, out var unified))
            c = unified;
        if (unicode.TryGetValue(c, out var one))
        {
            if (one.Digit >= 0 && one.Category == "Nd")
                return '0' + one.Digit;
            if (one.Lower != 0 && (c >= 0x10000 || one.Lower < 0x10000))
                c = one.Lower;
        }
        // A simplified form outside the basic plane is rarer in print than the traditional one it replaces. Some simplified forms
        // are in turn listed as traditional ones of others.
        for (var steps = 0; steps < 4 && simplified.TryGetValue(c, out var simple) && (simple < 0x10000 || c >= 0x10000); steps++)
            c = simple;
        return c;
    }

    private int Compose(int kana, int mark)
    {
        foreach (var (c, one) in unicode)
            if (one.Decomposition.Length == 2 && one.Decomposition[0] == kana && one.Decomposition[1] == mark)
                return c;
        return 0;
    }

    private bool IsMark(int c) => unicode.TryGetValue(c, out var one) && one.Category is "Mn" or "Me";

    private CharacterKind KindOf(int c)
    {
        if (SpecialSigns.KindOf(c) is { } special)
            return special;
        if (IsHan(c))
            return CharacterKind.Han;
        return unicode.TryGetValue(c, out var one) ? one.Category switch
        {
            "Lu" or "Ll" or "Lt" or "Lm" or "Lo" => CharacterKind.Letter,
            "Nd" => CharacterKind.Digit,
            // Circled and Roman numerals fold to digits and letters; those that do not are gaps.
            "No" or "Nl" or "So" when Fold(c) is var folded && folded.TrueForAll(IsPlain) => CharacterKind.Letter,
            "Mn" or "Me" or "Cf" => CharacterKind.Ignored,
            "Mc" => CharacterKind.Letter,
            "Zs" => CharacterKind.Space,
            _ => CharacterKind.Gap,
        } : CharacterKind.Gap;
    }

    private bool IsPlain(int c) =>
        IsHan(c) || SpecialSigns.KindOf(c) is not null || (unicode.TryGetValue(c, out var one) && one.Category[0] is 'L' or 'P' || one?.Category == "Nd");

    private static bool IsHan(int c) => c is 0x3005 or 0x3006 or 0x3007 or >= 0x3041 and <= 0x3096 or 0x309D or 0x309E or >= 0x30A1 and <= 0x30FA
        or >= 0x30FC and <= 0x30FF or >= 0x3105 and <= 0x312F or >= 0x31F0 and <= 0x31FF or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF
        or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF or >= 0xFF66 and <= 0xFF9D or >= 0x2E80 and <= 0x2FDF or >= 0x20000 and < 0x40000;
}
