using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Reading;
using Wenzheng.Ingestion.Tests.Reading.Generation;

namespace Wenzheng.PageMeasures;

/// <summary>How well generated pages are read, by kind of damage: one line of a table each, then all pages together.</summary>
internal static class DamageTable
{
    /// <summary>Seeds from here on were never used to look at pages or to choose weights.</summary>
    public const int HeldOutSeed = 7_000_000;

    private static readonly PageDamage[] Kinds =
    [
        PageDamage.None, PageDamage.Breaks, .. Enum.GetValues<PageDamage>().Where(d => d is not (PageDamage.None or PageDamage.Breaks or PageDamage.All)).Select(d => d | PageDamage.Breaks), PageDamage.All,
    ];

    /// <param name="output">Receives the table.</param>
    /// <param name="pages">Pages in all, spread evenly over the kinds of damage.</param>
    /// <param name="seed">First seed.</param>
    public static void Write(TextWriter output, int pages, int seed)
    {
        CleanArticle[] articles = [.. GoldArchive.Pages.Values.SelectMany(a => a)];
        var all = new SegmentationScore();
        output.WriteLine("| damage | pages | article F1 | text F1 | title | paragraph | order |\n|---|---|---|---|---|---|---|");
        for (var k = 0; k < Kinds.Length; k++)
        {
            var generator = new PageGenerator(articles, Kinds[k]);
            var count = (pages * (k + 1) / Kinds.Length) - (pages * k / Kinds.Length);
            WriteKind(output, Kinds[k].ToString(), count, () => generator.Make(seed++), all);
        }
        Write(output, "together", pages, all);
    }

    /// <summary>Reads so many pages of one kind, writes their line, and adds them to those of all kinds.</summary>
    public static void WriteKind(TextWriter output, string name, int pages, Func<GeneratedPage> make, SegmentationScore all)
    {
        var score = new SegmentationScore();
        for (var i = 0; i < pages; i++)
        {
            var page = make();
            var read = Read(page.Text);
            score.Add(page.Articles, read);
            all.Add(page.Articles, read);
        }
        Write(output, name, pages, score);
    }

    public static void Write(TextWriter output, string name, int pages, SegmentationScore score) =>
        output.WriteLine($"| {name} | {pages} | {score.ArticleF1:F3} | {score.TextF1:F3} | {score.Titles:F3} | {score.Paragraphs:F3} | {score.Order:F3} |");

    public static IReadOnlyList<(string Title, IReadOnlyList<string> Paragraphs)> Read(string page) =>
        [.. PageReader.Default.Read(new Page("page.txt", page)).Articles.Select(a => (a.Title,
            (IReadOnlyList<string>)[.. a.Paragraphs.Where(p => p.Kind is ParagraphKind.Body or ParagraphKind.Caption).Select(p => a.TextOf(p.Range))]))];
}
