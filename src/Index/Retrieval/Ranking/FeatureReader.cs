using System.Runtime.InteropServices;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>Computes the features of one candidate after another for one question. Not thread-safe.</summary>
internal sealed class FeatureReader(IIndexReader reader, QuestionShape question)
{
    /// <summary>Number of features.</summary>
    public static readonly int Count = Enum.GetValues<RankingFeature>().Length;

    /// <summary>About the characters of a sentence.</summary>
    private const int SentenceSpan = 40;

    /// <summary>About the characters of a clause.</summary>
    private const int ClauseSpan = 13;

    /// <summary>Two words with so many characters between them are still said together.</summary>
    private const int PairSpan = 3;

    /// <summary>Share of a word's weight below which an occurrence of its part does not stand for it.</summary>
    private const float LeastCredit = 0.3f;

    private readonly NormalizedText normalized = new();
    private readonly List<TermHit> found = [];
    private readonly List<(int Position, int Slot)> hits = [];
    private readonly float[] inTitle = new float[question.Slots.Length];
    private readonly float[] inBody = new float[question.Slots.Length];
    private readonly int[] lastAt = new int[question.Slots.Length];
    private readonly float[] runs = new float[question.Slots.Length];
    private readonly float[] ordered = new float[question.Slots.Length];
    private readonly float[] near = new float[question.Slots.Length];
    private readonly int[] counts = new int[question.Slots.Length];

    /// <summary>Fills in the features of a candidate.</summary>
    /// <param name="candidate">From the first stage.</param>
    /// <param name="best">The first stage's best score.</param>
    /// <param name="features">Receives <see cref="Count"/> values.</param>
    public void Read(Candidate candidate, float best, Span<float> features)
    {
        features.Clear();
        var text = reader.PassageText(candidate.Passage);
        Match(reader.PassageAt(candidate.Passage).Heading, inTitle);
        features[(int)RankingFeature.TitleNamed] = ShareNamed();
        Match(text, inBody);
        features[(int)RankingFeature.FirstStage] = best > 0 ? candidate.Score / best : 0;
        features[(int)RankingFeature.BodyLength] = MathF.Log(1 + normalized.Length);
        if (question.TotalWeight <= 0)
            return;
        features[(int)RankingFeature.FirstStageByWeight] = candidate.Score / question.TotalWeight;
        Cover(features);
        features[(int)RankingFeature.SentenceCoverage] = BestStretch(onlyRest: false);
        features[(int)RankingFeature.RestSentenceCoverage] = BestStretch(onlyRest: true);
        Pair(features);
        if (question.AsksNumber)
            features[(int)RankingFeature.FigureNearWord] = AnswerBeside(text, AnswerSigns.HasFigure);
        if (question.AsksTime)
            features[(int)RankingFeature.DateNearWord] = AnswerBeside(text, AnswerSigns.HasDate);
        if (question.AsksMeaning)
            features[(int)RankingFeature.OpensWithWord] = Opening(text);
    }

    private void Match(string text, float[] covered)
    {
        Array.Clear(covered);
        found.Clear();
        hits.Clear();
        TextNormalizer.Normalize(text, normalized);
        question.Terms.Match(normalized, found);
        foreach (ref readonly var hit in CollectionsMarshal.AsSpan(found))
        {
            covered[hit.Slot] = Math.Max(covered[hit.Slot], hit.Credit);
            if (hit.Credit >= LeastCredit)
                hits.Add((hit.Position, hit.Slot));
        }
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

    private float BestStretch(bool onlyRest)
    {
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
        return best / question.TotalWeight;

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
            if (slot > 0)
            {
                var gap = position - lastAt[slot - 1];
                if (gap > 0 && gap <= question.Slots[slot - 1].Text.Length + PairSpan)
                {
                    ordered[slot] = 1;
                    runs[slot] += runs[slot - 1];
                }
                if (gap <= ClauseSpan)
                    near[slot] = 1;
            }
            if (slot + 1 < question.Slots.Length && position - lastAt[slot + 1] <= ClauseSpan)
                near[slot + 1] = 1;
            lastAt[slot] = position;
            longest = Math.Max(longest, runs[slot]);
        }
        var (orderedSum, nearSum, possible) = (0f, 0f, 0f);
        for (var slot = 1; slot < question.Slots.Length; slot++)
        {
            var weight = Math.Min(question.Slots[slot].Weight, question.Slots[slot - 1].Weight);
            possible += weight;
            orderedSum += weight * ordered[slot];
            nearSum += weight * near[slot];
        }
        features[(int)RankingFeature.OrderedPairs] = possible > 0 ? orderedSum / possible : 0;
        features[(int)RankingFeature.NearPairs] = possible > 0 ? nearSum / possible : 0;
        features[(int)RankingFeature.LongestRun] = longest / question.TotalWeight;
    }

    /// <summary>Largest weight of a word, not in the title, beside which the answer's sign stands; else of any word, at half.</summary>
    private float AnswerBeside(string text, Func<ReadOnlySpan<char>, bool> hasSign)
    {
        var best = 0f;
        for (var slot = 0; slot < question.Slots.Length; slot++)
        {
            var word = question.Slots[slot].Text;
            var worth = question.Slots[slot].Weight * (inTitle[slot] >= 1 ? 0.5f : 1);
            if (worth <= best || inBody[slot] < 1)
                continue;
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                if (!hasSign(AnswerSigns.Beside(text, at, word.Length)))
                    continue;
                best = worth;
                break;
            }
        }
        return best / question.TotalWeight;
    }

    private float Opening(string text)
    {
        var best = 0f;
        foreach (var slot in question.Slots)
            if (text.AsSpan(0, Math.Min(text.Length, slot.Text.Length + 4)).Contains(slot.Text, StringComparison.Ordinal))
                best = Math.Max(best, slot.Weight);
        return best / question.TotalWeight;
    }
}
