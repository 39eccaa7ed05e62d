namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 地名小标题: headings that open with a place before a colon (某镇：…). A report on a county heads what it tells of each of its towns so.
/// </summary>
internal sealed class PlaceHeadings
{
    /// <summary>Characters of a place's name before the colon.</summary>
    private const int Longest = 12;

    /// <summary>Last characters of places' names, by what they are part of: towns of a county, villages of a town, counties of a city.</summary>
    private static readonly string[] Levels = ["镇乡道场木", "村区屯庄组", "县市旗州"];

    private const int CountyLevel = 2;

    private readonly int[] counts = new int[Levels.Length];

    /// <param name="headings">Headings of a page that have nothing that only an article has.</param>
    public PlaceHeadings(IEnumerable<string> headings)
    {
        foreach (var heading in headings.Distinct(StringComparer.Ordinal))
            if (LevelOf(heading) is >= 0 and var level)
                counts[level]++;
    }

    /// <summary>Whether the heading opens with a place, and another one with a place of the same kind.</summary>
    public bool IsOfARow(string heading) => LevelOf(heading) is >= 0 and var level && counts[level] > 1;

    /// <summary>The kind of place that the heading opens with; -1 for none.</summary>
    public static int LevelOf(string heading)
    {
        var at = heading.AsSpan(0, Math.Min(heading.Length, Longest + 1)).IndexOfAny('：', ':');
        return at < 3 || heading.AsSpan(0, at).IndexOfAnyExceptInRange('\u4e00', '\u9fff') >= 0 ? -1
            : IsDistrict(heading.AsSpan(0, at)) ? CountyLevel : Array.FindIndex(Levels, l => l.Contains(heading[at - 1]));
    }

    /// <summary>A part of a city (城东区), which stands beside its counties; 社区, 小区 and their like are smaller.</summary>
    private static bool IsDistrict(ReadOnlySpan<char> place) => place[^1] == '区' && !"社小片园库景院".Contains(place[^2]);
}
