using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Wenzheng.Indexing.Archive;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Ingestion.Resuming;

/// <summary>
/// 续读: the readings of a run that has not published yet, one a line, each behind its checksum. A run that was killed goes on where it
/// was: what it read is taken from here and not read again. What is torn or damaged, or was written by another build of the program, is
/// left out and read again. Thread-safe.
/// </summary>
internal sealed class ReadingStore : IDisposable
{
    private const int ChecksumDigits = 16;

    private static readonly JsonSerializerOptions Json = new() { IgnoreReadOnlyProperties = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string path;
    private readonly FileStream file;
    private readonly Dictionary<string, (long At, int Length)> known = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    private ReadingStore(string path, FileStream file) => (this.path, this.file) = (path, file);

    /// <summary>Readings found when the store was opened.</summary>
    public int Found { get; private set; }

    /// <param name="path">The file; made when it is not there.</param>
    /// <param name="kind">What kind of run it is: an interrupted run goes on only in a run of its kind.</param>
    /// <exception cref="IngestException">The file cannot be written.</exception>
    public static ReadingStore Open(string path, string kind)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var store = new ReadingStore(path, new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1 << 16));
            store.Recover(Heading(kind));
            return store;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IngestException($"续读记录“{path}”写不了，请检查磁盘和权限。", error);
        }
    }

    /// <summary>Whether the reading of this content under this name is here.</summary>
    public bool Holds(string source, string sha256)
    {
        lock (gate)
            return known.ContainsKey(Key(source, sha256));
    }

    /// <summary>The reading; null when what is here cannot be read.</summary>
    public PageResult? Take(string source, string sha256)
    {
        byte[] line;
        lock (gate)
        {
            if (!known.Remove(Key(source, sha256), out var place))
                return null;
            line = new byte[place.Length];
            file.Seek(place.At, SeekOrigin.Begin);
            file.ReadExactly(line);
        }
        try
        {
            return JsonSerializer.Deserialize<StoredReading>(line, Json) is not { } stored ? null
                : new PageResult(stored.Outcome, sha256, [.. stored.Articles.Select(a => new Indexing.Engine.ArticleEntry(a, PassageCutter.Default.Cut(a)))]);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Adds a reading and hands it to the operating system: a killed process loses none that it finished.</summary>
    public void Add(PageResult result)
    {
        Article[] articles = [.. result.Articles.Select(e => e.Article)];
        var line = JsonSerializer.SerializeToUtf8Bytes(new StoredReading(result.Sha256, result.Outcome, articles), Json);
        lock (gate)
        {
            file.Seek(0, SeekOrigin.End);
            WriteLine(line);
            file.Flush();
        }
    }

    /// <summary>The run has ended: there is nothing to go on with.</summary>
    public void Delete()
    {
        file.Dispose();
        File.Delete(path);
    }

    public void Dispose() => file.Dispose();

    // The same build reads the same; every other one may read better.
    private static string Heading(string kind) =>
        $"wenzheng readings 1 {kind} {typeof(ReadingStore).Module.ModuleVersionId:N} {typeof(Article).Module.ModuleVersionId:N}";

    private static string Key(string source, string sha256) => sha256 + " " + source;

    private static string Checksum(ReadOnlySpan<byte> line) => Convert.ToHexStringLower(SHA256.HashData(line))[..ChecksumDigits];

    private void WriteLine(ReadOnlySpan<byte> line)
    {
        file.Write(Encoding.ASCII.GetBytes(Checksum(line) + " "));
        file.Write(line);
        file.WriteByte((byte)'\n');
    }

    /// <summary>Takes over the whole lines of an interrupted run, and cuts off what follows the last of them.</summary>
    private void Recover(string heading)
    {
        long end = 0;
        var isFirst = true;
        foreach (var (at, line) in Lines())
        {
            if (line.Length <= ChecksumDigits || line[ChecksumDigits] != ' ' || Encoding.ASCII.GetString(line, 0, ChecksumDigits) != Checksum(line.AsSpan(ChecksumDigits + 1)))
                break;
            var content = line.AsSpan(ChecksumDigits + 1);
            if (isFirst && !content.SequenceEqual(Encoding.ASCII.GetBytes(heading)))
                break;
            if (!isFirst && KeyOf(content) is { } key)
                known[key] = (at + ChecksumDigits + 1, content.Length);
            isFirst = false;
            end = at + line.Length + 1;
        }
        file.SetLength(end);
        file.Seek(end, SeekOrigin.Begin);
        if (end == 0)
            WriteLine(Encoding.ASCII.GetBytes(heading));
        file.Flush();
        Found = known.Count;
    }

    private IEnumerable<(long At, byte[] Line)> Lines()
    {
        file.Seek(0, SeekOrigin.Begin);
        var chunk = new byte[1 << 16];
        var line = new MemoryStream();
        long at = 0;
        int read;
        while ((read = file.Read(chunk, 0, chunk.Length)) > 0)
        {
            for (var from = 0; from < read;)
            {
                var length = chunk.AsSpan(from, read - from).IndexOf((byte)'\n');
                line.Write(chunk, from, length < 0 ? read - from : length);
                if (length < 0)
                    break;
                from += length + 1;
                var whole = line.ToArray();
                yield return (at, whole);
                at += whole.Length + 1;
                line.SetLength(0);
            }
        }
    }

    // The line begins with the hash; the source is the outcome's first member.
    private static string? KeyOf(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        string? hash = null;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
                continue;
            if (reader.ValueTextEquals("Sha256"u8) && reader.Read())
                hash = reader.GetString();
            else if (reader.ValueTextEquals("Source"u8) && reader.Read())
                return hash is null ? null : Key(reader.GetString()!, hash);
        }
        return null;
    }
}
