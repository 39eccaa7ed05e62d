using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Commands.Output;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Evaluation;
using Wenzheng.Indexing;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Bot.Commands;

/// <summary>
/// 预演与题目: what a change of the archive would do to the answers: the files go into a draft, a copy of the current generation beside
/// the index, and a question file is asked of both. The draft is deleted; the index stays as it is.
/// </summary>
internal static class DraftEvaluation
{
    public static int Run(CommandRun run, IngestRequest request, string file, string? reportFolder, CancellationToken cancellationToken)
    {
        var isWhole = true;
        var questions = EvalQuestions.Read(file, sentence =>
        {
            isWhole = false;
            run.Terminal.Fail(sentence);
        });
        var folder = $"{run.IndexFolder.TrimEnd(Path.DirectorySeparatorChar)}-draft-{Environment.ProcessId}";
        try
        {
            using var live = run.OpenIndex(run.IndexFolder);
            using var now = Acquire(live);
            Copy(run.IndexFolder, now, folder);
            using var draft = run.OpenIndex(folder);
            var code = IngestCommand.Ingest(run, request with { DryRun = false, WorkFolder = null }, draft, reportFolder, isDryRun: true, cancellationToken);
            var evaluator = new Evaluator(new Answerer(TextAnalyzer.Default, SynonymFile.Read(run.Settings)));
            var before = now is null ? null : evaluator.Run(now, questions, progress: null, cancellationToken);
            using var changed = Acquire(draft);
            if (changed is null)
                run.Terminal.Notice("没有能收录的文章，题目没有可问的。");
            else
                EvalText.WriteChange(run.Terminal, before, evaluator.Run(changed, questions, progress: null, cancellationToken));
            return isWhole ? code : ExitCode.Failure;
        }
        finally
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }

    private static IIndexReader? Acquire(IPassageIndex index)
    {
        try
        {
            return index.Acquire();
        }
        catch (IndexException error) when (error.Failure == IndexFailure.Missing)
        {
            return null;
        }
    }

    // The lease keeps the generation's files where they are meanwhile.
    private static void Copy(string index, IIndexReader? generation, string folder)
    {
        Directory.CreateDirectory(folder);
        if (generation is null)
            return;
        var name = $"gen-{generation.Manifest.Generation:d6}";
        Directory.CreateDirectory(Path.Combine(folder, name));
        foreach (var file in Directory.GetFiles(Path.Combine(index, name)))
            File.Copy(file, Path.Combine(folder, name, Path.GetFileName(file)));
        File.Copy(Path.Combine(index, "CURRENT"), Path.Combine(folder, "CURRENT"));
    }
}
