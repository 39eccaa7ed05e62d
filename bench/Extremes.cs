using System.Diagnostics;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Benchmarks;

/// <summary>Texts and questions of the largest and smallest kinds: indexed, checked and asked; prints how long each took.</summary>
internal static class Extremes
{
    public static int Run()
    {
        var failures = 0;
        failures += Try("a term of a million characters", writer => Sample.AddText(writer, "甲", new string('x', 1_000_000), 1_000_000));
        failures += Try("a passage of one character", writer => Sample.AddText(writer, "甲", "好", 1));
        failures += Try("a passage of 100,000 characters", writer => Sample.AddText(writer, "甲", string.Concat(Enumerable.Range(0, 10_000).Select(i => $"第{i}号网格员走访")), 1_000_000));
        failures += Try("no passage at all", writer => Sample.AddText(writer, "甲", "", 1));
        failures += Try("a million equal passages", writer =>
        {
            for (var source = 0; source < 1000; source++)
                Sample.AddText(writer, $"源{source:d4}", string.Concat(Enumerable.Repeat("基层治理", 1000)), 4);
        });
        return failures == 0 ? 0 : 1;
    }

    private static int Try(string name, Action<IIndexWriter> add)
    {
        var folder = Directory.CreateTempSubdirectory("extremes-").FullName;
        try
        {
            var clock = Stopwatch.StartNew();
            using var index = new BuiltInIndex(folder);
            long bytes;
            using (var writer = index.OpenWriter(fromScratch: true))
            {
                add(writer);
                bytes = writer.Publish(CancellationToken.None).Files.Sum(f => f.Bytes);
            }
            var published = clock.Elapsed;
            var problems = index.Check(CancellationToken.None);
            using var reader = index.Acquire();
            var searcher = new PassageSearcher(TextAnalyzer.Default);
            var longest = TimeSpan.Zero;
            foreach (var question in Questions())
            {
                clock.Restart();
                searcher.Search(reader, new SearchRequest(question, 10));
                longest = clock.Elapsed > longest ? clock.Elapsed : longest;
            }
            Console.WriteLine($"{name}: {reader.PassageCount} passages, {bytes:N0} bytes, published in {published.TotalSeconds:F1} s, longest question {longest.TotalMilliseconds:F0} ms, {problems.Count} problems, {Asking.Resident():F0} MB resident");
            return problems.Count;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Questions() =>
    [
        "", "好", "基层治理", "，。！？……", "😀🎉👩‍👩‍👧", string.Concat(Enumerable.Repeat("基层治理网格员怎么服务群众？", 36)),
        string.Concat(Enumerable.Repeat("基层", 1_000_000)), new string('x', 1_000_000), "\ud800\udc00\udfff\u0000",
    ];
}
