using System.Diagnostics;
using System.Globalization;
using Wenzheng.Indexing;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Benchmarks;

/// <summary>Asks without pause while another process builds and publishes the index anew.</summary>
internal static class Rebuilding
{
    public static string Run(string folder, IReadOnlyList<string> questions, string passages)
    {
        var searcher = new PassageSearcher(TextAnalyzer.Default);
        using var index = new BuiltInIndex(folder);
        var times = new List<double>();
        var generations = new HashSet<int>();
        var failures = 0;
        Ask(questions.Count, () => false);
        times.Clear();
        using var writer = Process.Start(new ProcessStartInfo("dotnet", [typeof(Rebuilding).Assembly.Location, "index", passages, folder]))!;
        Ask(int.MaxValue, () => writer.HasExited);
        Ask(200, () => false);
        times.Sort();
        return string.Create(CultureInfo.InvariantCulture,
            $$"""{"asked":{{times.Count}},"failures":{{failures}},"generations":{{generations.Count}},"p50":{{times[times.Count / 2]}},"p99":{{times[(int)(times.Count * 0.99)]}},"longest":{{times[^1]}}}""");

        void Ask(int count, Func<bool> isOver)
        {
            for (var i = 0; i < count && !isOver(); i++)
            {
                var start = Stopwatch.GetTimestamp();
                try
                {
                    using var reader = index.Acquire();
                    generations.Add(reader.Manifest.Generation);
                    searcher.Search(reader, new SearchRequest(questions[i % questions.Count], 10));
                }
                catch (IndexException)
                {
                    failures++;
                }
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
    }
}
