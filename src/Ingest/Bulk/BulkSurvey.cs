using System.Security.Cryptography;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Ingestion.Bulk;

/// <summary>
/// 先看一遍: reads a bulk file through before anything of it is taken: which lines are documents, how many each source has, and which stand in
/// the index as they are, so that they need not be read again.
/// </summary>
/// <param name="run">The run.</param>
/// <param name="refuse">Told each line that cannot be taken, by number, with one Chinese sentence.</param>
internal sealed class BulkSurvey(IngestRun run, Action<int, string> refuse)
{
    private readonly Dictionary<string, int> linesOfSource = new(StringComparer.Ordinal);
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly HashSet<int> refused = [];

    // Lines as the index has them, with their source: only of a source of a single document can that be told line by line.
    private readonly List<(int Line, string Source)> same = [];
    private HashSet<int> unchanged = [];

    /// <summary>Lines seen, blank ones not counted.</summary>
    public int Lines { get; private set; }

    /// <summary>Lines that stand in the index as they are.</summary>
    public int Unchanged => unchanged.Count;

    /// <summary>Whether any line is to be taken.</summary>
    public bool HasWork => Lines > refused.Count + unchanged.Count;

    /// <summary>Documents of a source in the file; 0 for one that was not there.</summary>
    public int LinesOf(string source) => linesOfSource.GetValueOrDefault(source);

    /// <summary>Whether the line is to be taken.</summary>
    public bool Takes(int line) => !refused.Contains(line) && !unchanged.Contains(line);

    public void Read(IEnumerable<List<JsonLine>> batches, CancellationToken cancellationToken)
    {
        foreach (var batch in batches)
        {
            var seen = new (BulkDocument? Document, string Error, string Hash)[batch.Count];
            Parallel.For(0, batch.Count, run.Parallel(cancellationToken), i => seen[i] = Look(batch[i]));
            for (var i = 0; i < batch.Count; i++)
                Count(batch[i].Number, seen[i].Document, seen[i].Error, seen[i].Hash);
        }
        unchanged = [.. same.Where(s => linesOfSource[s.Source] == 1).Select(s => s.Line)];
    }

    /// <summary>Hash of a line, and of a source of this line alone.</summary>
    public static (byte[] Line, string Source) Hash(byte[] line) => SHA256.HashData(line) is var hash ? (hash, Convert.ToHexStringLower(SHA256.HashData(hash))) : default;

    private (BulkDocument? Document, string Error, string Hash) Look(JsonLine line)
    {
        if (line.Bytes is null)
            return (null, "这一行太长（超过 16 MB），请拆分。", "");
        var document = BulkDocument.Parse(line.Bytes, out var error);
        // Two lines need not be told apart where the index is empty.
        return (document, error, document is null || run.Known.Count == 0 ? "" : Hash(line.Bytes).Source);
    }

    private void Count(int line, BulkDocument? document, string error, string hash)
    {
        Lines++;
        if (document is not null && !ids.Add(document.Id))
            error = $"编号“{document.Id}”在前面已经出现过，请改为不重复的编号。";
        else if (document is not null && run.Difference.Sources.TryGetValue(document.Source, out var other) && other.ModifiedTicks != 0)
            error = $"来源“{document.Source}”与已收录的文件同名，请改名。";
        else if (document is not null && run.Known.Count > 0 && run.Difference.HoldsElsewhere(document.Id, document.Source))
            error = $"编号“{document.Id}”已属于索引里的另一个来源，请改为不重复的编号。";
        if (error.Length > 0 || document is null)
        {
            refused.Add(line);
            refuse(line, error);
            return;
        }
        linesOfSource[document.Source] = linesOfSource.GetValueOrDefault(document.Source) + 1;
        if (run.Known.TryGetValue(document.Source, out var known) && known.Sha256 == hash)
            same.Add((line, document.Source));
    }
}
