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

    /// <summary>The commonest word of the index that sounds so, or null.</summary>
    public static string? Find(IIndexReader reader, QuestionWords question, int word)
    {
        var letters = question.TextOf(word);
        if (letters.Length < (question.IsMostlyLatin ? ShortestAmongLatin : Shortest) || !letters.All(char.IsAsciiLetterLower)
            || reader.DocumentFrequency(letters, TermKind.Word) > 0)
            return null;
        var best = (Word: (string?)null, Frequency: 0);
        foreach (var spelling in PinyinSpelling.Read(letters))
            foreach (var way in Ways(reader, spelling))
                if (reader.DocumentFrequency(way, TermKind.Word) is var frequency && frequency > best.Frequency)
                    best = (way, frequency);
        return best.Word;
    }

    private static List<string> Ways(IIndexReader reader, ushort[] spelling)
    {
        List<string> ways = [.. CharacterAlikes.Default.Sounding(spelling[0]).Select(c => c.ToString())];
        foreach (var syllable in spelling.AsSpan(1))
        {
            var longer = new List<string>();
            foreach (var way in ways)
                foreach (var next in CharacterAlikes.Default.Sounding(syllable))
                    if (longer.Count < MostWays && reader.DocumentFrequency($"{way[^1]}{next}", TermKind.Bigram) > 0)
                        longer.Add(way + next);
            ways = longer;
        }
        return ways;
    }
}
