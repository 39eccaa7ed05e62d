using FsCheck;
using FsCheck.Fluent;
using Wenzheng.Ingestion.Duplicates;

namespace Wenzheng.Ingestion.Tests.Duplicates;

public class HashSampleTests
{
    private static readonly Gen<uint[]> Set = Gen.Choose(0, 60).Select(n => (uint)n).ArrayOf();

    /// <summary>Two sets with something in common, smaller and larger than what a sample keeps.</summary>
    private static readonly Arbitrary<(HashSample A, HashSample B)> Pairs =
        Set.Three().Select(s => (Sample(s.Item1, s.Item2), Sample(s.Item1, s.Item3))).ToArbitrary();

    [Fact]
    public void Stopping_early_changes_no_share_that_counts() => Holds(pair => Enumerable.Range(0, 11).All(tenths =>
    {
        var (whole, counted) = HashSample.Containment(pair.A, pair.B, 0);
        return HashSample.Containment(pair.A, pair.B, tenths / 10f) == (whole >= tenths / 10f ? whole : 0, counted);
    }));

    [Fact]
    public void The_share_is_the_same_from_both_sides() => Holds(pair => HashSample.Containment(pair.A, pair.B, 0) == HashSample.Containment(pair.B, pair.A, 0));

    [Fact]
    public void A_set_contains_itself() => Holds(pair => HashSample.Containment(pair.A, pair.A, 1).Share == 1 || pair.A.Smallest.IsEmpty);

    [Fact]
    public void The_share_is_that_of_the_sets_where_samples_are_whole() =>
        Assert.Equal((0.5f, 4), HashSample.Containment(Sample([1, 2, 3, 4]), Sample([3, 4, 5, 6, 7]), 0.3f));

    private static void Holds(Func<(HashSample A, HashSample B), bool> property) => Prop.ForAll(Pairs, property).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(60));

    // Small numbers are spread over the whole range, as hashes are.
    private static HashSample Sample(params uint[][] sets) => HashSample.Of(sets.SelectMany(s => s).Select(n => (n + 1) * 2654435761u).ToArray(), 16);
}
