using System.Diagnostics;
using System.Globalization;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Benchmarks;

/// <summary>One line of the table: so many documents indexed, opened and asked.</summary>
internal static class Run
{
    public const string Header = "| documents | text MB | index CPU s | MB per CPU s | index/text | open ms | first query ms | query CPU ms | p50 | p95 | p99 ms | RSS MB |\n|---|---|---|---|---|---|---|---|---|---|---|---|";

    public static string Build(string news, int count, string folder)
    {
        var (documents, bytes) = NewsFile.Read(news, count);
        using var index = new BuiltInIndex(folder);
        Manifest? manifest = null;
        var cpu = Measured.CpuSeconds(() =>
        {
            using var writer = index.OpenWriter(fromScratch: true);
            foreach (var document in documents)
                writer.Add(new SourceEntry(document.Article.Id, "00", document.Article.Text.Length, 0), [document]);
            manifest = writer.Publish(CancellationToken.None);
        });
        return string.Create(CultureInfo.InvariantCulture,
            $"| {documents.Count} | {bytes / 1e6:F1} | {cpu:F1} | {bytes / 1e6 / cpu:F1} | {manifest!.Files.Sum(f => f.Bytes) / (double)bytes:F3} |");
    }

    public static string Ask(string folder, IReadOnlyList<string> questions)
    {
        var clock = Stopwatch.StartNew();
        using var index = new BuiltInIndex(folder);
        using var reader = index.Acquire();
        var open = clock.Elapsed.TotalMilliseconds;
        var searcher = new PassageSearcher(TextAnalyzer.Default);
        clock.Restart();
        searcher.Search(reader, new SearchRequest(questions[0], 10));
        var first = clock.Elapsed.TotalMilliseconds;
        var times = new double[questions.Count];
        var cpu = Measured.CpuSeconds(() =>
        {
            for (var i = 0; i < times.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                searcher.Search(reader, new SearchRequest(questions[i], 10));
                times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        });
        Array.Sort(times);
        return string.Create(CultureInfo.InvariantCulture,
            $" {open:F0} | {first:F0} | {cpu * 1000 / times.Length:F2} | {At(0.5):F2} | {At(0.95):F2} | {At(0.99):F2} | {Measured.ResidentMegabytes()} |");

        double At(double share) => times[(int)(share * (times.Length - 1))];
    }
}
