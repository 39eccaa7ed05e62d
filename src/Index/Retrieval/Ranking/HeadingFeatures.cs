using Wenzheng.Indexing.Engine;

namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>The features of all candidates under one heading together, and what tells them apart.</summary>
internal static class HeadingFeatures
{
    /// <param name="question">The question.</param>
    /// <param name="candidates">Those looked at, best first.</param>
    /// <param name="sights">What was seen of each.</param>
    /// <param name="covered">How much each has of each word, a row for each.</param>
    /// <param name="table">Receives the values.</param>
    public static void Read(QuestionShape question, ReadOnlySpan<Candidate> candidates, ReadOnlySpan<PassageSight> sights, ReadOnlySpan<float> covered, FeatureTable table)
    {
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var all = 0f;
        for (var i = 0; i < sights.Length; i++)
        {
            if (!groups.TryGetValue(sights[i].Heading, out var members))
                groups.Add(sights[i].Heading, members = []);
            members.Add(i);
            all += candidates[i].Score;
        }
        Span<float> rarity = stackalloc float[question.Slots.Length];
        foreach (var members in groups.Values)
        {
            var own = 0f;
            foreach (var member in members)
                own += candidates[member].Score;
            var total = WeighWords(question, members, covered, rarity);
            foreach (var member in members)
            {
                var row = table.Row(member);
                row[(int)RankingFeature.HeadingCount] = MathF.Log(members.Count);
                row[(int)RankingFeature.HeadingShare] = all > 0 ? own / all : 0;
                var sum = 0f;
                for (var word = 0; word < rarity.Length; word++)
                    sum += rarity[word] * covered[(member * rarity.Length) + word];
                row[(int)RankingFeature.RareUnderHeading] = total > 0 ? sum / total : 0;
            }
        }
    }

    // The words by which passages under one heading differ, as far as the question means them.
    private static float WeighWords(QuestionShape question, List<int> members, ReadOnlySpan<float> covered, Span<float> rarity)
    {
        var total = 0f;
        for (var word = 0; word < rarity.Length; word++)
        {
            var holders = 0f;
            foreach (var member in members)
                holders += covered[(member * rarity.Length) + word];
            rarity[word] = holders <= 0 ? 0 : question.Slots[word].Weight * MathF.Log((members.Count + 1f) / (holders + 0.5f));
            total += rarity[word];
        }
        return total;
    }
}
