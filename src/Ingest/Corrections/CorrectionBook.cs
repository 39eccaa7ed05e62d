using System.Security.Cryptography;
using System.Text;
using Wenzheng.Ingestion.Files;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Ingestion.Corrections;

/// <summary>A correction as it stands in its file.</summary>
/// <param name="File">The file, under the archive folder.</param>
/// <param name="Line">Its line there, from 1.</param>
/// <param name="Text">The line.</param>
/// <param name="Problem">Why it cannot be understood, as the end of a sentence; null when it can.</param>
public sealed record WrittenCorrection(string File, int Line, string Text, string? Problem);

/// <summary>
/// 更正簿: staff's corrections of the pages of an archive folder, read and written as the files that docs/corrections.md describes.
/// What is added goes into one file per page; what stands in other files can be seen and taken out as well. Thread-safe in one process.
/// </summary>
public sealed class CorrectionBook(string archive)
{
    /// <summary>Corrections of one page; a page that needs more should be typed anew.</summary>
    public const int MostPerPage = 500;

    private const int LongestLine = 700;

    private readonly Lock gate = new();

    private string Folder => Path.Combine(archive, CorrectionFiles.FolderName);

    /// <summary>Null when the line is a correction, else what is wrong with it, as the end of a sentence.</summary>
    public static string? Problem(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.Length > LongestLine || line.Any(char.IsControl))
            return "太长，或有不能用的字符";
        return CorrectionParser.Parse(line, "", out var error) is null ? error : null;
    }

    /// <summary>The corrections of a page in the order in which they are applied.</summary>
    public IReadOnlyList<WrittenCorrection> Of(string source)
    {
        lock (gate)
        {
            var found = new List<WrittenCorrection>();
            if (Directory.Exists(Folder))
                foreach (var path in Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal))
                    AddFrom(path, source, found);
            return found;
        }
    }

    /// <summary>Writes a correction behind the page's others.</summary>
    /// <exception cref="ArgumentException">The line is no correction, or the source no plain name.</exception>
    /// <exception cref="IngestException">The page has too many corrections already.</exception>
    public void Add(string source, string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (!SourceName.IsPlain(source))
            throw new ArgumentException("Not a source.", nameof(source));
        if (Problem(line) is { } problem)
            throw new ArgumentException(problem, nameof(line));
        lock (gate)
        {
            Directory.CreateDirectory(Folder);
            var path = FileOf(source);
            var lines = File.Exists(path) ? [.. File.ReadAllLines(path)] : new List<string> { "# 在管理页面上写的更正；格式见 docs/corrections.md。", $"source: {source}" };
            if (lines.Count > MostPerPage)
                throw new IngestException($"“{source}”的更正已有 {MostPerPage} 条；请改用整理好的文本重新上传这一版。");
            lines.Add(line);
            Replace(path, lines);
        }
    }

    /// <summary>Takes a correction out of its file; false when it no longer stands there.</summary>
    public bool Remove(WrittenCorrection correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        lock (gate)
        {
            var name = Path.GetFileName(correction.File);
            var path = Path.Combine(Folder, name);
            if (correction.File != $"{CorrectionFiles.FolderName}/{name}" || !SourceName.IsPlain(name) || !File.Exists(path))
                return false;
            var lines = File.ReadAllLines(path).ToList();
            if (correction.Line < 1 || correction.Line > lines.Count || lines[correction.Line - 1].Trim() != correction.Text)
                return false;
            lines.RemoveAt(correction.Line - 1);
            if (lines.All(l => l.Trim() is "" or ['#', ..] || l.TrimStart().StartsWith("source:", StringComparison.Ordinal)))
                File.Delete(path);
            else
                Replace(path, lines);
            return true;
        }
    }

    private static void AddFrom(string path, string source, List<WrittenCorrection> found)
    {
        var name = $"{CorrectionFiles.FolderName}/{Path.GetFileName(path)}";
        var (current, number) = ("", 0);
        foreach (var raw in File.ReadLines(path))
        {
            number++;
            var line = raw.Trim().TrimStart('\ufeff');
            if (line.StartsWith("source:", StringComparison.Ordinal))
                current = line["source:".Length..].Trim();
            else if (line.Length > 0 && line[0] != '#' && current == source)
                found.Add(new WrittenCorrection(name, number, line, Problem(line)));
        }
    }

    // Named by a hash: the page's own name may be as long as a file name can be, and hold folders.
    private string FileOf(string source) =>
        Path.Combine(Folder, $"desk-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)).AsSpan(0, 8))}.txt");

    private static void Replace(string path, IEnumerable<string> lines)
    {
        File.WriteAllText(path + ".tmp", string.Join('\n', lines) + "\n", new UTF8Encoding(false));
        File.Move(path + ".tmp", path, overwrite: true);
    }
}
