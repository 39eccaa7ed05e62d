using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Tools.Ranking.Measuring;

/// <summary>Mistypes one character of one word that the index knows, the same one each time.</summary>
internal static class TypoMaker
{
    // Counted less than about 600 times in the 60 million of the lexicon's sources: nobody's keyboard offers it first.
    private const int RarestCharacter = (int)((11.5 - Lexicon.StoredFromNats) * Lexicon.UnitsPerNat);

    private const string Numerals = "〇零一二三四五六七八九十百千万亿两";

    private static readonly char[] Common = [.. Enumerable.Range(0x4E00, 0x9FFF - 0x4E00).Select(c => (char)c)
        .Where(c => Lexicon.Default.Find([c]) is > 0 and <= RarestCharacter && CharacterFolding.Fold(c) == c)];

    /// <summary>The question with a typo of that kind, or null when it has no word to mistype.</summary>
    public static string? Mistype(IIndexReader reader, string question, TypoKind kind)
    {
        var buffer = new TokenBuffer();
        TextAnalyzer.Default.Analyze(question, buffer);
        var choices = new List<(int At, char Typed)>();
        var random = new Random(StableHash(question));
        foreach (var token in buffer.Tokens)
        {
            var word = buffer.TextOf(token).ToString();
            if (token.Kind != TokenKind.Word || token.SourceLength != token.Length || word.Length < 2 || word[0] < 0x2E80 || reader.DocumentFrequency(word, TermKind.Word) == 0)
                continue;
            for (var i = 0; i < word.Length; i++)
            {
                if (Numerals.Contains(word[i]))
                    continue;
                var alike = Array.FindAll(Common, c => CharacterSounds.Default.Compare(c, word[i]) == kind);
                if (alike.Length > 0)
                    choices.Add((token.SourceStart + i, alike[random.Next(alike.Length)]));
            }
        }
        if (choices.Count == 0)
            return null;
        var (at, typed) = choices[random.Next(choices.Count)];
        return string.Concat(question.AsSpan(0, at), [typed], question.AsSpan(at + 1));
    }

    private static int StableHash(string text)
    {
        var hash = 17;
        foreach (var c in text)
            hash = unchecked((hash * 31) + c);
        return hash;
    }
}
