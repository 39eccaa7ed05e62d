using Wenzheng.Ingestion.Tests.Reading.Generation;

namespace Wenzheng.PageMeasures;

/// <summary>How well pages are read whose columns cross, by layout: one line of a table each, then all pages together.</summary>
internal static class LayoutTable
{
    /// <param name="output">Receives the table.</param>
    /// <param name="archive">Folder under eval/ whose articles the pages are made of; empty for the archive's own.</param>
    /// <param name="pages">Pages of each layout.</param>
    /// <param name="seed">First seed.</param>
    public static void Write(TextWriter output, string archive, int pages, int seed)
    {
        var articles = Articles(archive);
        var all = new SegmentationScore();
        output.WriteLine("| layout | pages | article F1 | text F1 | title | paragraph | order |\n|---|---|---|---|---|---|---|");
        foreach (var layout in Enum.GetValues<PageLayout>())
        {
            var generator = new LayoutGenerator(articles, layout);
            DamageTable.WriteKind(output, layout.ToString(), pages, () => generator.Make(seed++), all);
        }
        DamageTable.Write(output, "together", pages * Enum.GetValues<PageLayout>().Length, all);
    }

    /// <summary>Articles of an archive by page; those without a title cannot be found again on a page and are left out.</summary>
    public static IReadOnlyList<IReadOnlyList<CleanArticle>> Articles(string archive) =>
        [.. GoldArchive.Load(archive == "archive" ? "" : archive).Values.Select(p => p.Where(a => a.Title.Length > 0 || a.IsCaption).ToList())];
}
