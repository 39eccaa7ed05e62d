using Wenzheng.Ingestion.Tests.Files;
using Wenzheng.Ingestion.Tests.Reading.Generation;

namespace Wenzheng.PageMeasures;

/// <summary>How well scans are recognised: articles drawn as a page with a Chinese font, as a picture, and read back.</summary>
internal static class ScanTable
{
    /// <param name="output">Receives a line of a table for each way of scanning.</param>
    /// <param name="pages">Pages drawn, of two articles each.</param>
    public static void Write(TextWriter output, int pages)
    {
        using var scans = new DrawnPages();
        output.WriteLine("| scan | pages | characters | character accuracy |\n|---|---|---|---|");
        CleanArticle[] articles = [.. GoldArchive.Pages.Values.SelectMany(p => p).Where(a => a.Title.Length > 0 && !a.IsCaption)];
        foreach (var (name, end, dpi) in new[] { ("png, 150 dpi", "png", 150), ("png, 200 dpi", "png", 200), ("png, 300 dpi", "png", 300), ("tiff, 300 dpi", "tif", 300), ("jpg, 200 dpi", "jpg", 200), ("pdf of pictures, 200 dpi", "pdf", 200) })
        {
            double right = 0;
            var characters = 0;
            for (var page = 0; page < pages; page++)
            {
                var drawn = articles.Skip(page * 2).Take(2).SelectMany(a => a.Paragraphs.Take(3).Prepend(a.Title)).ToList();
                var length = DrawnPages.Plain(string.Concat(drawn)).Length;
                right += DrawnPages.Accuracy(string.Concat(drawn), scans.ReadBack(drawn, end, dpi)) * length;
                characters += length;
            }
            output.WriteLine($"| {name} | {pages} | {characters} | {right / characters:F4} |");
        }
    }
}
