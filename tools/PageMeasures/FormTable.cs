using Wenzheng.Ingestion.Tests.Reading.Generation;

namespace Wenzheng.PageMeasures;

/// <summary>How well pages are read that look like a newspaper's own text files, by form: one line of a table each, then all pages together.</summary>
internal static class FormTable
{
    private static readonly PressForm[] Kinds =
    [
        PressForm.None, .. Enum.GetValues<PressForm>().Where(f => f is not (PressForm.None or PressForm.All)),
        PressForm.Wrapped | PressForm.Continued, PressForm.All & ~PressForm.Wrapped, PressForm.All,
    ];

    /// <param name="output">Receives the table.</param>
    /// <param name="archive">Folder under eval/ whose articles the pages are made of; "archive" for the archive's own.</param>
    /// <param name="pages">Pages of each form.</param>
    /// <param name="seed">First seed.</param>
    public static void Write(TextWriter output, string archive, int pages, int seed)
    {
        var articles = LayoutTable.Articles(archive);
        var all = new SegmentationScore();
        output.WriteLine("| form | pages | article F1 | text F1 | title | paragraph | order |\n|---|---|---|---|---|---|---|");
        foreach (var kind in Kinds)
        {
            var generator = new PressGenerator(articles, kind);
            DamageTable.WriteKind(output, kind.ToString(), pages, () => generator.Make(seed++), all);
        }
        DamageTable.Write(output, "together", pages * Kinds.Length, all);
    }

    /// <summary>Writes one page, its articles and what was read, to look at.</summary>
    public static void Show(TextWriter output, string archive, PressForm form, int seed)
    {
        var page = new PressGenerator(LayoutTable.Articles(archive), form).Make(seed);
        output.WriteLine(page.Text);
        foreach (var article in page.Articles)
            output.WriteLine($"== {article.Title} / {Ends(article.Paragraphs)}");
        foreach (var (title, paragraphs) in DamageTable.Read(page.Text))
            output.WriteLine($"-- {title} / {Ends(paragraphs)}");
    }

    private static string Ends(IReadOnlyList<string> paragraphs) =>
        string.Join(" | ", paragraphs.Select(p => p.Length < 24 ? p : $"{p[..11]}…{p[^11..]}"));
}
