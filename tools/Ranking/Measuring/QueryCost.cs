using System.Diagnostics;
using System.Globalization;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;
using Wenzheng.Indexing.Retrieval.Ranking;
using Wenzheng.Tools.Ranking.Sets;

namespace Wenzheng.Tools.Ranking.Measuring;

/// <summary>用时: what each step of a query costs, in CPU time of one thread and in memory, over a file of questions.</summary>
internal static class QueryCost
{
    private const int Rounds = 3;

    public static int Run(string folder, string questions)
    {
        using var index = new BuiltInIndex(folder);
        using var reader = index.Acquire();
        var texts = JsonLines.Read(questions).Select(q => q.GetProperty(q.TryGetProperty("text", out _) ? "text" : "question").GetString()!).ToList();
        var plain = new QuestionAnalyzer(TextAnalyzer.Default, synonyms: null) { Repairs = false };
        var full = new QuestionAnalyzer(TextAnalyzer.Default);
        var (searcher, ranker, buffer) = (new PassageSearcher(TextAnalyzer.Default), new PassageRanker(TextAnalyzer.Default, RankingModel.Default), new TokenBuffer());
        var analyzed = texts.ConvertAll(t => full.Analyze(reader, t));
        var candidates = analyzed.ConvertAll(q => reader.Search(new IndexQuery { Terms = q.Terms, Limit = PassageRanker.Depth }));
        Console.WriteLine($"{texts.Count} questions, {reader.PassageCount} passages\n\n| step | CPU ms | KB allocated |\n|---|---|---|");
        Measure("segmentation alone", i => TextAnalyzer.Default.Analyze(texts[i], buffer));
        Measure("question to terms, no repair, no synonyms", i => plain.Analyze(reader, texts[i]));
        Measure("question to terms", i => full.Analyze(reader, texts[i]));
        Measure("first stage", i => reader.Search(new IndexQuery { Terms = analyzed[i].Terms, Limit = PassageRanker.Depth }));
        Measure("learned abbreviations", i => LearnedForms.Find(reader, analyzed[i].Text, candidates[i]));
        Measure("reading the candidates' texts", i =>
        {
            foreach (var candidate in candidates[i])
                reader.PassageText(candidate.Passage);
        });
        Measure("reading the candidates' headings", i =>
        {
            foreach (var candidate in candidates[i])
                _ = reader.HeadingOf(candidate.Passage);
        });
        Measure("second stage, reading included", i => ranker.Rank(reader, analyzed[i], candidates[i]));
        Measure("all, ten hits", i => searcher.Search(reader, new SearchRequest(texts[i], 10)));
        return 0;

        void Measure(string step, Action<int> run)
        {
            for (var i = 0; i < Math.Min(texts.Count, 200); i++)
                run(i);
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            using var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            for (var round = 0; round < Rounds; round++)
                for (var i = 0; i < texts.Count; i++)
                    run(i);
            process.Refresh();
            var count = (double)Rounds * texts.Count;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {step} | {(process.TotalProcessorTime - before).TotalMilliseconds / count:F3} | {(GC.GetAllocatedBytesForCurrentThread() - allocated) / count / 1024:F1} |"));
        }
    }
}
