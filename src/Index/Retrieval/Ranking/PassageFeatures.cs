using System.Runtime.InteropServices;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>The features that a passage has by itself, read for one candidate after another of one question. Not thread-safe.</summary>
internal sealed class PassageFeatures(IIndexReader reader, QuestionShape question)
{
    /// <summary>About the characters of a sentence.</summary>
    private const int SentenceSpan = 40;

    /// <summary>About the characters of a clause.</summary>
    private const int ClauseSpan = 13;

    /// <summary>Characters before and after the best stretch in which the answer may stand.</summary>
    private const int AnswerReach = 24;

    /// <summary>Characters before and after a word in which its figure or date stands.</summary>
    private const int WordReach = 16;

    /// <summary>Two words with so many characters between them are still said together.</summary>
    private const int PairSpan = 3;

    /// <summary>Share of a word's weight below which an occurrence of its part does not stand for it.</summary>
    private const float LeastCredit = 0.3f;

    private readonly NormalizedText normalized = new();
    private readonly List<TermHit> found = [];
    private readonly List<(int Position, int Slot)> hits = [];
    private readonly List<(int Position, int Pair)> pairs = [];
    private readonly List<CharacterPlace> places = [];
    private readonly int[] pairCounts = new int[question.Pairs.Count + 1];
    private readonly bool[] pairSeen = new bool[question.Pairs.Count + 1];
    private readonly float[] inTitle = new float[question.Slots.Length];
    private readonly float[] inBody = new float[question.Slots.Length];
    private readonly int[] lastAt = new int[question.Slots.Length];
    private readonly float[] runs = new float[question.Slots.Length];
    private readonly float[] ordered = new float[question.Slots.Length];
    private readonly float[] near = new float[question.Slots.Length];
    private readonly int[] counts = new int[question.Slots.Length];

    /// <summary>Where the question's characters stand in the candidates read so far, one candidate after another.</summary>
    public List<CharacterPlace> Places => places;

    /// <summary>Fills in the features of a candidate and what its group will be compared by.</summary>
    /// <param name="candidate">From the first stage.</param>
    /// <param name="best">The first stage's best score.</param>
    /// <param name="features">Zeros; receives the values.</param>
    /// <param name="covered">Receives by word how much of it the passage has in title or body.</param>
    public PassageSight Read(Candidate candidate, float best, Span<float> features, Span<float> covered)
    {
        var heading = reader.HeadingOf(candidate.Passage);
        Match(heading, inTitle);
        features[(int)RankingFeature.TitleCharactersNamed] = ShareOfCharacters();
        features[(int)RankingFeature.TitleNamed] = ShareNamed();
        Match(reader.PassageText(candidate.Passage), inBody);
        var text = normalized.Characters;
        var (firstPlace, stretch) = (places.Count, default((float Share, int From, int To)));
        var characters = question.Pairs.Find(text, pairs, places);
        features[(int)RankingFeature.FirstStage] = best > 0 ? candidate.Score / best : 0;
        features[(int)RankingFeature.BodyLength] = MathF.Log(1 + text.Length);
        if (question.TotalWeight > 0)
        {
            features[(int)RankingFeature.FirstStageByWeight] = candidate.Score / question.TotalWeight;
            Cover(features);
            CoverOdd(features);
            features[(int)RankingFeature.ClauseCoverage] = BestStretch(ClauseSpan, onlyRest: false).Share;
            features[(int)RankingFeature.SentenceCoverage] = BestStretch(SentenceSpan, onlyRest: false).Share;
            var rest = BestStretch(SentenceSpan, onlyRest: true);
            features[(int)RankingFeature.RestSentenceCoverage] = rest.Share;
            stretch = rest.Share > 0 ? rest : BestStretch(SentenceSpan, onlyRest: false);
            AskedFeatures.Read(question, text, stretch, inTitle, features);
            Subject(stretch, features);
            Pair(features);
            Answer(text, rest, features);
            if (question.Asks.HasFlag(AskedKind.Figure))
                (features[(int)RankingFeature.FigureNearWord], features[(int)RankingFeature.FigureNearWords]) = AnswerBeside(text, AnswerSigns.HasFigure);
            if (question.Asks.HasFlag(AskedKind.Time))
                (features[(int)RankingFeature.DateNearWord], features[(int)RankingFeature.DateNearWords]) = AnswerBeside(text, AnswerSigns.HasDate);
            if (question.Asks.HasFlag(AskedKind.Meaning))
                features[(int)RankingFeature.OpensWithWord] = Opening();
        }
        if (question.Pairs.TotalWeight > 0)
            CoverPairs(features);
        for (var slot = 0; slot < covered.Length; slot++)
            covered[slot] = Math.Max(inBody[slot], inTitle[slot]);
        return new PassageSight(candidate.Passage, heading, characters, firstPlace..places.Count, stretch.From, stretch.To);
    }

    private void Match(string text, float[] covered)
    {
        Array.Clear(covered);
        found.Clear();
        hits.Clear();
        TextNormalizer.Normalize(text, normalized);
        question.Terms.Match(normalized, found);
        var isSorted = true;
        foreach (ref readonly var hit in CollectionsMarshal.AsSpan(found))
        {
            covered[hit.Slot] = Math.Max(covered[hit.Slot], hit.Credit);
            if (hit.Credit < LeastCredit)
                continue;
            isSorted &= hits.Count == 0 || hits[^1].Position < hit.Position;
            hits.Add((hit.Position, hit.Slot));
        }
        // Only words that begin at one place are found in another order.
        if (!isSorted)
            hits.Sort();
    }

    private float ShareNamed()
    {
        var (named, end) = (0, 0);
        foreach (ref readonly var hit in CollectionsMarshal.AsSpan(found))
        {
            var to = Math.Min(normalized.Length, hit.Position + hit.Length);
            named += Math.Max(0, to - Math.Max(end, hit.Position));
            end = Math.Max(end, to);
        }
        return normalized.Length == 0 ? 0 : named / (float)normalized.Length;
    }

    private void Cover(Span<float> features)
    {
        var (any, inBodySum, inTitleSum, rest, numbers, numbersFound) = (0f, 0f, 0f, 0f, 0, 0);
        for (var slot = 0; slot < question.Slots.Length; slot++)
        {
            var weight = question.Slots[slot].Weight;
            any += weight * Math.Max(inBody[slot], inTitle[slot]);
            inBodySum += weight * inBody[slot];
            inTitleSum += weight * inTitle[slot];
            rest += weight * Math.Max(0, inBody[slot] - inTitle[slot]);
            if (!question.Slots[slot].IsNumber)
                continue;
            numbers++;
            numbersFound += inBody[slot] >= 1 || inTitle[slot] >= 1 ? 1 : 0;
        }
        features[(int)RankingFeature.Coverage] = any / question.TotalWeight;
        features[(int)RankingFeature.BodyCoverage] = inBodySum / question.TotalWeight;
        features[(int)RankingFeature.TitleCoverage] = inTitleSum / question.TotalWeight;
        features[(int)RankingFeature.RestCoverage] = rest / question.TotalWeight;
        features[(int)RankingFeature.Numbers] = numbers == 0 ? 0 : numbersFound / (float)numbers;
    }

    private void CoverOdd(Span<float> features)
    {
        if (question.TotalOddity <= 0)
            return;
        var (any, rest) = (0f, 0f);
        for (var slot = 0; slot < question.Slots.Length; slot++)
        {
            any += question.Slots[slot].Oddity * Math.Max(inBody[slot], inTitle[slot]);
            rest += question.Slots[slot].Oddity * Math.Max(0, inBody[slot] - inTitle[slot]);
        }
        features[(int)RankingFeature.OddCoverage] = any / question.TotalOddity;
        features[(int)RankingFeature.OddRestCoverage] = rest / question.TotalOddity;
        Array.Clear(counts);
        var (sum, best, from) = (0f, 0f, 0);
        foreach (var (position, slot) in hits)
        {
            for (; hits[from].Position + SentenceSpan < position; from++)
                if (--counts[hits[from].Slot] == 0)
                    sum -= Worth(hits[from].Slot);
            if (++counts[slot] == 1)
                sum += Worth(slot);
            best = Math.Max(best, sum);
        }
        features[(int)RankingFeature.OddSentenceCoverage] = best / question.TotalOddity;
        if (question.OddestSlot is >= 0 and var oddest)
        {
            features[(int)RankingFeature.OddestWord] = Math.Max(inBody[oddest], inTitle[oddest]);
            features[(int)RankingFeature.OddestWordInBody] = inBody[oddest];
        }

        float Worth(int slot) => question.Slots[slot].Oddity * Math.Max(0, inBody[slot] - inTitle[slot]);
    }

    private void Subject((float Share, int From, int To) stretch, Span<float> features)
    {
        if (question.SubjectSlot is not (>= 0 and var subject))
            return;
        features[(int)RankingFeature.SubjectInBody] = inBody[subject];
        features[(int)RankingFeature.SubjectInTitle] = inTitle[subject];
        foreach (var (position, slot) in hits)
            if (slot == subject && position >= stretch.From - AnswerReach && position <= stretch.To + AnswerReach)
                features[(int)RankingFeature.SubjectInStretch] = 1;
    }

    private float ShareOfCharacters()
    {
        var (named, all) = (0, 0);
        foreach (var c in normalized.Characters)
            if (c >= 0x2E80)
            {
                all++;
                named += question.Pairs.NumberOf(c) >= 0 ? 1 : 0;
            }
        return all == 0 ? 0 : named / (float)all;
    }

    private (float Share, int From, int To) BestStretch(int span, bool onlyRest)
    {
        Array.Clear(counts);
        var (sum, best, from, bestFrom, bestTo) = (0f, 0f, 0, 0, 0);
        foreach (var (position, slot) in hits)
        {
            for (; hits[from].Position + span < position; from++)
                if (--counts[hits[from].Slot] == 0)
                    sum -= Worth(hits[from].Slot);
            if (++counts[slot] == 1)
                sum += Worth(slot);
            if (sum > best)
                (best, bestFrom, bestTo) = (sum, hits[from].Position, position);
        }
        return (best / question.TotalWeight, bestFrom, bestTo);

        float Worth(int slot) => question.Slots[slot].Weight * (onlyRest ? Math.Max(0, inBody[slot] - inTitle[slot]) : inBody[slot]);
    }

    private void Pair(Span<float> features)
    {
        Array.Fill(lastAt, int.MinValue / 2);
        Array.Clear(runs);
        Array.Clear(ordered);
        Array.Clear(near);
        var longest = 0f;
        foreach (var (position, slot) in hits)
        {
            runs[slot] = question.Slots[slot].Weight;
            if (question.Before[slot] is >= 0 and var before)
            {
                var gap = position - lastAt[before];
                if (gap > 0 && gap <= question.Slots[before].Text.Length + PairSpan)
                {
                    ordered[slot] = 1;
                    runs[slot] += runs[before];
                }
                if (gap <= ClauseSpan)
                    near[slot] = 1;
            }
            if (question.After[slot] is >= 0 and var after && position - lastAt[after] <= ClauseSpan)
                near[after] = 1;
            lastAt[slot] = position;
            longest = Math.Max(longest, runs[slot]);
        }
        var (orderedSum, nearSum, possible) = (0f, 0f, 0f);
        for (var slot = 1; slot < question.Slots.Length; slot++)
        {
            if (question.Before[slot] < 0)
                continue;
            var weight = Math.Min(question.Slots[slot].Weight, question.Slots[question.Before[slot]].Weight);
            possible += weight;
            orderedSum += weight * ordered[slot];
            nearSum += weight * near[slot];
        }
        features[(int)RankingFeature.OrderedPairs] = possible > 0 ? orderedSum / possible : 0;
        features[(int)RankingFeature.NearPairs] = possible > 0 ? nearSum / possible : 0;
        features[(int)RankingFeature.LongestRun] = longest / question.TotalWeight;
    }

    /// <summary>The answer's sign beside the stretch that says most of the question.</summary>
    private void Answer(ReadOnlySpan<char> text, (float Share, int From, int To) stretch, Span<float> features)
    {
        if (stretch.Share <= 0)
            return;
        var from = Math.Max(0, stretch.From - AnswerReach);
        var beside = text[from..Math.Min(text.Length, stretch.To + AnswerReach)];
        var asks = question.Asks;
        if (question.Unit != '\0' && AnswerSigns.HasFigureOf(beside, question.Unit))
            features[(int)RankingFeature.FigureOfUnit] = 1;
        if (asks.HasFlag(AskedKind.Figure) && AnswerSigns.HasFigure(beside))
            features[(int)RankingFeature.FigureInStretch] = 1;
        if (asks.HasFlag(AskedKind.Time) && AnswerSigns.HasDate(beside))
            features[(int)RankingFeature.DateInStretch] = 1;
        if (asks.HasFlag(AskedKind.Place) && AnswerSigns.HasPlace(beside))
            features[(int)RankingFeature.PlaceInStretch] = 1;
        if (asks.HasFlag(AskedKind.Name) && AnswerSigns.HasName(beside))
            features[(int)RankingFeature.NameInStretch] = 1;
        if (asks.HasFlag(AskedKind.Reason) && AnswerSigns.HasReason(beside))
            features[(int)RankingFeature.ReasonInStretch] = 1;
    }

    private void CoverPairs(Span<float> features)
    {
        Array.Clear(pairCounts);
        var (all, sum, best, from) = (0f, 0f, 0f, 0);
        var (run, longest, expected) = (0f, 0f, -1);
        Array.Clear(pairSeen);
        foreach (var (position, pair) in pairs)
        {
            var weight = question.Pairs.WeightOf(pair);
            if (!pairSeen[pair])
                all += weight;
            pairSeen[pair] = true;
            for (; pairs[from].Position + SentenceSpan < position; from++)
                if (--pairCounts[pairs[from].Pair] == 0)
                    sum -= question.Pairs.WeightOf(pairs[from].Pair);
            if (++pairCounts[pair] == 1)
                sum += weight;
            best = Math.Max(best, sum);
            run = position == expected ? run + weight : weight;
            expected = position + 1;
            longest = Math.Max(longest, run);
        }
        features[(int)RankingFeature.PairCoverage] = all / question.Pairs.TotalWeight;
        features[(int)RankingFeature.PairSentenceCoverage] = best / question.Pairs.TotalWeight;
        features[(int)RankingFeature.PairRun] = Math.Min(1, longest / question.Pairs.TotalWeight);
    }

    /// <summary>
    /// Largest weight of a word beside which the answer's sign stands, words of the title at half; and the weight of all such words.
    /// </summary>
    private (float Best, float All) AnswerBeside(ReadOnlySpan<char> text, Func<ReadOnlySpan<char>, bool> hasSign)
    {
        Array.Clear(counts);
        var (best, all) = (0f, 0f);
        foreach (var (position, slot) in hits)
        {
            if (counts[slot] > 0 || inBody[slot] < 1 || !hasSign(Beside(text, position, question.Slots[slot].Text.Length)))
                continue;
            counts[slot] = 1;
            var worth = question.Slots[slot].Weight * (inTitle[slot] >= 1 ? 0.5f : 1);
            all += worth;
            best = Math.Max(best, worth);
        }
        return (best / question.TotalWeight, all / question.TotalWeight);
    }

    /// <summary>The text around a word, up to the sentence's ends.</summary>
    private static ReadOnlySpan<char> Beside(ReadOnlySpan<char> text, int at, int length) =>
        text[Math.Max(0, at - WordReach)..Math.Min(text.Length, at + length + WordReach)];

    private float Opening()
    {
        var best = 0f;
        foreach (var (position, slot) in hits)
            if (position <= 4)
                best = Math.Max(best, question.Slots[slot].Weight);
        return best / question.TotalWeight;
    }
}
