namespace Wenzheng.Ingestion.Reading;

/// <summary>标题组: the stretches of heading lines between texts, each read into headlines.</summary>
internal static class HeadlineGroups
{
    public static List<List<Headline>> Read(ReadingWeights weights, IReadOnlyList<PageLine> lines, LineKind[] kinds)
    {
        var reader = new HeadlineReader(weights, lines, kinds, new PagePhrases(lines, kinds));
        var groups = new List<List<Headline>>();
        var group = new List<int>();
        for (var i = 0; i <= lines.Count; i++)
        {
            if (i < lines.Count && kinds[i] is LineKind.Head or LineKind.Deck or LineKind.Byline)
            {
                group.Add(i);
                continue;
            }
            if (group.Count > 0)
                groups.Add(reader.Read(group, FollowsText(kinds, group[0])));
            group = [];
        }
        return groups;
    }

    private static bool FollowsText(LineKind[] kinds, int first)
    {
        for (var i = first - 1; i >= 0; i--)
            if (kinds[i] is LineKind.Body or LineKind.Head)
                return kinds[i] == LineKind.Body;
        return false;
    }
}
