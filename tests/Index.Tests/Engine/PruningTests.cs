using FsCheck;
using FsCheck.Fluent;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Engine.Generations;
using Wenzheng.Indexing.Engine.Scoring;

namespace Wenzheng.Indexing.Tests.Engine;

/// <summary>What is not scored must not matter.</summary>
public sealed class PruningTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly Snapshot snapshot;

    public PruningTests()
    {
        using var index = new BuiltInIndex(folder.Path);
        for (var generation = 0; generation < 2; generation++)
        {
            using var writer = index.OpenWriter(fromScratch: false);
            for (var i = 0; i < 700; i++)
            {
                var name = $"源{(generation * 600) + i:d4}";
                var (article, passages) = Documents.Article(name, 0, i % 3 == 0 ? Skewed(i + 7000, 6) : "", Skewed((generation * 1000) + i, 90 + (i % 60)), 50);
                writer.Add(Documents.Source(name), [new ArticleEntry(article with { Places = i % 5 == 0 ? [new Place("东县", PlaceLevel.County)] : [] }, passages)]);
            }
            writer.Publish(CancellationToken.None);
        }
        snapshot = Snapshot.Open(Path.Combine(folder.Path, "gen-000002"));
    }

    public void Dispose()
    {
        snapshot.Leave();
        folder.Dispose();
    }

    [Fact]
    public void Pruned_search_finds_what_exhaustive_search_finds_with_the_same_scores_and_ties()
    {
        Assert.Equal(2, snapshot.Segments.Count);
        Prop.ForAll(Gen.Choose(0, int.MaxValue).Zip(Gen.Choose(1, 40)).Zip(Gen.Choose(1, 24)).ToArbitrary(), shape =>
        {
            var ((seed, limit), length) = shape;
            var random = new System.Random(seed);
            var query = Documents.Query(Skewed(seed, length), limit) with { Filter = random.Next(3) == 0 ? new PassageFilter { Places = ["东县"] } : PassageFilter.None };
            query = query with { Terms = [.. query.Terms.Select(t => t with { Weight = random.Next(4) == 0 ? 0.1f : 1 })] };
            Assert.Equal(PassageScoring.Search(snapshot, query, exhaustive: true), PassageScoring.Search(snapshot, query));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(600));
    }

    [Fact]
    public void Weights_of_any_size_give_finite_scores_in_the_same_order()
    {
        var query = Documents.Query(Skewed(3, 12), 20);
        var found = PassageScoring.Search(snapshot, query);
        foreach (var factor in new[] { 1e-30f, 1e-3f, 1e6f, 1e30f })
        {
            var scaled = PassageScoring.Search(snapshot, query with { Terms = [.. query.Terms.Select(t => t with { Weight = factor })] });
            Assert.Equal(found.Length, scaled.Length);
            Assert.Equal(found[0].Passage, scaled[0].Passage);
            Assert.All(scaled, c => Assert.True(float.IsFinite(c.Score) && c.Score > 0));
        }
    }

    /// <summary>Text whose characters are as unevenly common as those of a language.</summary>
    private static string Skewed(int seed, int length)
    {
        var random = new System.Random(seed);
        return string.Create(length, random, (units, from) =>
        {
            foreach (ref var unit in units)
                unit = (char)('一' + (int)(400 * Math.Pow(from.NextDouble(), 5)));
        });
    }
}
