using System.Globalization;
using Wenzheng.Bot.Commands.Files;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Wire;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Commands;

/// <summary>A file of searches to a run file, for measuring retrieval.</summary>
internal static class SearchBatch
{
    /// <summary>A long document has several passages among the hits; so many times more are asked for, so that k documents remain.</summary>
    private const int PassagesPerDocument = 4;

    private const int MaxHits = 1000;

    public static int Run(CommandRun run, string searches, string? output, int k, CancellationToken cancellationToken)
    {
        var failures = 0;
        var lines = JsonLines.Read(searches, WireJson.Default.SearchLine,
            line => string.IsNullOrEmpty(line.Id) ? "缺少 id" : line.Text is null && line.Question is null ? "缺少 text" : null,
            sentence =>
            {
                failures++;
                run.Terminal.Fail(sentence);
            });
        using var index = IndexOpening.Open(run, cancellationToken);
        using var reader = index.Acquire();
        var searcher = new PassageSearcher(TextAnalyzer.Default, SynonymFile.Read(run.Settings));
        var blocks = new string[lines.Count];
        Parallel.For(0, lines.Count, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount },
            i => blocks[i] = Block(searcher, reader, lines[i], k));
        OutputFile.WriteOr(run.Terminal.Out, output, writer =>
        {
            foreach (var block in blocks)
                writer.Write(block);
        });
        return failures == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private static string Block(PassageSearcher searcher, IIndexReader reader, SearchLine line, int k)
    {
        var hits = searcher.Search(reader, new SearchRequest(line.Text ?? line.Question!, Math.Min(MaxHits, k * PassagesPerDocument))).Hits;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var text = new System.Text.StringBuilder();
        foreach (var hit in hits)
        {
            var id = hit.Article.Kind == ArticleKind.Document ? hit.Article.Id : hit.Passage.Id;
            if (seen.Count == k)
                break;
            if (seen.Add(id))
                text.Append(CultureInfo.InvariantCulture, $"{line.Id}\t{id}\t{hit.Score:R}\n");
        }
        return text.ToString();
    }
}
