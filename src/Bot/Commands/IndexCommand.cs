using System.Globalization;
using Spectre.Console;
using Wenzheng.Bot.Commands.Files;
using Wenzheng.Indexing.Engine;
using Terminal = Wenzheng.Bot.Commands.Output.Terminal;

namespace Wenzheng.Bot.Commands;

/// <summary>索引: counts, check and rollback of the generations on disk.</summary>
internal static class IndexCommand
{
    public static BotCommand Create(Terminal terminal) => new("index", "看、查、退回索引。", "./bot index stats", "./bot index check", "./bot index rollback")
    {
        new BotCommand("stats", "各代索引的数量和大小。", "./bot index stats") { CommonOptions.Index }.Does(terminal, Stats),
        new BotCommand("check", "核对当前一代的每个校验和与交叉计数。", "./bot index check && echo 完好") { CommonOptions.Index }.Does(terminal, Check),
        new BotCommand("rollback", "退回上一代索引。", "./bot index rollback") { CommonOptions.Index }.Does(terminal, Rollback),
    };

    private static int Stats(CommandRun run, CancellationToken cancellationToken)
    {
        using var index = OpenExisting(run);
        using var reader = index.Acquire();
        var m = reader.Manifest;
        var output = run.Terminal.Out;
        output.WriteLine($"目录：{run.IndexFolder}");
        output.WriteLine($"当前：第 {m.Generation} 代，引擎 {m.Engine}，格式 {m.FormatVersion}，分析 {m.AnalyzerVersion}");
        output.WriteLine($"文件：{m.Sources}　文章：{m.Articles}　段：{m.Passages}　字符：{m.Characters}");
        output.WriteLine($"资料指纹：{m.CorpusHash}");
        output.WriteLine($"组成：{string.Join("　", Parts(m))}");
        var table = new Table().Border(run.Terminal.IsRich ? TableBorder.Rounded : TableBorder.None);
        table.AddColumns("代", "当前", "发布时间（UTC）", "文件", "文章", "段", "大小");
        foreach (var entry in index.Generations())
        {
            cancellationToken.ThrowIfCancellationRequested();
            table.AddRow($"{entry.Generation}", entry.IsCurrent ? "是" : "", entry.Manifest?.Created.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "读不出",
                $"{entry.Manifest?.Sources}", $"{entry.Manifest?.Articles}", $"{entry.Manifest?.Passages}", Size(entry.Manifest));
        }
        run.Terminal.Rich.Write(table);
        return ExitCode.Success;
    }

    private static int Check(CommandRun run, CancellationToken cancellationToken)
    {
        using var index = OpenExisting(run);
        var problems = index.Check(cancellationToken);
        foreach (var problem in problems)
            run.Terminal.Out.WriteLine(Terminal.Clean(problem));
        if (problems.Count == 0)
        {
            var generations = index.Generations();
            var current = generations.FirstOrDefault(g => g.IsCurrent)?.Generation ?? 0;
            var earlier = generations.Count(g => g.Generation < current);
            run.Terminal.Out.WriteLine($"索引完好：核对了当前的第 {current} 代{(earlier > 0 ? $"；更早的 {earlier} 代没有核对" : "")}。");
            return ExitCode.Success;
        }
        // An index that cannot be opened at all says itself what to do.
        var isAdvised = problems.Any(p => p.Contains("./bot", StringComparison.Ordinal) || p.Contains("请检查", StringComparison.Ordinal));
        run.Terminal.Fail($"索引有 {problems.Count} 处不对，" + (isAdvised ? "办法见上。" : "请用 ./bot index rollback 退回上一代，或用 ./bot ingest --rebuild 重建。"));
        return ExitCode.Failure;
    }

    private static int Rollback(CommandRun run, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var index = OpenExisting(run);
        var manifest = index.Rollback();
        run.Terminal.Out.WriteLine($"已退回第 {manifest.Generation} 代：{manifest.Sources} 个文件，{manifest.Articles} 篇文章，{manifest.Passages} 段。");
        return ExitCode.Success;
    }

    private static IPassageIndex OpenExisting(CommandRun run) => Directory.Exists(run.IndexFolder)
        ? run.OpenIndex(run.IndexFolder)
        : throw new InputException($"没有索引目录 {run.IndexFolder}；请先运行 ./bot ingest 建立索引。");

    private static string Size(Manifest? manifest) => manifest is null ? "" : Megabytes(manifest.Files.Sum(f => f.Bytes));

    /// <summary>What the bytes are spent on, by the ends of the files' names.</summary>
    private static IEnumerable<string> Parts(Manifest manifest) => manifest.Files
        .GroupBy(f => Path.GetExtension(f.Name) is var end && end.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash ? end[..dash] : end)
        .OrderByDescending(g => g.Sum(f => f.Bytes))
        .Select(g => $"{PartName(g.Key)} {Megabytes(g.Sum(f => f.Bytes))}");

    private static string PartName(string end) => end switch
    {
        ".terms" => "词典",
        ".postings" => "倒排",
        ".documents" => "文章",
        ".text" => "正文",
        ".filters" => "筛选",
        ".deletes" => "删除",
        _ => end,
    };

    private static string Megabytes(long bytes) => (bytes / 1024.0 / 1024.0).ToString("0.0", CultureInfo.InvariantCulture) + " MB";
}
