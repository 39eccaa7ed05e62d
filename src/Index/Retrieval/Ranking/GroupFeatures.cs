using Wenzheng.Indexing.Engine;

namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>
/// The features that a passage has by its company: the passages before and after it under the same heading (a text goes on
/// across the cut, and says 它 or nothing of what was named), and how the candidates share the question's characters.
/// </summary>
internal static class GroupFeatures
{
    /// <param name="reader">The index.</param>
    /// <param name="question">The question.</param>
    /// <param name="candidates">Those looked at, best first.</param>
    /// <param name="sights">What was seen of each.</param>
    /// <param name="covered">How much each has of each word, a row for each.</param>
    /// <param name="table">Receives the values.</param>
    public static void Read(IIndexReader reader, QuestionShape question, ReadOnlySpan<Candidate> candidates, ReadOnlySpan<PassageSight> sights, ReadOnlySpan<float> covered, FeatureTable table)
    {
        var best = candidates[0].Score;
        var places = new Dictionary<int, int>(sights.Length);
        var bestOfHeading = new Dictionary<string, float>(StringComparer.Ordinal);
        for (var i = 0; i < sights.Length; i++)
        {
            places[sights[i].Passage] = i;
            bestOfHeading[sights[i].Heading] = Math.Max(bestOfHeading.GetValueOrDefault(sights[i].Heading), candidates[i].Score);
        }
        Span<float> rarity = stackalloc float[CharacterNumbers.Most];
        var total = WeighCharacters(question, sights, rarity);
        for (var i = 0; i < sights.Length; i++)
        {
            var row = table.Row(i);
            var heading = bestOfHeading[sights[i].Heading];
            row[(int)RankingFeature.HeadingScore] = best > 0 ? heading / best : 0;
            row[(int)RankingFeature.LeadUnderHeading] = heading > 0 ? candidates[i].Score / heading : 0;
            row[(int)RankingFeature.CharacterCoverage] = Share(sights[i].Characters, rarity, total);
            var before = Neighbour(sights, places, i, -1);
            var after = Neighbour(sights, places, i, 1);
            if (before >= 0)
            {
                row[(int)RankingFeature.AddedBefore] = Added(question, covered, i, before);
                row[(int)RankingFeature.ScoreBefore] = best > 0 ? candidates[before].Score / best : 0;
            }
            if (after >= 0)
            {
                row[(int)RankingFeature.AddedAfter] = Added(question, covered, i, after);
                row[(int)RankingFeature.ScoreAfter] = best > 0 ? candidates[after].Score / best : 0;
            }
            var opens = before < 0 && (sights[i].Passage == 0 || reader.HeadingOf(sights[i].Passage - 1) != sights[i].Heading);
            row[(int)RankingFeature.OpensHeading] = opens ? 1 : 0;
        }
    }

    private static int Neighbour(ReadOnlySpan<PassageSight> sights, Dictionary<int, int> places, int candidate, int step) =>
        places.TryGetValue(sights[candidate].Passage + step, out var place) && sights[place].Heading == sights[candidate].Heading ? place : -1;

    private static float Added(QuestionShape question, ReadOnlySpan<float> covered, int candidate, int neighbour)
    {
        var count = question.Slots.Length;
        var own = covered.Slice(candidate * count, count);
        var other = covered.Slice(neighbour * count, count);
        var sum = 0f;
        for (var slot = 0; slot < count; slot++)
            sum += question.Slots[slot].Weight * Math.Max(0, other[slot] - own[slot]);
        return question.TotalWeight > 0 ? sum / question.TotalWeight : 0;
    }

    // A character that every candidate has tells nothing; the rarest tell most.
    private static float WeighCharacters(QuestionShape question, ReadOnlySpan<PassageSight> sights, Span<float> rarity)
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

    private static float Share(UInt128 characters, ReadOnlySpan<float> rarity, float total)
    {
        if (total <= 0)
            return 0;
        var sum = 0f;
        for (; characters != UInt128.Zero; characters &= characters - UInt128.One)
            sum += rarity[(int)UInt128.TrailingZeroCount(characters)];
        return sum / total;
    }
}
