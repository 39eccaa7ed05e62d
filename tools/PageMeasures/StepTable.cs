using System.Diagnostics;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;
using Wenzheng.Ingestion.Annotation;
using Wenzheng.Ingestion.Duplicates;
using Wenzheng.Ingestion.Files;
using Wenzheng.Ingestion.Pipeline;
using Wenzheng.Ingestion.Reading;
using Wenzheng.Ingestion.Resuming;

namespace Wenzheng.PageMeasures;

/// <summary>What each step of an ingest costs: all files of a folder through the steps one after the other, on one thread, a batch at a time.</summary>
internal static class StepTable
{
    private const int Batch = 256;

    private static readonly string[] Names = ["open and decode", "read pages", "annotate", "cut passages", "sketch for reprints", "keep for resuming", "write and publish"];

    public static void Write(TextWriter output, string folder)
    {
        var work = Directory.CreateTempSubdirectory("page-measures-").FullName;
        try
        {
            var files = FolderScanner.Scan([folder], CancellationToken.None).Files;
            var seconds = new double[Names.Length];
            using (var index = new BuiltInIndex(Path.Combine(work, "index")))
            using (var writer = index.OpenWriter(fromScratch: true))
            using (var store = ReadingStore.Open(Path.Combine(work, "readings"), "update"))
            {
                var groups = new ReportGroups();
                foreach (var batch in files.Chunk(Batch))
                    Run(batch, writer, store, groups, seconds);
                seconds[6] += Measure(() => writer.Publish(CancellationToken.None));
            }
            var bytes = files.Sum(f => f.Bytes);
            output.WriteLine("| step | CPU s | share | CPU s per MB |\n|---|---|---|---|");
            for (var step = 0; step < Names.Length; step++)
                output.WriteLine($"| {Names[step]} | {seconds[step]:F2} | {seconds[step] / seconds.Sum():P0} | {seconds[step] / bytes * 1e6:F3} |");
            output.WriteLine($"| together | {seconds.Sum():F2} | {files.Count} files, {bytes / 1e6:F1} MB | {seconds.Sum() / bytes * 1e6:F3} |");
            output.WriteLine($"Peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / (1 << 20)} MB.");
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static void Run(SourceFile[] files, IIndexWriter writer, ReadingStore store, ReportGroups groups, double[] seconds)
    {
        List<OpenedPage> opened = [];
        List<PageReading> read = [];
        List<IReadOnlyList<Article>> annotated = [];
        List<List<ArticleEntry>> cut = [];
        seconds[0] += Measure(() => opened = [.. files.Select(f => PageOpener.Default.Open(f, null, CancellationToken.None)).Where(p => p.Refusal is null)]);
        seconds[1] += Measure(() => read = opened.ConvertAll(p => PageReader.Default.Read(p.Page)));
        seconds[2] += Measure(() => annotated = [.. read.Zip(opened, (r, p) => ArticleAnnotator.Default.Annotate(r.Articles, p.Metadata))]);
        seconds[3] += Measure(() => cut = annotated.ConvertAll(page => page.Select(a => new ArticleEntry(a, PassageCutter.Default.Cut(a))).ToList()));
        seconds[4] += Measure(() => annotated.ForEach(page => page.Select(ArticleSketch.Of).OfType<ArticleSketch>().ToList().ForEach(s => groups.Add(s))));
        seconds[5] += Measure(() =>
        {
            for (var i = 0; i < cut.Count; i++)
                store.Add(new PageResult(PageWork.Outcome(opened[i].Page.Source, FileStatus.Accepted, ""), opened[i].Sha256, cut[i]));
        });
        seconds[6] += Measure(() =>
        {
            for (var i = 0; i < cut.Count; i++)
                if (cut[i].Count > 0)
                    writer.Add(new SourceEntry(opened[i].Page.Source, opened[i].Sha256, opened[i].Page.Text.Length, 1), cut[i]);
        });
    }

    private static double Measure(Action step)
    {
        var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        step();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }
}
