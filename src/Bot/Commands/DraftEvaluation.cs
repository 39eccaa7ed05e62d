using Wenzheng.Bot.Admin.Drafts;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Commands.Output;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Evaluation;
using Wenzheng.Indexing.Analysis;
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
            using var now = IndexCopy.Acquire(live);
            IndexCopy.Make(run.IndexFolder, now, folder);
            using var draft = run.OpenIndex(folder);
            var code = IngestCommand.Ingest(run, request with { DryRun = false, WorkFolder = null }, draft, reportFolder, isDryRun: true, cancellationToken);
            var (evaluator, answerer) = (new Evaluator(), new Answerer(TextAnalyzer.Default, SynonymFile.Read(run.Settings)));
            var before = now is null ? null : evaluator.Run(answerer, now, questions, progress: null, cancellationToken);
            using var changed = IndexCopy.Acquire(draft);
            if (changed is null)
                run.Terminal.Notice("没有能收录的文章，题目没有可问的。");
            else
                EvalText.WriteChange(run.Terminal, before, evaluator.Run(answerer, changed, questions, progress: null, cancellationToken));
            return isWhole ? code : ExitCode.Failure;
        }
        finally
        {
            IndexCopy.Delete(folder);
        }
    }
}
