using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Indexing.Retrieval;

/// <summary>
/// 改字: finds places of a question that the index does not know and known words of the same or a near sound or a similar
/// form that may have been meant. A place is a word of document frequency 0, or single characters in a row whose
/// pair the index has never seen, with up to two neighbouring words on either side.
/// </summary>
internal sealed class TypoRepair(IIndexReader reader)
{
    private const int MostNeighbours = 2;
    private const int MostRepairs = 3;

    // What a neighbour that fits takes off the penalty: 寿阳 before 县 when 阳县 is known.
    private const float Fit = 0.1f;

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
            return text.Length >= 4 && text.All(char.IsAsciiLetterLower) && reader.DocumentFrequency(text, TermKind.Word) == 0;
        if (text.Length >= 2)
            // A word of the language that the archive happens not to use is no typo.
            return reader.DocumentFrequency(text, TermKind.Word) == 0 && !(text.Length == 2 && Lexicon.Default.Find(text) > 0);
        return word + 1 < question.Count && question.TextOf(word + 1).Length == 1 && question.Touches(word)
            && !question.IsNoise(word + 1) && reader.DocumentFrequency(text + question.TextOf(word + 1), TermKind.Bigram) == 0;
    }

    private (int Start, int Length, string Became)? FromPinyin(QuestionWords question, int word)
    {
        var candidates = new List<IndexVocabulary.Candidate>();
        foreach (var spelling in PinyinSpelling.Read(question.TextOf(word)))
            IndexVocabulary.Of(reader).Collect(spelling.Length, (characters, syllables) => Sounds(spelling, characters, syllables), candidates);
        var best = candidates.Select(c => (c.Word, Frequency: reader.DocumentFrequency(c.Word, TermKind.Word)))
            .OrderByDescending(c => c.Frequency).ThenBy(c => c.Word, StringComparer.Ordinal).FirstOrDefault();
        return best.Frequency > 0 ? (question.StartOf(word), question.TextOf(word).Length, best.Word) : null;
    }

    private static float Sounds(ushort[] spelling, ReadOnlySpan<char> characters, ReadOnlySpan<ushort> syllables)
    {
        for (var i = 0; i < spelling.Length; i++)
            if (spelling[i] != syllables[i] && !CharacterSounds.Default.CanSound(characters[i], spelling[i]))
                return -1;
        return 0;
    }

    private (int Start, int Length, string Became)? Best(QuestionWords question, int word, int from)
    {
        (float Penalty, int Frequency, int Start, string Became)? best = null;
        var least = question.TextOf(word).Length == 1 ? word + 1 : word;
        for (var first = Math.Max(0, word - MostNeighbours); first <= word; first++)
            for (var last = least; last < question.Count && last <= word + MostNeighbours; last++)
            {
                if (question.StartOf(first) < from || !question.IsPlainRow(first, last))
                    continue;
                var typed = question.Between(first, last);
                if (typed.Length is < IndexVocabulary.Shortest or > IndexVocabulary.Longest)
                    continue;
                foreach (var candidate in Candidates(typed))
                {
                    var judged = Judge(question, first, last, candidate);
                    if (judged.Frequency > 0 && (best is not { } b || (judged.Penalty, -judged.Frequency).CompareTo((b.Penalty, -b.Frequency)) < 0))
                        best = judged;
                }
            }
        return best is { } found ? (found.Start, found.Became.Length, found.Became) : null;
    }

    private List<IndexVocabulary.Candidate> Candidates(string typed)
    {
        var candidates = new List<IndexVocabulary.Candidate>();
        IndexVocabulary.Of(reader).Collect(typed.Length, (characters, _) => TypoMatch.Compare(typed, characters), candidates);
        return candidates;
    }

    private (float Penalty, int Frequency, int Start, string Became) Judge(QuestionWords question, int first, int last, IndexVocabulary.Candidate candidate)
    {
        var (before, after) = (question.CharacterBefore(first), question.CharacterAfter(last));
        var fits = 0;
        if (before is not null && reader.DocumentFrequency($"{before}{candidate.Word[0]}", TermKind.Bigram) > 0)
            fits++;
        if (after is not null && reader.DocumentFrequency($"{candidate.Word[^1]}{after}", TermKind.Bigram) > 0)
            fits++;
        // Two characters sound like many words; one that has never stood beside what was typed is none of them.
        var isDoubtful = candidate.Word.Length == 2 && fits == 0 && (before ?? after) is not null;
        var frequency = isDoubtful ? 0 : reader.DocumentFrequency(candidate.Word, TermKind.Word);
        return (candidate.Penalty - fits * Fit, frequency, question.StartOf(first), candidate.Word);
    }
}
