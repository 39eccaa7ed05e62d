using Wenzheng.Indexing.Engine;

namespace Wenzheng.Indexing.Tests.Engine;

/// <summary>Reads an index whose generation n says n in each of its four sources, until that many generations are published.</summary>
internal static class WatchingReader
{
    /// <summary>0 when every reading was of one generation, and no generation came before an earlier one.</summary>
    public static int Run(string folder, int generations)
    {
        using var index = new BuiltInIndex(folder);
        for (var (seen, patience) = (0, DateTime.UtcNow.AddMinutes(2)); seen < generations && DateTime.UtcNow < patience;)
        {
            using var reader = index.Acquire();
            var generation = reader.Manifest.Generation;
            if (generation < seen || !IsWhole(reader))
            {
                Console.WriteLine($"{generation} after {seen}");
                return 1;
            }
            seen = generation;
            Thread.Sleep(1);
        }
        return 0;
    }

    public static bool IsWhole(IIndexReader reader)
    {
        var texts = reader.Search(Documents.Query("标记")).Select(c => reader.PassageText(c.Passage)).ToList();
        return texts.Count == 4 && texts.TrueForAll(t => t == $"标记{reader.Manifest.Generation}号");
    }
}
