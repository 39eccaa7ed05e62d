using System.CommandLine;
using Wenzheng.Bot.Commands.Files;
using Wenzheng.Bot.Commands.Output;
using Wenzheng.Indexing.Engine;
using Wenzheng.Ingestion.Pipeline;
using Wenzheng.Ingestion.Reports;

namespace Wenzheng.Bot.Commands;

/// <summary>入库: files and folders into a new generation of the index.</summary>
internal static class IngestCommand
{
    public static BotCommand Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("路径") { Description = "文件或目录，默认是资料目录；目录按整个目录算，离开目录的文件也离开索引", Arity = ArgumentArity.ZeroOrMore };
        var jsonl = new Option<string?>("--jsonl") { Description = "成批导入：每行一篇 {\"id\",\"title\",\"text\",…}，也可以是 gzip 压缩的", HelpName = "文件" };
        var dryRun = new Option<bool>("--dry-run") { Description = "只看会有什么变化，不改索引" };
        var questions = new Option<string?>("--questions") { Description = "与 --dry-run 一起：用这份题目比较现在的回答和收录后的回答", HelpName = "文件" };
        var rebuild = new Option<bool>("--rebuild") { Description = "从头读一遍，重建索引" };
        var watch = new Option<bool>("--watch") { Description = "读完后跟着目录走：有变化就再读，按 Ctrl+C 停止" };
        var report = new Option<string?>("--report") { Description = "报告（JSON 和网页）写到这个目录；默认是索引目录旁的“索引目录名-reports”，预演时不写", HelpName = "目录" };
        var command = new BotCommand("ingest", "把资料读进索引；读完才发布，正在使用的服务不受影响。",
            "./bot ingest", "./bot ingest 新版面/ --dry-run", "./bot ingest --dry-run --questions 题目.jsonl", "./bot ingest --watch", "./bot ingest --jsonl 文档.jsonl --index data/试验")
        { paths, jsonl, dryRun, questions, rebuild, watch, report, CommonOptions.Index };
        return command.Does(terminal, (run, cancellationToken) =>
        {
            var bulk = run.Get(jsonl);
            var request = new IngestRequest
            {
                Paths = run.Get(paths) is { Length: > 0 } typed ? typed : bulk is null ? [run.ArchiveFolder] : [],
                Jsonl = bulk,
                DryRun = run.Get(dryRun),
                Rebuild = run.Get(rebuild),
                WorkFolder = WorkFolderOf(run),
            };
            if (run.Get(questions) is { } asked && !request.DryRun)
                throw new InputException($"--questions {asked} 要和 --dry-run 一起用；收录以后请用 ./bot eval。");
            if (!run.Get(watch))
                return run.Get(questions) is { } file ? DraftEvaluation.Run(run, request, file, run.Get(report), cancellationToken) : Ingest(run, request, run.Get(report), cancellationToken);
            if (request.DryRun || bulk is not null)
                throw new InputException("--watch 不能和 --dry-run、--jsonl 一起用；请去掉其中一个。");
            return IngestWatch.Follow(run, request, run.Get(report), cancellationToken);
        });
    }

    /// <summary>Where a run keeps what it has read until it is published, beside the index folder.</summary>
    internal static string WorkFolderOf(CommandRun run) => run.IndexFolder.TrimEnd(Path.DirectorySeparatorChar) + "-work";

    internal static int Ingest(CommandRun run, IngestRequest request, string? reportFolder, CancellationToken cancellationToken)
    {
        using var index = run.OpenIndex(run.IndexFolder);
        return Ingest(run, request, index, reportFolder, request.DryRun, cancellationToken);
    }

    /// <param name="run">The command.</param>
    /// <param name="request">What to ingest.</param>
    /// <param name="index">Where to: the index, or a draft of it.</param>
    /// <param name="reportFolder">Where the report goes; null for the place beside the index.</param>
    /// <param name="isDryRun">Whether staff's index stays as it is.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    internal static int Ingest(CommandRun run, IngestRequest request, IPassageIndex index, string? reportFolder, bool isDryRun, CancellationToken cancellationToken)
    {
        foreach (var path in request.Paths.Append(request.Jsonl).OfType<string>())
        {
            if (!Path.Exists(path))
                throw new InputException($"没有这个文件或目录：{path}；请检查路径。");
        }
        var report = IngestDisplay.Run(run.Terminal, progress => new ArchiveIngester(index).Ingest(request, progress, cancellationToken));
        if (isDryRun)
            report = report with { Published = null };
        IngestSummary.Write(run.Terminal, report, isDryRun);
        if (reportFolder is not null || !isDryRun)
            run.Terminal.Out.WriteLine($"报告：{ReportFiles.Write(reportFolder ?? ReportFiles.FolderOf(run.IndexFolder), report)}");
        if (report.IsClean)
            return ExitCode.Success;
        run.Terminal.Fail("有文件没有收录，原因见上表；其余的已经处理。");
        return ExitCode.Failure;
    }
}
