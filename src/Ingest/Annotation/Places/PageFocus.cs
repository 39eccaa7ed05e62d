using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.Places;

/// <summary>本地: the one province, city or county that the page is from, for articles that only say 我省, 我市, 全县.</summary>
internal sealed class PageFocus
{
    // One place must clearly outweigh the others of its level, or the page names several and none is its home.
    private const int Outweighs = 2;
    private const int EnoughMentions = 3;
    private const int EnoughArticles = 3;

    private static readonly Dictionary<char, WordTable> Mentions = new()
    {
        ['省'] = new("我省 全省 省委 省政府 省发改委 省教育厅"),
        ['市'] = new("我市 全市 市委 市政府 市气象台 市气象局"),
        ['县'] = new("我县 全县 县委 县政府 县气象台 县气象局"),
        ['区'] = new("我区 全区 区委 区政府"),
        ['旗'] = new("我旗 全旗 旗委 旗政府"),
        ['镇'] = new("我镇 全镇 镇党委 镇政府"),
        ['乡'] = new("我乡 全乡 乡党委 乡政府"),
    };

    private readonly Dictionary<PlaceLevel, string> home = [];

    private readonly HashSet<PlaceLevel> isHome = [];

    /// <param name="mentions">The places of the page's articles.</param>
    /// <param name="header">The places with which the page names itself (某县专版): its own, whatever its articles name.</param>
    public PageFocus(IReadOnlyList<PlaceMention> mentions, IReadOnlyList<PlaceMention> header)
    {
        foreach (var level in mentions.Where(m => m.Level <= PlaceLevel.County).GroupBy(m => m.Level))
        {
            var counts = level.GroupBy(m => m.Name).Select(g => (Name: g.Key, Count: g.Count(), Articles: g.Select(m => m.Article).Distinct().Count())).OrderByDescending(g => g.Count).ToList();
            if (counts.Count == 1 || counts[0].Count >= EnoughMentions && counts[0].Count >= Outweighs * counts[1].Count)
            {
                home[level.Key] = counts[0].Name;
                if (counts[0].Articles >= EnoughArticles)
                    isHome.Add(level.Key);
            }
        }
        foreach (var level in header.Where(m => m.Level <= PlaceLevel.Township).GroupBy(m => m.Level))
        {
            if (level.Select(m => m.Name).Distinct(StringComparer.Ordinal).Count() != 1)
                continue;
            home[level.Key] = level.First().Name;
            isHome.Add(level.Key);
        }
    }

    /// <summary>The page's own places that an article means without naming any place of their level.</summary>
    public IEnumerable<(string Name, PlaceLevel Level)> MeantBy(string text, ISet<PlaceLevel> named)
    {
        foreach (var (level, name) in home)
            if (!named.Contains(level) && Mentions.TryGetValue(name[^1], out var words) && words.StandsIn(text, 0, text.Length))
                yield return (name, level);
    }

    /// <summary>The page's own county, else city, in which an article's townships and villages lie; empty when it has none.</summary>
    public (string Name, PlaceLevel Level) Home =>
        home.TryGetValue(PlaceLevel.County, out var county) && isHome.Contains(PlaceLevel.County) ? (county, PlaceLevel.County)
        : home.TryGetValue(PlaceLevel.City, out var city) && isHome.Contains(PlaceLevel.City) ? (city, PlaceLevel.City) : ("", PlaceLevel.Other);
}
