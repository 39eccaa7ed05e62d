using Wenzheng.Indexing;
using Wenzheng.Indexing.Engine;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Bot.Commands;

/// <summary>重建: what a chat's /rebuild does: reads what changed in the archive's folder and publishes it.</summary>
internal static class ArchiveRebuild
{
    public static Task<string> RunAsync(string folder, IPassageIndex index, Action<string> progress, CancellationToken cancellationToken) => Task.Run(() =>
    {
        try
        {
            var report = new ArchiveIngester(index).Ingest(new IngestRequest { Paths = [folder] }, new Teller(progress), cancellationToken);
            return Sentence(report);
        }
        catch (Exception e) when (e is IndexException or IngestException or IOException or UnauthorizedAccessException)
        {
            return "没有重建：" + FailureSentence.For(e);
        }
    }, cancellationToken);

    private static string Sentence(IngestReport report)
    {
        var refused = report.Files.Count(f => f.Status is FileStatus.Rejected or FileStatus.Quarantined);
        var problems = refused > 0 ? $"有 {refused} 个文件没有收录，原因请看 ./bot ingest。" : "";
        return report.Published is { } m
            ? $"重建完成：第 {m.Generation} 代，{m.Sources} 个文件，{m.Articles} 篇文章；新增 {report.ArticlesAdded} 篇，改动 {report.ArticlesChanged} 篇，移除 {report.ArticlesRemoved} 篇。{problems}"
            : $"资料没有变化，不用重建。{problems}";
    }

    /// <summary>Passes progress on at once, on the thread that makes it: <see cref="Progress{T}"/> would post it elsewhere, out of order.</summary>
    private sealed class Teller(Action<string> tell) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => tell(value.Stage switch
        {
            "scan" => "查看文件…",
            "publish" => "校验发布…",
            _ => value.Total > 0 ? $"读取版面 {value.Done}/{value.Total}…" : "读取版面…",
        });
    }
}
