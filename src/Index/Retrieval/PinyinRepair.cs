using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Indexing.Retrieval;

/// <summary>拼音输入: a word of letters that the index does not know, read as the sounds of a word it knows (qingxu).</summary>
internal static class PinyinRepair
{
    // Short English words are spelled like pinyin (women, change); in an English question only longer runs are taken for it.
    private const int Shortest = 4;
    private const int ShortestAmongLatin = 7;

    // Ways that are followed at once: a syllable has some thirty characters, and few pairs of them are printed anywhere.
    private const int MostWays = 512;

    /// <summary>Passages in which the words that sound so are looked for.</summary>
    private const int MostPassages = 32;

    /// <summary>Share of the best passage's score that one of them must reach: others share a word or two with the question by chance.</summary>
    private const float LeastScore = 0.6f;

    /// <summary>
    /// Of the words of the index that sound so the one that most of the passages say which the other words of the question find;
    /// the commonest where they do not tell. Null where there is none.
    /// </summary>
    /// <param name="reader">The index.</param>
    /// <param name="question">The question's words.</param>
    /// <param name="word">The word of letters.</param>
    /// <param name="terms">The question's terms as typed.</param>
    public static string? Find(IIndexReader reader, QuestionWords question, int word, IReadOnlyList<QueryTerm> terms)
    {
        var letters = question.TextOf(word);
        if (letters.Length < (IsEnglish(question) ? ShortestAmongLatin : Shortest) || !letters.All(char.IsAsciiLetterLower)
            || reader.DocumentFrequency(letters, TermKind.Word) > 0)
            return null;
        var known = new List<(string Word, int Frequency)>();
        foreach (var spelling in PinyinSpelling.Read(letters))
            foreach (var way in Ways(reader, spelling))
                if (reader.DocumentFrequency(way, TermKind.Word) is var frequency and > 0)
                    known.Add((way, frequency));
        if (known.Count == 0)
            return null;
        var said = known.Count == 1 ? [] : TimesSaid(reader, terms, known);
        return known.Select((k, i) => (k.Word, k.Frequency, Said: i < said.Length ? said[i] : 0)).MaxBy(k => (k.Said, k.Frequency)).Word;
    }

    // A question in letters, some of which spell no sounds; in one typed in pinyin alone all do.
    private static bool IsEnglish(QuestionWords question)
    {
        if (!question.IsMostlyLatin)
            return false;
        for (var word = 0; word < question.Count; word++)
            if (question.IsLatin(word) && question.TextOf(word) is var letters && CharacterSounds.Default.Syllable(letters) == 0 && PinyinSpelling.Read(letters).Count == 0)
                return true;
        return false;
    }

    // In an archive among other texts the commonest word that sounds so is hardly the name that was meant.
    private static int[] TimesSaid(IIndexReader reader, IReadOnlyList<QueryTerm> terms, List<(string Word, int Frequency)> known)
    {
        var said = new int[known.Count];
        if (terms.Count == 0)
            return said;
        var text = new NormalizedText();
        var candidates = reader.Search(new IndexQuery { Terms = terms, Limit = MostPassages });
        foreach (var candidate in candidates)
        {
            if (candidate.Score < candidates[0].Score * LeastScore)
                break;
            TextNormalizer.Normalize($"{reader.HeadingOf(candidate.Passage)}\n{reader.PassageText(candidate.Passage)}", text);
            for (var i = 0; i < said.Length; i++)
                said[i] += text.Characters.Contains(known[i].Word, StringComparison.Ordinal) ? 1 : 0;
        }
        return said;
    }

    private static List<string> Ways(IIndexReader reader, ushort[] spelling)
    {
        List<string> ways = [.. CharacterAlikes.Default.Sounding(spelling[0]).Select(c => c.ToString())];
        foreach (var syllable in spelling.AsSpan(1))
        {
            var longer = new List<string>();
            foreach (var way in ways)
                foreach (var next in CharacterAlikes.Default.Sounding(syllable))
                    if (longer.Count < MostWays && reader.DocumentFrequency([way[^1], next], TermKind.Bigram) > 0)
                        longer.Add(way + next);
            ways = longer;
        }
        return ways;
    }
}
