using System.Text.Json;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Commands.Files;
using Wenzheng.Bot.Evaluation;
using Wenzheng.Indexing;
using Wenzheng.Indexing.Engine;
using Wenzheng.Ingestion.Pipeline;
using Wenzheng.Ingestion.Reports;

namespace Wenzheng.Bot.Admin.Drafts;

/// <summary>
/// 起草与发布: builds a draft beside the index, which goes on answering, and publishes exactly what was looked at. The draft outlives a restart;
/// there is one at a time. Its callers see to it that one of the two works at a time (<see cref="JobDesk"/>).
/// </summary>
/// <param name="index">The live index.</param>
/// <param name="open">Opens an index of the same engine in another folder.</param>
/// <param name="indexFolder">Its folder; the draft's lies beside it.</param>
/// <param name="archiveFolder">The pages.</param>
/// <param name="questionFile">What drafts are scored with; there may be none.</param>
/// <param name="answerer">Answers the questions.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class DraftDesk(IPassageIndex index, Func<string, IPassageIndex> open, string indexFolder, string archiveFolder, string questionFile, Answerer answerer, TimeProvider clock) : IDisposable
{
    private readonly string folder = indexFolder.TrimEnd(Path.DirectorySeparatorChar) + "-draft";
    private readonly Lock gate = new();
    private Draft? draft;
    private IngestReport? report;
    private IPassageIndex? drafted;
    private bool isRead;

    private string RecordFile => folder + ".json";

    /// <summary>The draft; null when there is none.</summary>
    public Draft? Current
    {
        get
        {
            lock (gate)
            {
                if (!isRead)
                    draft = Read();
                isRead = true;
                return draft;
            }
        }
    }

    /// <summary>A reader of the draft; null when there is none.</summary>
    public IIndexReader? Acquire()
    {
        if (Current is null)
            return null;
        lock (gate)
            return IndexCopy.Acquire(drafted ??= open(folder));
    }

    /// <summary>Builds a draft in place of the one before.</summary>
    /// <exception cref="IndexException">The index cannot be read or the draft not written.</exception>
    /// <exception cref="IngestException">The archive's folder cannot be read or is empty.</exception>
    public Draft Build(string by, Action<string, int, int, string> progress, CancellationToken cancellationToken)
    {
        Discard();
        using var before = IndexCopy.Acquire(index);
        progress("copy", 0, 0, "");
        IndexCopy.Make(indexFolder, before, folder);
        using var work = open(folder);
        var made = new ArchiveIngester(work).Ingest(new IngestRequest { Paths = [archiveFolder] }, new Teller(progress), cancellationToken);
        using var after = IndexCopy.Acquire(work) ?? throw new AdminException("资料目录里没有能收录的文件，草稿是空的。");
        progress("compare", 0, 0, "");
        var changes = DraftDifference.Between(before, after, cancellationToken);
        var (score, note) = Score(before, after, progress, cancellationToken);
        var m = after.Manifest;
        var result = new Draft(before?.Manifest.Generation ?? 0, clock.GetUtcNow(), by, made.Published is not null, m.Sources, m.Articles, m.Passages,
            [.. made.Files.Where(f => f.Status != FileStatus.Unchanged).Select(DraftFile.Of)], made.Files.Count(f => f.Status == FileStatus.Unchanged), changes, score, note);
        Write(result);
        lock (gate)
            (draft, report, isRead) = (result, made, true);
        return result;
    }

    /// <summary>Makes the draft the next generation.</summary>
    /// <returns>Its manifest; null when another generation has become current since.</returns>
    /// <exception cref="AdminException">There is no draft.</exception>
    public Manifest? Publish(CancellationToken cancellationToken)
    {
        var now = Current ?? throw new AdminException("没有草稿；请先起草。");
        if (index is not GenerationalIndex generations)
            throw new AdminException("这种索引引擎不能从草稿发布；请在服务器上运行 ./bot ingest。");
        if (generations.Adopt(folder, now.Basis, cancellationToken) is not { } manifest)
            return null;
        // After a restart only the draft's own record is there; the report's pages are of the run that is gone.
        var whole = report;
        try
        {
            Discard();
            if (whole is not null)
                ReportFiles.Write(ReportFiles.FolderOf(indexFolder), whole with { Published = manifest });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Published is published: what is left of the draft can no longer be, and goes with the next one.
        }
        return manifest;
    }

    public void Discard()
    {
        lock (gate)
        {
            drafted?.Dispose();
            (drafted, draft, report, isRead) = (null, null, null, true);
            File.Delete(RecordFile);
            IndexCopy.Delete(folder);
        }
    }

    public void Dispose()
    {
        lock (gate)
            drafted?.Dispose();
    }

    private (DraftScore? Score, string Note) Score(IIndexReader? before, IIndexReader after, Action<string, int, int, string> progress, CancellationToken cancellationToken)
    {
        if (!File.Exists(questionFile))
            return (null, "还没有评测题，没有打分；可以在“问题”里把问过的问题加成评测题。");
        try
        {
            var bad = 0;
            var questions = EvalQuestions.Read(questionFile, _ => bad++);
            var evaluator = new Evaluator();
            var total = questions.Count * (before is null ? 1 : 2);
            progress("score", 0, total, "");
            var was = before is null ? null : evaluator.Run(answerer, before, questions, new Counter(done => progress("score", done, total, "")), cancellationToken);
            var start = was is null ? 0 : questions.Count;
            var now = evaluator.Run(answerer, after, questions, new Counter(done => progress("score", start + done, total, "")), cancellationToken);
            return (DraftScore.Of(was, now, questionFile, clock.GetUtcNow()), bad == 0 ? "" : $"评测题文件里有 {bad} 行读不了，没有算进去。");
        }
        catch (InputException error)
        {
            return (null, error.Message);
        }
    }

    private void Write(Draft made)
    {
        File.WriteAllBytes(RecordFile + ".tmp", JsonSerializer.SerializeToUtf8Bytes(made, DraftJson.Readable.Draft));
        File.Move(RecordFile + ".tmp", RecordFile, overwrite: true);
    }

    private Draft? Read()
    {
        try
        {
            return File.Exists(RecordFile) && Directory.Exists(folder) ? JsonSerializer.Deserialize(File.ReadAllBytes(RecordFile), DraftJson.Readable.Draft) : null;
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            // Of another version, or damaged: a draft is made again in a minute.
            return null;
        }
    }

    private sealed class Teller(Action<string, int, int, string> tell) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => tell(value.Stage, value.Done, value.Total, value.Source);
    }
}
