using Wenzheng.Ingestion.Tests.Reading.Generation;

namespace Wenzheng.PageMeasures;

/// <summary>How well the pages of archives are read, one line of a table for each archive: totals only, so that held-out ones stay unseen.</summary>
internal static class PrintedTable
{
    /// <param name="output">Receives the table.</param>
    /// <param name="archives">Folders under eval/ with pages and gold_articles.json; "archive" for the archive's own.</param>
    public static void Write(TextWriter output, IReadOnlyList<string> archives)
    {
        output.WriteLine("| pages of | pages | article F1 | text F1 | title | paragraph | order |\n|---|---|---|---|---|---|---|");
        foreach (var archive in archives)
        {
            var folder = archive == "archive" ? GoldArchive.Corpus : Path.Combine(GoldArchive.Eval, archive);
            var score = new SegmentationScore();
            var pages = GoldArchive.Load(archive == "archive" ? "" : archive);
            foreach (var (file, articles) in pages)
                score.Add(articles, DamageTable.Read(File.ReadAllText(Path.Combine(folder, file))));
            DamageTable.Write(output, archive, pages.Count, score);
        }
    }
}
