using System.Globalization;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Annotation;

namespace Wenzheng.Ingestion.Tests.Annotation;

/// <summary>Invented reports with everything a reader finds in them, kind by kind (annotations.txt), and what the annotator finds.</summary>
public static class InventedGold
{
    /// <summary>Kinds in the order of the table.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["place", "person", "date", "scheme", "figure", "short"];

    /// <summary>One report: what is to be found and what was, each as "kind rest".</summary>
    public sealed record Report(string Title, IReadOnlyList<string> Wanted, IReadOnlyList<string> Found);

    /// <summary>How one kind was found; faults are what was missed (-) and what else was found (+).</summary>
    public sealed record KindScore(int Wanted, int Found, int Hits, IReadOnlyList<string> Faults)
    {
        public double Precision => (double)Hits / Math.Max(1, Found);

        public double Recall => (double)Hits / Math.Max(1, Wanted);
    }

    /// <param name="file">The gold in the form its head describes.</param>
    public static IReadOnlyList<Report> Read(string file)
    {
        var reports = new List<Report>();
        foreach (var block in File.ReadAllText(file).Split("\n@ ", StringSplitOptions.None).Skip(1))
        {
            var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var wanted = lines.Skip(1).Where(l => Kinds.Any(k => l.StartsWith(k + ' ', StringComparison.Ordinal))).ToList();
            var text = lines.Skip(1).Take(lines.Length - 1 - wanted.Count).ToList();
            var date = DateOnly.ParseExact(lines[0], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var article = Articles.Of([(ParagraphKind.Title, text[0]), .. text.Skip(1).Select(t => (ParagraphKind.Body, t))]);
            reports.Add(new Report(text[0], wanted, [.. Found(ArticleAnnotator.Default.Annotate([article], PageMetadata.Unknown with { Date = date })[0])]));
        }
        return reports;
    }

    /// <summary>Compares one kind over all reports.</summary>
    public static KindScore Score(string kind, IReadOnlyList<Report> reports)
    {
        int wantedCount = 0, foundCount = 0, hits = 0;
        var faults = new List<string>();
        foreach (var report in reports)
        {
            var wanted = report.Wanted.Where(w => w.StartsWith(kind + ' ', StringComparison.Ordinal)).ToList();
            var found = report.Found.Where(f => f.StartsWith(kind + ' ', StringComparison.Ordinal)).ToList();
            (wantedCount, foundCount) = (wantedCount + wanted.Count, foundCount + found.Count);
            foreach (var want in wanted)
                if (found.FindIndex(f => Agrees(want, f)) is >= 0 and var at)
                {
                    found.RemoveAt(at);
                    hits++;
                }
                else
                    faults.Add($"- {want}  （{report.Title}）");
            faults.AddRange(found.Select(f => $"+ {f}  （{report.Title}）"));
        }
        return new KindScore(wantedCount, foundCount, hits, faults);
    }

    /// <summary>Whether what was found is what was wanted; a figure's subject need only hold the wanted words, or stand in them.</summary>
    private static bool Agrees(string wanted, string found)
    {
        if (wanted == found)
            return true;
        if (!wanted.StartsWith("figure ", StringComparison.Ordinal) || !found.StartsWith("figure ", StringComparison.Ordinal))
            return false;
        var (w, f) = (wanted["figure ".Length..].Split('|'), found["figure ".Length..].Split('|'));
        return w[1] == f[1] && w[2] == f[2] && f[0].Length > 0 && (f[0].Contains(w[0], StringComparison.Ordinal) || w[0].Contains(f[0], StringComparison.Ordinal));
    }

    private static IEnumerable<string> Found(Article a) =>
    [
        .. a.Places.Select(p => $"place {p.Name}"),
        .. a.People.Where(p => !p.Post.EndsWith("记者", StringComparison.Ordinal)).Select(p => $"person {p.Name}|{p.Post}"),
        .. a.Dates.Select(d => $"date {d.Text}|{Day(d.From)}|{Day(d.To)}"),
        .. a.Schemes.Select(s => $"scheme {s.Name.Trim('“', '”')}|{string.Join('；', s.Parts.Select(p => p.Text))}"),
        .. a.Figures.Select(f => $"figure {a.TextOf(f.Subject)}|{f.Value.ToString("0.####", CultureInfo.InvariantCulture)}|{f.Unit}"),
        .. a.Abbreviations.Select(s => $"short {s.ShortForm}|{s.LongForm}"),
    ];

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
}
