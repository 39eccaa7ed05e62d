using System.Text.Json;
using Wenzheng.Ingestion.Reading;
using Wenzheng.Ingestion.Tests.Reading.Generation;

namespace Wenzheng.PageMeasures;

/// <summary>A page read down to its drafts, with the truth about every line; its links are measured once.</summary>
internal sealed class ThreadCase
{
    private static readonly int FeatureCount = (int)LinkFeature.SamePerson + 1;

    private readonly ThreadLinks links;
    private readonly List<TextThread> start;
    private readonly float[][] features;
    private readonly (int Article, int Place)[] truth;
    private readonly int[] lengths;
    private readonly Dictionary<int, int> articleLengths;

    private ThreadCase(PageSight sight, List<ArticleDraft> drafts, Func<PageLine, (int Article, int Place)> place)
    {
        links = new Rethreading(ReadingWeights.Default, sight).LinksOf(drafts);
        start = links.Threads(drafts);
        features = new float[(links.NoHead + 1) * (links.LineCount + 1)][];
        for (var from = 0; from <= links.NoHead; from++)
            for (var to = 0; to <= links.LineCount; to++)
                if (from != to)
                    links.Measure(from, to, features[from * (links.LineCount + 1) + to] = new float[FeatureCount]);
        truth = [.. links.Text.Select(i => place(sight.Lines[i]))];
        lengths = [.. links.Text.Select(i => sight.Lines[i].Text.Length)];
        articleLengths = sight.Lines.Select(l => (place(l).Article, place(l).Place, l.Text.Length)).Where(l => l.Place >= 0).GroupBy(l => l.Article).ToDictionary(g => g.Key, g => g.Sum(l => l.Length));
    }

    /// <summary>Generated pages of an archive's articles, every layout in turn.</summary>
    public static IEnumerable<ThreadCase> Generated(string archive, int pages, int seed)
    {
        var articles = LayoutTable.Articles(archive);
        foreach (var layout in Enum.GetValues<PageLayout>())
            for (var i = 0; i < pages; i++)
            {
                var page = new LayoutGenerator(articles, layout).Make(seed++);
                // Blank lines stand between the printed ones.
                if (Of(page.Text, l => (page.Lines[(l.Number - 1) / 2].Article, page.Lines[(l.Number - 1) / 2].Place)) is { } made)
                    yield return made;
            }
    }

    /// <summary>The pages of an archive themselves.</summary>
    public static IEnumerable<ThreadCase> Printed(string archive)
    {
        var folder = archive == "archive" ? GoldArchive.Corpus : Path.Combine(GoldArchive.Eval, archive);
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(archive == "archive" ? GoldArchive.Eval : folder, "gold_articles.json")));
        foreach (var page in json.RootElement.EnumerateObject())
        {
            var places = new Dictionary<int, (int, int)>();
            foreach (var (article, number) in page.Value.GetProperty("articles").EnumerateArray().Select((a, k) => (a, k)))
            {
                var order = 0;
                foreach (var line in article.GetProperty("paragraph_lines").EnumerateArray().SelectMany(p => p.EnumerateArray().Select(l => l.GetInt32())))
                    places.TryAdd(line, (number, order++));
            }
            if (Of(File.ReadAllText(Path.Combine(folder, page.Value.GetProperty("seed").GetString()!)), l => places.GetValueOrDefault(l.Number, (-1, -1))) is { } made)
                yield return made;
        }
    }

    /// <summary>How right the threads are under the weights, 0 to 1: articles found, share of text in its article, links.</summary>
    public double Score(ReadingWeights weights)
    {
        var scores = new float[links.NoHead + 1, links.LineCount + 1];
        for (var from = 0; from <= links.NoHead; from++)
            for (var to = 0; to <= links.LineCount; to++)
                if (features[from * (links.LineCount + 1) + to] is { } row)
                    for (var f = 0; f < FeatureCount; f++)
                        scores[from, to] += row[f] * weights.Links[f];
        var threads = start.ConvertAll(t => t with { Lines = [.. t.Lines] });
        new ThreadSearch(weights, links, scores).Improve(threads);
        return Rate(threads);
    }

    private double Rate(List<TextThread> threads)
    {
        double found = 0, text = 0;
        foreach (var (article, whole) in articleLengths)
        {
            var best = threads.Max(t => 2.0 * t.Lines.Where(l => truth[l].Article == article && truth[l].Place >= 0).Sum(l => lengths[l]) / (whole + t.Lines.Where(l => truth[l].Place >= 0).Sum(l => lengths[l])));
            text += best;
            found += best >= 0.9 ? 1 : 0;
        }
        int all = 0, right = 0;
        foreach (var thread in threads)
            for (var k = 0; k < thread.Lines.Count; k++)
            {
                var at = truth[thread.Lines[k]];
                if (at.Place <= 0)
                    continue;
                all++;
                right += k > 0 && truth[thread.Lines[k - 1]] == (at.Article, at.Place - 1) ? 1 : 0;
            }
        var made = threads.Count(t => t.Lines.Count > 0);
        return (0.5 * 2 * found / (articleLengths.Count + made)) + (0.25 * text / articleLengths.Count) + (0.25 * right / Math.Max(1, all));
    }

    private static ThreadCase? Of(string text, Func<PageLine, (int Article, int Place)> place)
    {
        var (sight, drafts) = PageReader.Default.Draft(new Page("page.txt", text), [], []);
        return Rethreading.Applies(drafts) ? new ThreadCase(sight, drafts, place) : null;
    }
}
