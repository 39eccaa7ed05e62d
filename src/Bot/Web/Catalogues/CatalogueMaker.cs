using System.Runtime.InteropServices;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Web.Catalogues;

/// <summary>编目: reads every article of a generation once and gathers what it can be browsed by.</summary>
internal sealed class CatalogueMaker
{
    private readonly PlaceTree places;
    private readonly Tally papers = new();
    private readonly Tally schemes = new();
    private readonly Dictionary<(int Year, int Month), int> months = [];
    private readonly Dictionary<string, List<int>> reports = new(StringComparer.Ordinal);

    private CatalogueMaker(UpperPlaces uppers) => places = new PlaceTree(uppers);

    public static Catalogue Make(IIndexReader reader)
    {
        // Places first, without reading an article: where one belongs is known only when all have been seen.
        var uppers = new UpperPlaces();
        foreach (var source in reader.Places())
            foreach (var named in source.Articles)
                uppers.Add(named);
        var maker = new CatalogueMaker(uppers);
        var numbers = reader.Articles();
        var rows = new CatalogueRow[numbers.Count == 0 ? 0 : numbers[^1] + 1];
        foreach (var number in numbers)
            rows[number] = maker.Add(number, reader.ArticleAt(number));
        return maker.Finish(reader, numbers, rows);
    }

    private CatalogueRow Add(int number, Article article)
    {
        // One article may tell of a scheme twice; it counts once.
        int[] named = article.Schemes.Count == 0 ? [] : new int[article.Schemes.DistinctBy(s => s.Name, StringComparer.Ordinal).Count()];
        var at = 0;
        foreach (var group in article.Schemes.GroupBy(s => s.Name, StringComparer.Ordinal))
        {
            var scheme = named[at++] = schemes.Add(group.Key, article);
            schemes[scheme].Parts = Math.Max(schemes[scheme].Parts, group.Max(s => s.Parts.Count));
            schemes[scheme].Places.UnionWith(group.Select(s => s.Place).Where(p => p.Length > 0));
        }
        if (article.Published is { } day)
            CollectionsMarshal.GetValueRefOrAddDefault(months, (day.Year, day.Month), out _)++;
        if (!reports.TryGetValue(article.ReportId, out var report))
            reports.Add(article.ReportId, report = []);
        report.Add(number);
        var paper = article.Newspaper.Length == 0 ? -1 : papers.Add(article.Newspaper, article);
        return new CatalogueRow(article.Published?.DayNumber ?? -1, paper, article.Kind, places.Add(article.Places), named);
    }

    private Catalogue Finish(IIndexReader reader, IReadOnlyList<int> numbers, CatalogueRow[] rows)
    {
        places.Finish();
        var (orderedPapers, paperAt) = papers.Order((a, b) => b.Articles.CompareTo(a.Articles));
        // What is explained part by part is what visitors look for; many names in quotation marks are only named.
        var (orderedSchemes, schemeAt) = schemes.Order((a, b) => (b.Parts > 0, b.Articles, b.Parts).CompareTo((a.Parts > 0, a.Articles, a.Parts)));
        foreach (ref var row in rows.AsSpan())
        {
            for (var i = 0; i < row.Schemes.Length; i++)
                row.Schemes[i] = schemeAt[row.Schemes[i]];
            row = row with { Paper = row.Paper < 0 ? -1 : paperAt[row.Paper] };
        }
        var sameReports = new Dictionary<int, IReadOnlyList<int>>();
        foreach (var report in reports.Values)
            if (report.Count > 1)
                foreach (var number in report)
                    sameReports.Add(number, report);
        return new Catalogue
        {
            Manifest = reader.Manifest,
            Places = places,
            Papers = [.. orderedPapers.Select(e => new PaperEntry(e.Name, e.Articles, e.First, e.Last, e.Sources))],
            Schemes = [.. orderedSchemes.Select(e => new SchemeEntry(e.Name, e.Articles, e.Parts, [.. e.Places], e.Sources))],
            Months = [.. months.OrderByDescending(m => m.Key).Select(m => new MonthEntry(m.Key.Year, m.Key.Month, m.Value))],
            Rows = rows,
            Newest = [.. numbers.OrderByDescending(n => rows[n].Day).ThenBy(n => n)],
            SameReports = sameReports,
            Files = reader.Sources().Where(s => s.ModifiedTicks != 0).ToDictionary(s => s.Name, StringComparer.Ordinal),
            WithoutPaper = numbers.Count(n => rows[n].Paper < 0),
            WithoutDay = numbers.Count(n => rows[n].Day < 0),
            WithoutPlace = numbers.Count(n => rows[n].Places.Length == 0),
        };
    }
}
