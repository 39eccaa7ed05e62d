using Wenzheng.Indexing.Engine;

namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>
/// The features that a passage has by its company: the passages before and after it under the same heading (a text goes on
/// across the cut, and says 它 or nothing of what was named), the lead of the first stage, and the words that few candidates have.
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
        var runnerUp = best > 0 ? candidates[Math.Min(1, candidates.Length - 1)].Score / best : 0;
        var tenth = best > 0 ? candidates[Math.Min(9, candidates.Length - 1)].Score / best : 0;
        Span<float> rarity = stackalloc float[question.Slots.Length];
        var total = WeighWords(covered, sights.Length, rarity);
        for (var i = 0; i < sights.Length; i++)
        {
            var row = table.Row(i);
            var heading = bestOfHeading[sights[i].Heading];
            row[(int)RankingFeature.HeadingScore] = best > 0 ? heading / best : 0;
            row[(int)RankingFeature.LeadUnderHeading] = heading > 0 ? candidates[i].Score / heading : 0;
            row[(int)RankingFeature.OwnRank] = 1f / (i + 1);
            row[(int)RankingFeature.RunnerUpScore] = runnerUp;
            row[(int)RankingFeature.TenthScore] = tenth;
            row[(int)RankingFeature.RareCoverage] = total > 0 ? Sum(rarity, covered.Slice(i * rarity.Length, rarity.Length)) / total : 0;
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

    // A word that every candidate has tells nothing; the rarest tell most.
    private static float WeighWords(ReadOnlySpan<float> covered, int candidates, Span<float> rarity)
    {
        var total = 0f;
        for (var word = 0; word < rarity.Length; word++)
        {
            var holders = 0f;
            for (var i = 0; i < candidates; i++)
                holders += covered[(i * rarity.Length) + word];
            rarity[word] = holders <= 0 ? 0 : MathF.Log((candidates + 1f) / (holders + 0.5f));
            total += rarity[word];
        }
        return total;
    }

    private static float Sum(ReadOnlySpan<float> weights, ReadOnlySpan<float> covered)
    {
        var sum = 0f;
        for (var word = 0; word < weights.Length; word++)
            sum += weights[word] * covered[word];
        return sum;
    }
}
