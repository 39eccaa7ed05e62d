using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Indexing.Retrieval;

/// <summary>
/// 改字: finds characters of a question that the index does not know in their company, and characters of the same or a near sound
/// or a similar form that it does know there. Evidence is how often the index prints the pair with each neighbour; a repair must
/// also make a word of the index.
/// </summary>
internal sealed class TypoRepair(IIndexReader reader)
{
    private const int MostRepairs = 3;
    private const int LongestWord = 6;

    // Evidence that a repair must add, beyond what the typo costs.
    private const float LeastGain = 0.5f;

    // A long word that comes about by exchanging one character hardly does so by chance.
    private const float LongWordGain = 1f;

    // Counted less than 4,500 times in the 60 million of the lexicon's sources (9.5 nats).
    private const int RareWord = (int)((9.5 - Lexicon.StoredFromNats) * Lexicon.UnitsPerNat);

    // What a second way to repair must lie behind the best one.
    private const float LeastLead = 0.15f;

    // Passages of an index for each of which one accidental pair is expected of any two characters.
    private const float PassagesByAccident = 20000;

    // What a pair that is not known speaks against a repair, or against what was typed.
    private const float Stranger = -0.5f;

    // The most that one pair speaks for it: that a word is a hundred times commoner makes it no likelier that it was meant.
    private const float Friend = 4f;

    // By how much a word of the language must be rarer than what was typed to be surely not meant (2 nats).
    private const int MuchRarer = 2 * Lexicon.UnitsPerNat;

    // Doubt of a character of the same sound, the commonest error by far.
    private const float SameSound = 0.2f;

    private readonly int accident = (int)(reader.Manifest.Passages / PassagesByAccident);
    private readonly List<char> alikes = [];

    /// <summary>Repairs a question's normalised text; the ranges of the repairs do not overlap.</summary>
    /// <param name="question">Its words.</param>
    /// <param name="terms">What is searched for without a repair.</param>
    public List<(int Start, int Length, string Became)> Find(QuestionWords question, IReadOnlyList<QueryTerm> terms)
    {
        var repairs = new List<(int Start, int Length, string Became)>();
        Span<char> text = question.Text.ToCharArray();
        for (var word = 0; word < question.Count && repairs.Count < MostRepairs; word++)
        {
            if (question.IsLatin(word) && !question.IsNoise(word))
            {
                if (PinyinRepair.Find(reader, question, word, terms) is { } spelled)
                    repairs.Add((question.StartOf(word), question.EndOf(word) - question.StartOf(word), spelled));
                continue;
            }
            var (from, to, isStrict) = Suspicious(question, word);
            var repairedTo = repairs.Count == 0 ? 0 : repairs[^1].Start + repairs[^1].Length;
            if (from < repairedTo)
                continue;
            // Most people type by sound: what looks alike is tried where nothing sounds right.
            if ((Best(question, text, repairedTo, from, to, isStrict, CharacterAlikes.Default.AddSounding)
                ?? (isStrict ? null : Best(question, text, repairedTo, from, to, isStrict, CharacterAlikes.Default.AddLooking))) is not { } best || IsPrinted(question, best.At))
                continue;
            repairs.Add((best.Start, best.Word.Length, best.Word));
        }
        return repairs;
    }

    /// <summary>The characters from which one may be wrong, beginning with this word; -1 for none. Strict where what was typed may be meant as well.</summary>
    private (int From, int To, bool IsStrict) Suspicious(QuestionWords question, int word)
    {
        var (start, end) = (question.StartOf(word), question.EndOf(word));
        if (question.IsNoise(word))
            return None;
        if (end - start >= 2)
        {
            if (reader.DocumentFrequency(question.TextOf(word), TermKind.Word) > 0)
                return None;
            // A word of the language that the archive happens not to use is no typo, unless it stands beside a word that it was never seen beside.
            var isWord = Lexicon.Default.Find(question.TextOf(word)) > 0;
            for (var at = start; at + 1 < end; at++)
                if (IsAccident(question.Text[at], question.Text[at + 1]))
                    return (start, end, isWord);
            return None;
        }
        // A single character beside another word: 党|裙|服务.
        if (!TypoMatch.MayBeTypo(question.Text[start]))
            return None;
        var before = Tells(question, start) && IsAccident(question.Text[start - 1], question.Text[start]);
        var after = Tells(question, end) && IsAccident(question.Text[start], question.Text[end]);
        if (!before && !after)
            return None;
        // Short verbs stand alone before words of all kinds (治, 招, 扣); a wrong character rarely is a common word, or one of the index, as well.
        var isAlone = !(before && IsSingle(question, word - 1)) && !(after && IsSingle(question, word + 1));
        if (isAlone && (Lexicon.Default.Find(question.Text.AsSpan(start, 1)) is > 0 and < RareWord || reader.DocumentFrequency(question.Text.AsSpan(start, 1), TermKind.Word) > 0))
            return (start, end, true);
        // Its neighbour may be the wrong one as well where that stands alone too.
        return (before && IsSingle(question, word - 1) ? start - 1 : start, after && IsSingle(question, word + 1) ? end + 1 : end, false);
    }

    private static readonly (int From, int To, bool IsStrict) None = (-1, -1, false);

    private static bool IsSingle(QuestionWords question, int word) =>
        word >= 0 && word < question.Count && question.EndOf(word) - question.StartOf(word) == 1;

    // 2023年村里: the year is no misspelt part of what follows it.
    private static bool IsOfDate(ReadOnlySpan<char> text, int at) => at > 0 && text[at] is '年' or '月' or '日' && char.IsAsciiDigit(text[at - 1]);

    private (float Gain, int At, int Start, string Word)? Best(QuestionWords question, Span<char> text, int least, int from, int to, bool isStrict, Action<char, List<char>> addAlikes)
    {
        (float Gain, int At, int Start, string Word)? best = null;
        var second = 0f;
        for (var at = from; at < to; at++)
        {
            var typed = text[at];
            if (!TypoMatch.MayBeTypo(typed) || IsOfDate(text, at) || !IsStranger(question, text, at))
                continue;
            var known = Support(question, text, at);
            alikes.Clear();
            addAlikes(typed, alikes);
            foreach (var meant in alikes)
            {
                if (!TypoMatch.MayBeTypo(meant))
                    continue;
                text[at] = meant;
                var gain = Support(question, text, at) - known - TypoMatch.Doubt(typed, meant);
                // The word is looked for only where the pairs promise something.
                if (gain + LongWordGain <= LeastGain || WordAt(question, text, least, at) is not { } word)
                    continue;
                if (isStrict && !(TypoMatch.Doubt(typed, meant) <= SameSound && (word.Word.Length >= 3 || FitsBoth(question, text, at, typed)) && !IsRarer(word.Word, question.Text.AsSpan(word.Start, word.Word.Length))))
                    continue;
                gain += word.Word.Length >= 3 ? LongWordGain : 0;
                if (gain <= (best?.Gain ?? LeastGain))
                {
                    second = best is null ? second : Math.Max(second, gain);
                    continue;
                }
                second = best?.Gain ?? second;
                best = (gain, at, word.Start, word.Word);
            }
            text[at] = typed;
        }
        return best is { } found && found.Gain - second >= LeastLead ? found : null;
    }

    // 厕所官家: strange on both sides as typed, and at home on both as 管 (所管, 管家).
    private bool FitsBoth(QuestionWords question, ReadOnlySpan<char> text, int at, char typed) =>
        Tells(question, at) && Tells(question, at + 1) && IsAccident(text[at - 1], typed) && IsAccident(typed, text[at + 1])
        && !IsAccident(text[at - 1], text[at]) && !IsAccident(text[at], text[at + 1]);

    // Nobody types the common 接受 for 接手.
    private static bool IsRarer(string meant, ReadOnlySpan<char> typed) =>
        Lexicon.Default.Find(typed) is > 0 and var known && Lexicon.Default.Find(meant) - known > MuchRarer;

    /// <summary>How well a character fits its neighbours; less where it leaves one that it was never seen beside.</summary>
    private float Support(QuestionWords question, ReadOnlySpan<char> text, int at)
    {
        var sum = 0f;
        if (Tells(question, at))
            sum += Known(text[at - 1], text[at]);
        if (Tells(question, at + 1))
            sum += Known(text[at], text[at + 1]);
        return sum;
    }

    private bool IsStranger(QuestionWords question, ReadOnlySpan<char> text, int at) =>
        (Tells(question, at) && IsAccident(text[at - 1], text[at])) || (Tells(question, at + 1) && IsAccident(text[at], text[at + 1]));

    // Beside words of grammar (的) every character is seen.
    private static bool Tells(QuestionWords question, int at) =>
        question.Joins(at) && TypoMatch.MayBeTypo(question.Text[at - 1]) && TypoMatch.MayBeTypo(question.Text[at]);

    private float Known(char first, char second) => Frequency(first, second) is var frequency && frequency <= accident ? Stranger : Math.Min(Friend, MathF.Log(1 + (frequency / (1f + accident))));

    private bool IsAccident(char first, char second) => Frequency(first, second) <= accident;

    private int Frequency(char first, char second) => reader.DocumentFrequency([first, second], TermKind.Bigram);

    /// <summary>The longest word of the index over the place.</summary>
    private (int Start, string Word)? WordAt(QuestionWords question, ReadOnlySpan<char> text, int least, int at)
    {
        for (var length = LongestWord; length >= 2; length--)
            for (var start = Math.Max(least, at - length + 1); start <= at && start + length <= text.Length; start++)
            {
                if (!IsHanRow(question, start, length))
                    continue;
                var word = text.Slice(start, length);
                if (reader.DocumentFrequency(word, TermKind.Word) > 0)
                    return (start, word.ToString());
            }
        return null;
    }

    /// <summary>Whether a passage prints a character between its neighbours as typed: rare names of a large archive are strangers in pairs only.</summary>
    private bool IsPrinted(QuestionWords question, int at) =>
        question.Joins(at) && question.Joins(at + 1) && PrintedRun.Stands(reader, question.Text.Substring(at - 1, 3));

    // It must not tear a word that is known: 志愿活动|搞 is not 动力.
    private bool IsHanRow(QuestionWords question, int start, int length)
    {
        for (var i = start + 1; i < start + length; i++)
            if (!question.Joins(i))
                return false;
        return !IsTorn(question, start) && !IsTorn(question, start + length);
    }

    private bool IsTorn(QuestionWords question, int at) =>
        at > 0 && at < question.Text.Length && question.WordAt(at) is var word and >= 0 && question.StartOf(word) < at
        && (Lexicon.Default.Find(question.TextOf(word)) > 0 || reader.DocumentFrequency(question.TextOf(word), TermKind.Word) > 0);
}
