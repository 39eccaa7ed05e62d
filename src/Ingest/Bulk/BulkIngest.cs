using System.Security.Cryptography;
using Wenzheng.Indexing.Engine;
using Wenzheng.Ingestion.Files;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Ingestion.Bulk;

/// <summary>
/// 批量导入: one document a line. The file is read twice: first for ids and sources (<see cref="BulkSurvey"/>), so that documents of one source
/// can be handed over together, then for the documents, a batch at a time. Documents that a later file leaves out stay in the index.
/// </summary>
internal sealed class BulkIngest(IngestRun run, string path)
{
    private const int BatchLines = 512;
    private const int BatchBytes = 8 * 1024 * 1024;

    // A wholly malformed file of a million lines is said once, not a million times.
    private const int MostNamedLines = 200;

    private readonly Dictionary<string, List<(ArticleEntry Entry, byte[] Hash)>> open = new(StringComparer.Ordinal);
    private readonly string name = Path.GetFileName(path);
    private readonly BulkFile file = new(path, run.Request.MaxArchiveBytes);
    private BulkSurvey survey = null!;
    private int refused;
    private int unnamed;
    private int articles;
    private int passages;
    private int unchanged;
    private long characters;

    public void Take(CancellationToken cancellationToken)
    {
        try
        {
            survey = new BulkSurvey(run, Refuse);
            // Nothing is taken before the whole file was seen, so that one that is refused leaves nothing behind.
            if (SurveyRefusal(cancellationToken) is { } refusal)
            {
                run.Note(PageWork.Outcome(name, FileStatus.Rejected, refusal));
                return;
            }
            var done = unchanged = survey.Unchanged;
            foreach (var batch in survey.HasWork ? Batches(survey.Takes) : [])
            {
                TakeBatch(batch, cancellationToken);
                run.Tell("read", done += batch.Count, survey.Lines, name);
            }
            if (open.Count > 0)
                throw new IngestException(Changed());
        }
        catch (Exception error) when (error is CountingStream.OverLimitException or InvalidDataException)
        {
            throw new IngestException(Changed(), error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new IngestException($"批量文件“{path}”读不了，请检查它是否是普通文件、是否存在、是否有权限。", error);
        }
        if (unnamed > 0)
            run.Note(PageWork.Outcome($"{name}:…", FileStatus.Rejected, $"另有 {unnamed} 行不能收录，请先改正前面列出的行。"));
        if (survey.Lines == 0)
            run.Note(PageWork.Outcome(name, FileStatus.Rejected, "批量文件里没有一行内容，请检查文件。"));
        else if (articles > 0 || unchanged > 0)
            run.Note(new FileOutcome(name, articles > 0 ? FileStatus.Accepted : FileStatus.Unchanged, "", articles, passages, characters, 0, []));
    }

    /// <summary>Null when the file can be read to its end, else one Chinese sentence.</summary>
    private string? SurveyRefusal(CancellationToken cancellationToken)
    {
        try
        {
            survey.Read(Batches(_ => true), cancellationToken);
            return null;
        }
        catch (CountingStream.OverLimitException)
        {
            return $"批量文件解开后过大（上限 {run.Request.MaxArchiveBytes / 1024 / 1024} MB），或像是压缩炸弹，没有收录；请检查它的来源，或拆成几个文件。";
        }
        catch (InvalidDataException)
        {
            return "压缩的批量文件（gzip）不完整或已损坏，没有收录；请重新复制或重新压缩后再运行一次。";
        }
    }

    private void Refuse(int line, string error)
    {
        if (++refused <= MostNamedLines)
            run.Note(PageWork.Outcome($"{name}:{line}", FileStatus.Rejected, $"第 {line} 行：{error}"));
        else
            unnamed++;
    }

    private IEnumerable<List<JsonLine>> Batches(Predicate<int> takes)
    {
        var batch = new List<JsonLine>();
        var bytes = 0;
        using var stream = file.Open();
        foreach (var line in JsonLines.Read(stream))
        {
            if (!takes(line.Number))
                continue;
            batch.Add(line);
            bytes += line.Bytes?.Length ?? 0;
            if (batch.Count < BatchLines && bytes < BatchBytes)
                continue;
            yield return batch;
            (batch, bytes) = ([], 0);
        }
        if (batch.Count > 0)
            yield return batch;
    }

    private void TakeBatch(List<JsonLine> batch, CancellationToken cancellationToken)
    {
        var taken = new (BulkDocument Document, ArticleEntry Entry, byte[] Hash)[batch.Count];
        Parallel.For(0, batch.Count, run.Parallel(cancellationToken), i =>
        {
            var document = BulkDocument.Parse(batch[i].Bytes!, out _) ?? throw new IngestException(Changed());
            taken[i] = (document, Entry(document), BulkSurvey.Hash(batch[i].Bytes!).Line);
        });
        foreach (var (document, entry, hash) in taken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Collect(document, entry, hash);
        }
    }

    private static ArticleEntry Entry(BulkDocument document)
    {
        var article = BulkArticle.Build(document, 0);
        return new ArticleEntry(article, PassageCutter.Default.Cut(article));
    }

    private void Collect(BulkDocument document, ArticleEntry entry, byte[] hash)
    {
        if (!open.TryGetValue(document.Source, out var group))
            open[document.Source] = group = [];
        group.Add((entry with { Article = entry.Article with { Ordinal = group.Count } }, hash));
        if (group.Count > survey.LinesOf(document.Source))
            throw new IngestException(Changed());
        if (group.Count < survey.LinesOf(document.Source))
            return;
        open.Remove(document.Source);
        var hashes = group.SelectMany(g => g.Hash).ToArray();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(hashes));
        if (run.Known.TryGetValue(document.Source, out var known) && known.Sha256 == sha256)
        {
            unchanged += group.Count;
            return;
        }
        run.Add(new SourceEntry(document.Source, sha256, group.Sum(g => (long)g.Entry.Article.Text.Length), 0), [.. group.Select(g => g.Entry)]);
        articles += group.Count;
        foreach (var (taken, _) in group)
        {
            passages += taken.Passages.Count;
            foreach (var c in taken.Article.Text)
                if (!char.IsWhiteSpace(c))
                    characters++;
        }
    }

    private string Changed() => $"批量文件“{path}”在读取时被改动，请等它写完后再运行一次。";
}
