using System.Globalization;
using System.Text.Json;
using Wenzheng.Ingestion.Reading;
using Wenzheng.Ingestion.Tests.Reading.Generation;

namespace Wenzheng.PageMeasures;

/// <summary>Every headline of archives' pages with what <see cref="Boundary"/> sees of it, one a line, to learn its weights from.</summary>
internal static class BoundaryTable
{
    public static void Write(TextWriter output, IReadOnlyList<string> archives)
    {
        output.WriteLine("archive\tpage\ttold\tbegins\theadline\t" + string.Join('\t', Enum.GetNames<BoundaryFeature>()));
        foreach (var archive in archives)
            foreach (var (file, text, titles, sections) in Pages(archive))
                foreach (var told in (bool[])[true, false])
                    foreach (var (features, begins, headline, lines) in Lessons(text, titles, sections, told))
                        output.WriteLine(string.Join('\t', [archive, file, told ? "1" : "0", begins ? "1" : "0", string.Concat(headline.Title.Select(i => lines[i].Text)).Replace('\t', ' '),
                            .. features.Select(f => f.ToString("R", CultureInfo.InvariantCulture))]));
    }

    private static IEnumerable<(string File, string Text, List<string> Titles, List<string> Sections)> Pages(string archive)
    {
        var folder = archive == "archive" ? GoldArchive.Corpus : Path.Combine(GoldArchive.Eval, archive);
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(archive == "archive" ? GoldArchive.Eval : folder, "gold_articles.json")));
        foreach (var page in json.RootElement.EnumerateObject())
        {
            var file = page.Value.GetProperty("seed").GetString()!;
            yield return (file, File.ReadAllText(Path.Combine(folder, file)), [.. page.Value.GetProperty("articles").EnumerateArray().Select(a => a.TryGetProperty("title", out var t) && t.ValueKind == JsonValueKind.String ? Letters(t.GetString()!) : "").Where(t => t.Length > 1)],
                [.. page.Value.GetProperty("articles").EnumerateArray().Where(a => a.TryGetProperty("section_headings", out var h) && h.ValueKind == JsonValueKind.Array)
                    .SelectMany(a => a.GetProperty("section_headings").EnumerateArray().Select(h => Letters(h.ValueKind == JsonValueKind.String ? h.GetString()! : h.GetProperty("text").GetString()!)))]);
        }
    }

    private static IEnumerable<(float[] Features, bool Begins, Headline Headline, IReadOnlyList<PageLine> Lines)> Lessons(string text, List<string> titles, List<string> sections, bool told)
    {
        BoundaryLessons? lessons = null;
        IReadOnlyList<PageLine> lines = [];
        PageReader.Default.Draft(new Page("page.txt", text), [], [], sight =>
        {
            lines = sight.Lines;
            return lessons = new BoundaryLessons(h => Any(h, titles, sight.Lines) ? true : Any(h, sections, sight.Lines) ? false : null, told);
        });
        return lessons!.Examples.Select(e => (e.Features, e.Begins, e.Headline, lines));
    }

    private static bool Any(Headline headline, List<string> titles, IReadOnlyList<PageLine> lines) =>
        headline.Title.Concat(headline.Kicker).Any(i => IsTitle(Letters(lines[i].Text), titles));

    private static bool IsTitle(string line, List<string> titles) =>
        line.Length > 1 && titles.Exists(t => t == line || (line.Length > 3 && t.Contains(line, StringComparison.Ordinal)) || (t.Length > 3 && line.Contains(t, StringComparison.Ordinal)));

    private static string Letters(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsLetterOrDigit));
}
