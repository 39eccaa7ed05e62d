using Wenzheng.Indexing;
using Wenzheng.Ingestion.Pipeline;
using Wenzheng.Ingestion.Watching;

namespace Wenzheng.Bot.Commands;

/// <summary>跟随: ingests, waits for a change, and again until Ctrl+C. A run that fails is told and tried again.</summary>
internal static class IngestWatch
{
    public static int Follow(CommandRun run, IngestRequest request, string? reportFolder, CancellationToken cancellationToken)
    {
        using var watch = new FolderWatch(request.Paths);
        try
        {
            for (var next = request; ; next = request with { Rebuild = false })
            {
                watch.Mark(cancellationToken);
                var hasFailed = !TryIngest(run, next, reportFolder, cancellationToken);
                run.Terminal.Out.Flush();
                run.Terminal.Notice("正在跟随目录的变化，按 Ctrl+C 停止。");
                watch.Wait(hasFailed, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            run.Terminal.Notice("已停止跟随。");
            return ExitCode.Success;
        }
    }

    /// <summary>Whether the run came to its end; files that were refused do not count against it.</summary>
    private static bool TryIngest(CommandRun run, IngestRequest request, string? reportFolder, CancellationToken cancellationToken)
    {
        try
        {
            IngestCommand.Ingest(run, request, reportFolder, cancellationToken);
            return true;
        }
        catch (Exception error) when (error is IndexException or IngestException or IOException or UnauthorizedAccessException or Files.InputException)
        {
            run.Terminal.Fail(FailureSentence.For(error));
            return false;
        }
    }
}
