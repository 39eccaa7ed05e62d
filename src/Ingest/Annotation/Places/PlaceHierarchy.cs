using System.Runtime.InteropServices;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Annotation.Places;

/// <summary>隶属: which place lies in which, from 省市县 chains anywhere on the page, else from an article that names only one upper place.</summary>
internal sealed class PlaceHierarchy
{
    // A chain (甲市乙县) states it; 甲市的乙县 nearly does; standing in the same article only suggests it.
    private const int ChainVote = 100;
    private const int PossessiveVote = 20;
    private const int SameArticleVote = 1;

    private readonly Dictionary<(string Name, PlaceLevel Level), Dictionary<string, int>> votes = [];
    private readonly Dictionary<string, PlaceLevel> levels = new(StringComparer.Ordinal);

    public PlaceHierarchy(IReadOnlyList<Article> articles, IReadOnlyList<PlaceMention> mentions)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            levels.TryAdd(mentions[i].Name, mentions[i].Level);
            if (i == 0 || mentions[i].Article != mentions[i - 1].Article)
                continue;
            var (upper, lower) = (mentions[i - 1], mentions[i]);
            if (lower.FollowsUpper)
                Vote(lower, upper.Name, ChainVote);
            else if (upper.Level < lower.Level && lower.Range.Start == upper.Range.End + 1 && articles[lower.Article].Text[upper.Range.End] == '的')
                Vote(lower, upper.Name, PossessiveVote);
        }
        foreach (var group in mentions.GroupBy(m => m.Article))
            VoteInside([.. group]);
        foreach (var series in mentions.Where(m => articles[m.Article].Series.Length > 0).GroupBy(m => articles[m.Article].Series))
            VoteInside([.. series.DistinctBy(m => (m.Article, m.Name))]);
    }

    /// <summary>The next upper place of a name, or empty.</summary>
    public string UpperOf(string name, PlaceLevel level) =>
        votes.TryGetValue((name, level), out var candidates)
            ? candidates.OrderByDescending(c => c.Value).ThenByDescending(c => LevelOf(c.Key)).ThenBy(c => c.Key, StringComparer.Ordinal).First().Key
            : "";

    /// <summary>The level under which a name was first seen on the page.</summary>
    public PlaceLevel LevelOf(string name) => levels.GetValueOrDefault(name, PlaceLevel.Other);

    private void Vote(PlaceMention lower, string upper, int weight)
    {
        if (upper == lower.Name)
            return;
        var candidates = CollectionsMarshal.GetValueRefOrAddDefault(votes, (lower.Name, lower.Level), out _) ??= new(StringComparer.Ordinal);
        candidates[upper] = candidates.GetValueOrDefault(upper) + weight;
    }

    // Counties, townships and villages lie in the one upper place that a local report names; cities and provinces are often
    // named side by side without belonging together.
    private void VoteInside(List<PlaceMention> mentions)
    {
        foreach (var lower in mentions.DistinctBy(m => (m.Name, m.Level)))
        {
            if (lower.Level is not (PlaceLevel.County or PlaceLevel.Township or PlaceLevel.Village) || votes.ContainsKey((lower.Name, lower.Level)))
                continue;
            for (var level = lower.Level - 1; level >= PlaceLevel.City; level--)
            {
                var counts = mentions.Where(m => m.Level == level).GroupBy(m => m.Name).Select(g => (g.Key, Count: g.Count())).OrderByDescending(g => g.Count).Take(2).ToList();
                if (counts.Count == 0)
                    continue;
                if (counts.Count == 1 || counts[0].Count >= 3 * counts[1].Count)
                    Vote(lower, counts[0].Key, SameArticleVote);
                break;
            }
        }
    }
}
