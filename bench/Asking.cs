using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Benchmarks;

/// <summary>Opens an index and asks it questions, second stage and the ten best texts included.</summary>
internal sealed class Asking(string folder, IReadOnlyList<string> questions)
{
    private readonly PassageSearcher searcher = new(TextAnalyzer.Default);
    private readonly QuestionAnalyzer analyzer = new(TextAnalyzer.Default);

    /// <summary>One line of JSON for compare.py; times in milliseconds, after one round that is not counted.</summary>
    public string Run()
    {
        var clock = Stopwatch.StartNew();
        using var index = new BuiltInIndex(folder);
        using var reader = index.Acquire();
        var open = clock.Elapsed.TotalMilliseconds;
        clock.Restart();
        Search(reader, questions[0]);
        var first = clock.Elapsed.TotalMilliseconds;
        foreach (var question in questions)
            Search(reader, question);
        var warm = Warm();
        var times = new double[questions.Count];
        var cpu = Cpu(() =>
        {
            for (var i = 0; i < times.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                Search(reader, questions[i]);
                times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        });
        var analysed = new AnalyzedQuestion[questions.Count];
        var analysis = Cpu(() =>
        {
            for (var i = 0; i < analysed.Length; i++)
                analysed[i] = analyzer.Analyze(reader, questions[i]);
        });
        var engine = Cpu(() =>
        {
            foreach (var question in analysed)
                reader.Search(new IndexQuery { Text = question.Text, Terms = question.Terms, Limit = 100 });
        });
        return string.Create(CultureInfo.InvariantCulture,
            $$"""{"open":{{open}},"first":{{first}},"warmopen":{{warm.Open}},"warmfirst":{{warm.First}},"cpu":{{cpu}},"analysis":{{analysis}},"engine":{{engine}},"rate":{{Rate(reader)}},"rss":{{Resident()}},"times":[{{string.Join(',', times.Select(t => t.ToString(CultureInfo.InvariantCulture)))}}]}""");
    }

    /// <summary>Resident megabytes as the kernel counts them, mapped files included.</summary>
    public static double Resident() =>
        double.Parse(Regex.Match(File.ReadAllText("/proc/self/status"), @"VmRSS:\s+(\d+)").Groups[1].ValueSpan, CultureInfo.InvariantCulture) / 1024;

    private void Search(IIndexReader reader, string question) => searcher.Search(reader, new SearchRequest(question, 10));

    /// <summary>What a running process pays for a new generation: opening and its first question, code compiled before.</summary>
    private (double Open, double First) Warm()
    {
        var clock = Stopwatch.StartNew();
        using var index = new BuiltInIndex(folder);
        using var reader = index.Acquire();
        var open = clock.Elapsed.TotalMilliseconds;
        clock.Restart();
        Search(reader, questions[0]);
        return (open, clock.Elapsed.TotalMilliseconds);
    }

    /// <summary>Questions a second by two threads.</summary>
    private double Rate(IIndexReader reader)
    {
        var start = Stopwatch.GetTimestamp();
        Parallel.ForEach(questions, new ParallelOptions { MaxDegreeOfParallelism = 2 }, question => Search(reader, question));
        return questions.Count / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Processor milliseconds a question.</summary>
    private double Cpu(Action action)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        action();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds / questions.Count;
    }
}
