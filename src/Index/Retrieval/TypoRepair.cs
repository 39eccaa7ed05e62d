using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Indexing.Retrieval;

/// <summary>
/// 改字: finds places of a question that the index does not know and known words of the same or a near sound or a similar
/// form that may have been meant. A place is a word of document frequency 0, or single characters in a row whose
/// pair the index has never seen, with a neighbouring word on either side.
/// </summary>
internal sealed class TypoRepair(IIndexReader reader)
{
    private const int MostNeighbours = 1;
    private const int MostRepairs = 3;

    // Short English words are spelled like pinyin (women, change); in an English question only longer runs are taken for it.
    private const int ShortestPinyin = 4;
    private const int ShortestPinyinAmongLatin = 7;

    // What a neighbour that fits takes off the penalty.
    private const float Fit = 0.1f;

    // Counted less than 2,000 times in the 60 million of the lexicon's sources (10.3 nats).
    private const int RareWord = (int)((10.3 - Lexicon.StoredFromNats) * Lexicon.UnitsPerNat);

    /// <summary>Repairs a question's normalised text; the ranges of the repairs do not overlap.</summary>
    public List<(int Start, int Length, string Became)> Find(QuestionWords question)
    {
        var repairs = new List<(int Start, int Length, string Became)>();
        var repairedTo = 0;
        for (var i = 0; i < question.Count && repairs.Count < MostRepairs; i++)
        {
            if (question.StartOf(i) < repairedTo || !IsUnknown(question, i))
                continue;
            var repair = question.IsLatin(i) ? FromPinyin(question, i) : Best(question, i, repairedTo);
            if (repair is not { } found)
                continue;
            repairs.Add(found);
            repairedTo = found.Start + found.Length;
        }
        return repairs;
    }

    private bool IsUnknown(QuestionWords question, int word)
    {
        if (question.IsNoise(word))
            return false;
        var text = question.TextOf(word);
        if (question.IsLatin(word))
            return text.Length >= (question.IsMostlyLatin ? ShortestPinyinAmongLatin : ShortestPinyin) && text.All(char.IsAsciiLetterLower) && reader.DocumentFrequency(text, TermKind.Word) == 0;
        if (text.Length >= 2)
            // A word of the language that the archive happens not to use is no typo.
            return reader.DocumentFrequency(text, TermKind.Word) == 0 && !(text.Length == 2 && Lexicon.Default.Find(text) > 0) && HasUnknownPair(text);
        return word + 1 < question.Count && question.TextOf(word + 1).Length == 1 && question.Touches(word)
            && !question.IsNoise(word + 1) && reader.DocumentFrequency(text + question.TextOf(word + 1), TermKind.Bigram) == 0;
    }

    // Two characters sound like many words. A pair that is wrong as a whole must fit both neighbours; of one that is half right,
    // one neighbour must fit, unless what was typed is rare as a word of its own, as 粱 is and 指 is not.
    private static bool IsCertain(string typed, string word, int fits)
    {
        if (typed[0] != word[0] && typed[1] != word[1])
            return false;
        var wrong = typed[0] != word[0] ? 0 : 1;
        return fits > 0 || Lexicon.Default.Find(typed.AsSpan(wrong, 1)) is 0 or >= RareWord;
    }

    // What the archive's segmentation cut otherwise still stands in it character by character.
    private bool HasUnknownPair(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
            if (reader.DocumentFrequency(text.Substring(i, 2), TermKind.Bigram) == 0)
                return true;
        return false;
    }

    private (int Start, int Length, string Became)? FromPinyin(QuestionWords question, int word)
    {
        var candidates = new List<IndexVocabulary.Candidate>();
        foreach (var spelling in PinyinSpelling.Read(question.TextOf(word)))
            IndexVocabulary.Of(reader).Collect(spelling.Length, characters => Sounds(spelling, characters), candidates);
        var best = candidates.Select(c => (c.Word, Frequency: reader.DocumentFrequency(c.Word, TermKind.Word)))
            .OrderByDescending(c => c.Frequency).ThenBy(c => c.Word, StringComparer.Ordinal).FirstOrDefault();
        return best.Frequency > 0 ? (question.StartOf(word), question.TextOf(word).Length, best.Word) : null;
    }

    private static float Sounds(ushort[] spelling, ReadOnlySpan<char> characters)
    {
        for (var i = 0; i < spelling.Length; i++)
            if (!CharacterSounds.Default.CanSound(characters[i], spelling[i]))
                return -1;
        return 0;
    }

    private (int Start, int Length, string Became)? Best(QuestionWords question, int word, int from)
    {
        (float Penalty, int Frequency, int Start, string Became)? best = null;
        foreach (var (start, end) in Ranges(question, word))
        {
            var typed = question.Text[start..end];
            if (start < from || typed.Length is < IndexVocabulary.Shortest or > IndexVocabulary.Longest || !HasUnknownPair(typed))
                continue;
            foreach (var candidate in Candidates(typed))
            {
                var judged = Judge(question, start, end, candidate);
                if (judged.Frequency > 0 && (best is not { } b || (judged.Penalty, -judged.Frequency).CompareTo((b.Penalty, -b.Frequency)) < 0))
                    best = judged;
            }
        }
        return best is { } found ? (found.Start, found.Became.Length, found.Became) : null;
    }

    // The unknown word alone, with neighbours, and the pieces of it: the archive may cut 网格员 where the typo kept it whole.
    private static IEnumerable<(int Start, int End)> Ranges(QuestionWords question, int word)
    {
        var least = question.TextOf(word).Length == 1 ? word + 1 : word;
        for (var first = Math.Max(0, word - MostNeighbours); first <= word; first++)
            for (var last = least; last < question.Count && last <= least + MostNeighbours; last++)
                if (question.IsPlainRow(first, last))
                    yield return (question.StartOf(first), question.EndOf(last));
        if (Lexicon.Default.Find(question.TextOf(word)) > 0)
            yield break;
        var (start, end) = (question.StartOf(word), question.EndOf(word));
        for (var length = Math.Min(end - start - 1, IndexVocabulary.Longest); length >= IndexVocabulary.Shortest; length--)
            for (var at = start; at + length <= end; at++)
                yield return (at, at + length);
    }

    private List<IndexVocabulary.Candidate> Candidates(string typed)
    {
        var candidates = new List<IndexVocabulary.Candidate>();
        IndexVocabulary.Of(reader).Collect(typed.Length, characters => TypoMatch.Compare(typed, characters), candidates);
        return candidates;
    }

    private (float Penalty, int Frequency, int Start, string Became) Judge(QuestionWords question, int start, int end, IndexVocabulary.Candidate candidate)
    {
        var (before, after) = (question.HanAt(start - 1), question.HanAt(end));
        var fits = 0;
        if (before is not null && reader.DocumentFrequency($"{before}{candidate.Word[0]}", TermKind.Bigram) > 0)
            fits++;
        if (after is not null && reader.DocumentFrequency($"{candidate.Word[^1]}{after}", TermKind.Bigram) > 0)
            fits++;
        var neighbours = (before is null ? 0 : 1) + (after is null ? 0 : 1);
        var isDoubtful = candidate.Word.Length == 2 && fits < neighbours && !IsCertain(question.Text[start..end], candidate.Word, fits);
        var frequency = isDoubtful ? 0 : reader.DocumentFrequency(candidate.Word, TermKind.Word);
        return (candidate.Penalty - fits * Fit, frequency, start, candidate.Word);
    }
}
