using Wenzheng.Bot.Commands.Files;
using Wenzheng.Bot.Commands.Output;
using Wenzheng.Indexing;
using Wenzheng.Indexing.Engine;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Bot.Commands;

/// <summary>Opens the index for a command that reads it; builds it from the archive first when there is none yet, or only one of an older version.</summary>
internal static class IndexOpening
{
    /// <summary>How long to wait for another process that is building the same index.</summary>
    private static readonly TimeSpan BuilderPatience = TimeSpan.FromMinutes(5);

    public static IPassageIndex Open(CommandRun run, CancellationToken cancellationToken)
    {
        if (run.IsIndexChosen && !Directory.Exists(run.IndexFolder))
            throw new InputException($"没有索引目录 {run.IndexFolder}；请先用 ./bot ingest 资料目录 --index {run.IndexFolder} 建好。");
        var index = run.OpenIndex(run.IndexFolder);
        try
        {
            if (!IsUsable(index, out var why))
            {
                if (run.IsIndexChosen)
                    throw why!.IsOlder ? why : new InputException($"{run.IndexFolder} 里没有索引；请先用 ./bot ingest 资料目录 --index {run.IndexFolder} 建好。", why);
                Build(run, index, why!.IsOlder, cancellationToken);
            }
            if (RejectionOf(index) is { } rejection)
                run.Terminal.Notice(rejection);
            return index;
        }
        catch
        {
            index.Dispose();
            throw;
        }
    }

    /// <summary>What staff should know when the current generation cannot be used and an earlier one answers; null when all is well.</summary>
    public static string? RejectionOf(IPassageIndex index)
    {
        if (index.Rejected is not { } rejected)
            return null;
        using var reader = index.Acquire();
        var why = rejected.Failure == IndexFailure.Missing ? "索引目录里的 CURRENT 文件不见了，请运行 ./bot ingest 重新发布。" : rejected.Message;
        return $"{why}现在用的是第 {reader.Manifest.Generation} 代。";
    }

    /// <summary>False where there is no index, or one that an older version of the program wrote.</summary>
    private static bool IsUsable(IPassageIndex index, out IndexException? why)
    {
        why = null;
        try
        {
            using var reader = index.Acquire();
            return true;
        }
        catch (IndexException e) when (e.Failure == IndexFailure.Missing || e.IsOlder)
        {
            why = e;
            return false;
        }
    }

    private static void Build(CommandRun run, IPassageIndex index, bool isOld, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(run.ArchiveFolder))
            throw new InputException($"{(isOld ? "索引是旧版程序建的，读不了" : "还没有索引")}，也没有资料目录 {run.ArchiveFolder}；请放好资料，或用设置项 Archive:Path 指明它在哪里。");
        run.Terminal.Notice(isOld ? $"程序更新后索引要重建：正从 {run.ArchiveFolder} 重新读取（用 --jsonl 导入过的文档请再导入一次）…" : $"第一次使用：从 {run.ArchiveFolder} 建立索引…");
        try
        {
            var report = IngestDisplay.Run(run.Terminal, progress =>
                new ArchiveIngester(index).Ingest(new IngestRequest { Paths = [run.ArchiveFolder], Rebuild = isOld, WorkFolder = IngestCommand.WorkFolderOf(run) }, progress, cancellationToken));
            IngestSummary.WriteProblems(run.Terminal, report);
            if (report.Published is not { } manifest)
                throw new InputException($"资料目录 {run.ArchiveFolder} 里没有能收录的文件；请放入版面文件后运行 ./bot ingest。");
            if (report.Resumed > 0)
                run.Terminal.Notice(IngestSummary.ResumedSentence(report));
            run.Terminal.Notice($"索引建好：{manifest.Sources} 个文件，{manifest.Articles} 篇文章，{manifest.Passages} 段。");
        }
        catch (IndexException e) when (e.Failure == IndexFailure.Locked)
        {
            run.Terminal.Notice("另一个进程正在建立索引，等它完成…");
            WaitForOther(index, e, cancellationToken);
        }
    }

    private static void WaitForOther(IPassageIndex index, IndexException locked, CancellationToken cancellationToken)
    {
        var until = DateTime.UtcNow + BuilderPatience;
        while (!IsUsable(index, out _))
        {
            if (DateTime.UtcNow > until)
                throw locked;
            cancellationToken.WaitHandle.WaitOne(200);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
