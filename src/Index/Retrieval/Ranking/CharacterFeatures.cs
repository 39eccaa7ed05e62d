using System.Runtime.InteropServices;

namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>
/// The features of the question's single characters, by how few candidates have them: in the passage, in one sentence of it, and
/// of the words that it does not have whole, which it may say in related ones (灭亡 and 覆亡, 城市 and 都市).
/// </summary>
internal static class CharacterFeatures
{
    /// <summary>About the characters of a sentence.</summary>
    private const int Span = 40;

    /// <summary>Characters before and after the best stretch that are read with it.</summary>
    private const int Reach = 24;

    /// <param name="question">The question.</param>
    /// <param name="sights">What was seen of each candidate.</param>
    /// <param name="covered">How much each has of each word, a row for each.</param>
    /// <param name="places">Where the question's characters stand in the candidates.</param>
    /// <param name="table">Receives the values.</param>
    public static void Read(QuestionShape question, ReadOnlySpan<PassageSight> sights, ReadOnlySpan<float> covered, List<CharacterPlace> places, FeatureTable table)
    {
        Span<float> rarity = stackalloc float[CharacterNumbers.Most];
        Span<float> missing = stackalloc float[CharacterNumbers.Most];
        var total = Weigh(question, sights, rarity);
        if (total <= 0)
            return;
        for (var i = 0; i < sights.Length; i++)
        {
            var row = table.Row(i);
            row[(int)RankingFeature.CharacterCoverage] = Sum(sights[i].Characters, rarity) / total;
            Lack(question, covered.Slice(i * question.Slots.Length, question.Slots.Length), rarity, missing);
            var own = CollectionsMarshal.AsSpan(places)[sights[i].Places];
            var (all, lacked) = BestStretch(own, rarity, missing);
            row[(int)RankingFeature.CharacterSentenceCoverage] = all / total;
            row[(int)RankingFeature.RelatedSentenceCoverage] = lacked / total;
            row[(int)RankingFeature.RelatedNearStretch] = Near(own, sights[i], missing) / total;
        }
    }

    // A character that every candidate has tells nothing; the rarest tell most.
    private static float Weigh(QuestionShape question, ReadOnlySpan<PassageSight> sights, Span<float> rarity)
    {
        var total = 0f;
        for (var c = 0; c < question.Pairs.CharacterCount; c++)
        {
            var holders = 0;
            foreach (ref readonly var sight in sights)
                holders += (int)((sight.Characters >> c) & UInt128.One);
            rarity[c] = holders == 0 ? 0 : MathF.Log((sights.Length + 1f) / (holders + 0.5f));
            total += rarity[c];
        }
        return total;
    }

    /// <summary>The weight of each character by how much of its word the passage lacks.</summary>
    private static void Lack(QuestionShape question, ReadOnlySpan<float> covered, ReadOnlySpan<float> rarity, Span<float> missing)
    {
        missing.Clear();
        for (var word = 0; word < covered.Length; word++)
            foreach (var c in question.Slots[word].Text)
                if (question.Pairs.NumberOf(c) is >= 0 and var number)
                    missing[number] = Math.Max(missing[number], (1 - covered[word]) * rarity[number]);
    }

    private static (float All, float Lacked) BestStretch(ReadOnlySpan<CharacterPlace> places, ReadOnlySpan<float> rarity, ReadOnlySpan<float> missing)
    {
        Span<int> counts = stackalloc int[CharacterNumbers.Most];
        counts.Clear();
        var (sum, best, lacked, bestLacked, from) = (0f, 0f, 0f, 0f, 0);
        foreach (var place in places)
        {
            for (; places[from].Position + Span < place.Position; from++)
                if (--counts[places[from].Number] == 0)
                    (sum, lacked) = (sum - rarity[places[from].Number], lacked - missing[places[from].Number]);
            if (++counts[place.Number] == 1)
                (sum, lacked) = (sum + rarity[place.Number], lacked + missing[place.Number]);
            (best, bestLacked) = (Math.Max(best, sum), Math.Max(bestLacked, lacked));
        }
        return (best, bestLacked);
    }

    private static float Near(ReadOnlySpan<CharacterPlace> places, in PassageSight sight, ReadOnlySpan<float> missing)
    {
        var seen = UInt128.Zero;
        foreach (var place in places)
            if (place.Position >= sight.StretchFrom - Reach && place.Position <= sight.StretchTo + Reach)
                seen |= UInt128.One << place.Number;
        return Sum(seen, missing);
    }

    private static float Sum(UInt128 characters, ReadOnlySpan<float> weights)
    {
        var sum = 0f;
        for (; characters != UInt128.Zero; characters &= characters - UInt128.One)
            sum += weights[(int)UInt128.TrailingZeroCount(characters)];
        return sum;
    }
}
