using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation.Lexicon;

namespace Wenzheng.Ingestion.Annotation.Places;

/// <summary>本地: the one province, city or county that the page is from, for articles that only say 我省, 我市, 全县.</summary>
internal sealed class PageFocus
{
    // One place must clearly outweigh the others of its level, or the page names several and none is its home.
    private const int Outweighs = 2;
    private const int EnoughMentions = 3;

    private static readonly (PlaceLevel Level, WordTable Words)[] Mentions =
    [
        (PlaceLevel.Province, new WordTable("我省 全省 省委 省政府 省发改委 省教育厅")),
        (PlaceLevel.City, new WordTable("我市 全市 市委 市政府")),
        (PlaceLevel.County, new WordTable("我县 全县 县委 县政府 我区 全区 区委 区政府")),
    ];

    private readonly Dictionary<PlaceLevel, string> home = [];

    public PageFocus(IReadOnlyList<PlaceMention> mentions)
    {
        foreach (var level in mentions.Where(m => m.Level <= PlaceLevel.County).GroupBy(m => m.Level))
        {
            var counts = level.GroupBy(m => m.Name).Select(g => (Name: g.Key, Count: g.Count())).OrderByDescending(g => g.Count).ToList();
            if (counts.Count == 1 || counts[0].Count >= EnoughMentions && counts[0].Count >= Outweighs * counts[1].Count)
                home[level.Key] = counts[0].Name;
        }
    }

    /// <summary>The page's own places that an article means without naming any place of their level.</summary>
    public IEnumerable<(string Name, PlaceLevel Level)> MeantBy(string text, ISet<PlaceLevel> named)
    {
        foreach (var (level, words) in Mentions)
            if (!named.Contains(level) && home.TryGetValue(level, out var name) && words.StandsIn(text, 0, text.Length))
                yield return (name, level);
    }
}
