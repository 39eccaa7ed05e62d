namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 分说小标题: headings of two parts with a colon between them whose first parts are as long as each other and name no place and no person (会怎么开：… 事怎么办：…):
/// one report goes through its parts so.
/// </summary>
internal sealed class LabelHeadings
{
    /// <summary>Characters before the colon.</summary>
    private const int Longest = 6;

    private readonly int[] counts = new int[Longest + 1];

    /// <param name="headings">Headings of a page that have nothing that only an article has, with the texts below them.</param>
    public LabelHeadings(IEnumerable<(string Heading, string Below)> headings)
    {
        foreach (var (heading, below) in headings.DistinctBy(h => h.Heading, StringComparer.Ordinal))
            counts[LabelLength(heading, below)]++;
    }

    /// <summary>Whether the heading has such a first part, and another one has a first part of as many characters, or of one more or less.</summary>
    public bool IsOfARow(string heading, string below) => LabelLength(heading, below) is > 0 and var length
        && counts[length] + (length > 1 ? counts[length - 1] : 0) + (length < Longest ? counts[length + 1] : 0) > 1;

    /// <summary>Characters before the colon; 0 where there is none, or a place's, a person's or a column's name.</summary>
    private static int LabelLength(string heading, string below)
    {
        var at = heading.AsSpan(0, Math.Min(heading.Length, Longest + 1)).IndexOfAny('：', ':');
        return at < 1 || heading.AsSpan(0, at).IndexOfAnyExceptInRange('\u4e00', '\u9fff') >= 0 || PlaceHeadings.LevelOf(heading) >= 0 || ColumnNames.Opens(heading)
            || (PersonNames.IsName(heading.AsSpan(0, at)) && below.Contains(heading[..at], StringComparison.Ordinal)) ? 0 : at;
    }
}
