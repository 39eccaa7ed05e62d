using System.Text;
using System.Text.Json;

namespace Wenzheng.Bot.Evaluation;

/// <summary>
/// 评测流水: every run of an index's evaluations, one JSON object a line, beside the index folder ("NAME-evaluations.jsonl"). Lines are only
/// ever appended, each in one write, so that the command and a running server may both record; a line that a kill cut short is passed over.
/// </summary>
internal sealed class EvalHistory(string path)
{
    /// <summary>Runs that are read, the newest: years of daily ones.</summary>
    private const int MaxRuns = 5_000;

    public static EvalHistory Of(string indexFolder) => new(indexFolder.TrimEnd(Path.DirectorySeparatorChar) + "-evaluations.jsonl");

    /// <summary>The runs, oldest first.</summary>
    public IReadOnlyList<EvalRun> All()
    {
        var runs = new Queue<EvalRun>();
        if (!File.Exists(path))
            return [];
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (Parse(line) is not { } run)
                continue;
            runs.Enqueue(run);
            if (runs.Count > MaxRuns)
                runs.Dequeue();
        }
        return [.. runs];
    }

    public void Add(EvalRun run)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        // A line feed before as well: what a kill left of an earlier line must not swallow this one.
        stream.Write(Encoding.UTF8.GetBytes((stream.Position > 0 ? "\n" : "") + JsonSerializer.Serialize(run, EvalRunJson.Readable.EvalRun) + "\n"));
        stream.Flush(flushToDisk: true);
    }

    private static EvalRun? Parse(string line)
    {
        try
        {
            return line.Length == 0 ? null : JsonSerializer.Deserialize(line, EvalRunJson.Readable.EvalRun);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
