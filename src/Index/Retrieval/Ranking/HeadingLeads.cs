using System.Runtime.InteropServices;

namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>
/// 同题比较: what tells passages under one heading apart. All of them say the subject; which one answers is told by the words of
/// the question that few of them have. Each word, pair and character counts by its rarity among the candidates of the heading.
/// </summary>
internal static class HeadingLeads
{
    /// <param name="question">The question.</param>
    /// <param name="sights">What was seen of each candidate.</param>
    /// <param name="covered">How much each has of each word, a row for each.</param>
    /// <param name="table">Receives the values.</param>
    public static void Read(QuestionShape question, ReadOnlySpan<PassageSight> sights, ReadOnlySpan<float> covered, FeatureTable table)
    {
        var headings = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < sights.Length; i++)
        {
            ref var together = ref CollectionsMarshal.GetValueRefOrAddDefault(headings, sights[i].Heading, out _);
            (together ??= []).Add(i);
        }
        var sums = new float[sights.Length];
        foreach (var together in headings.Values)
        {
            Array.Clear(sums);
            for (var slot = 0; slot < question.Slots.Length; slot++)
                AddWord(question.Slots[slot].Weight, slot, question.Slots.Length, covered, together, sums);
            Lead(together, sums, RankingFeature.WordLeadUnderHeading, table);
            for (var pair = 1; pair <= question.Pairs.Count; pair++)
                AddBit(question.Pairs.WeightOf(pair), pair - 1, sights, static sight => sight.Pairs, together, sums);
            Lead(together, sums, RankingFeature.PairLeadUnderHeading, table);
            for (var character = 0; character < question.Pairs.CharacterCount; character++)
                AddBit(1, character, sights, static sight => sight.Characters, together, sums);
            Lead(together, sums, RankingFeature.CharacterLeadUnderHeading, table);
        }
    }

    private static void AddWord(float weight, int slot, int slots, ReadOnlySpan<float> covered, List<int> together, float[] sums)
    {
        var holders = 0f;
        foreach (var candidate in together)
            holders += covered[(candidate * slots) + slot];
        var worth = weight * Rarity(together.Count, holders);
        foreach (var candidate in together)
            sums[candidate] += worth * covered[(candidate * slots) + slot];
    }

    private static void AddBit(float weight, int bit, ReadOnlySpan<PassageSight> sights, Func<PassageSight, UInt128> of, List<int> together, float[] sums)
    {
        var holders = 0;
        foreach (var candidate in together)
            holders += (int)((of(sights[candidate]) >> bit) & UInt128.One);
        if (holders == 0 || holders == together.Count)
            return;
        var worth = weight * Rarity(together.Count, holders);
        foreach (var candidate in together)
            sums[candidate] += ((of(sights[candidate]) >> bit) & UInt128.One) == UInt128.One ? worth : 0;
    }

    // What all of them have tells nothing.
    private static float Rarity(int count, float holders) => holders <= 0 ? 0 : MathF.Log(count / Math.Min(count, holders));

    private static void Lead(List<int> together, float[] sums, RankingFeature feature, FeatureTable table)
    {
        var most = 0f;
        foreach (var candidate in together)
            most = Math.Max(most, sums[candidate]);
        foreach (var candidate in together)
        {
            table.Row(candidate)[(int)feature] = most > 0 ? sums[candidate] / most : 1;
            sums[candidate] = 0;
        }
    }
}
