using System.Runtime.InteropServices;

namespace Wenzheng.Ingestion.Duplicates;

/// <summary>
/// 同稿: tells for each article, in a fixed order, the first article before it that carries the same report. What it says depends on the
/// articles and their order alone, not on when each came into the archive.
/// </summary>
internal sealed class ReportGroups
{
    /// <summary>Smallest hashes by which candidates are found: two texts that share a third of their shingles miss each other once in a hundred times.</summary>
    private const int Keys = 12;

    /// <summary>Articles looked at behind one hash: more share a set phrase, not a report.</summary>
    private const int MostBehindKey = 16;

    /// <summary>Share of the shorter text's shingles that must stand in the longer: a report cut and edited for another paper keeps more.</summary>
    private const float SameText = 0.7f;

    /// <summary>The same for figures: a notice that is printed every year keeps its words and changes its figures.</summary>
    private const float SameFigures = 0.75f;

    /// <summary>Fewer hashes below both limits say nothing: one text is many times as long as the other.</summary>
    private const int FewestShingles = 16;
    private const int FewestFigures = 3;

    /// <summary>A report is reprinted within days.</summary>
    private const int MostDaysApart = 31;

    private readonly List<ArticleSketch> sketches = [];
    private readonly List<int> first = [];
    private readonly Dictionary<uint, int> lastWithKey = [];
    private readonly List<int[]> earlierWithKey = [];
    private readonly HashSet<int> seen = [];

    /// <summary>Adds the next article. The id of the first one of its report, empty when it is itself the first.</summary>
    public string Add(ArticleSketch sketch)
    {
        var number = sketches.Count;
        var found = Find(sketch);
        sketches.Add(sketch);
        first.Add(found < 0 ? number : first[found]);
        var earlier = new int[Math.Min(Keys, sketch.Shingles.Smallest.Length)];
        for (var k = 0; k < earlier.Length; k++)
        {
            ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(lastWithKey, sketch.Shingles.Smallest[k], out var exists);
            earlier[k] = exists ? last : -1;
            last = number;
        }
        earlierWithKey.Add(earlier);
        return found < 0 ? "" : sketches[first[found]].Id;
    }

    private int Find(ArticleSketch sketch)
    {
        seen.Clear();
        var (best, share) = (-1, 0f);
        foreach (var key in sketch.Shingles.Smallest[..Math.Min(Keys, sketch.Shingles.Smallest.Length)])
        {
            var at = lastWithKey.GetValueOrDefault(key, -1);
            for (var steps = 0; at >= 0 && steps < MostBehindKey; steps++)
            {
                // Against the group's first article alone: a chain of likenesses would tie together what has nothing in common.
                var home = first[at];
                if (seen.Add(home) && Likeness(sketch, sketches[home]) is var likeness && (likeness > share || (likeness == share && likeness > 0 && home < best)))
                    (best, share) = (home, likeness);
                at = Earlier(at, key);
            }
        }
        return best;
    }

    private int Earlier(int article, uint key) => earlierWithKey[article][sketches[article].Shingles.Smallest[..earlierWithKey[article].Length].BinarySearch(key)];

    /// <summary>The share of the shorter text in the longer; 0 when they are no one report.</summary>
    private static float Likeness(ArticleSketch a, ArticleSketch b)
    {
        var (share, counted) = HashSample.Containment(a.Shingles, b.Shingles, SameText);
        if (share == 0 || counted < FewestShingles)
            return 0;
        if (a.Published is { } one && b.Published is { } other && Math.Abs(one.DayNumber - other.DayNumber) > MostDaysApart)
            return 0;
        var (figures, numbers) = HashSample.Containment(a.Figures, b.Figures, SameFigures);
        return numbers >= FewestFigures && figures == 0 ? 0 : share;
    }
}
