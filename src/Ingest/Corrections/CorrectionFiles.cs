using System.Text;
using Wenzheng.Ingestion.Files;

namespace Wenzheng.Ingestion.Corrections;

/// <summary>更正文件: the corrections of an archive folder, in the .txt files of its own "corrections" folder.</summary>
internal sealed class CorrectionFiles
{
    public const string FolderName = "corrections";

    private const int MaxBytes = 1024 * 1024;

    private readonly Dictionary<string, List<Correction>> bySource = new(StringComparer.Ordinal);

    /// <summary>Reads them all; what is wrong in them is named and the rest counts.</summary>
    /// <param name="archive">The archive folder.</param>
    /// <param name="refused">Receives what cannot be used.</param>
    public static CorrectionFiles Read(string archive, List<RefusedEntry> refused)
    {
        var files = new CorrectionFiles();
        var folder = Path.Combine(archive, FolderName);
        if (!Directory.Exists(folder))
            return files;
        foreach (var path in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var name = $"{FolderName}/{Path.GetFileName(path)}";
            try
            {
                if (new FileInfo(path).Length > MaxBytes)
                    refused.Add(new RefusedEntry(name, "更正文件过大，请拆成几个文件。", IsFault: false));
                else
                    files.Parse(name, Encoding.UTF8.GetString(File.ReadAllBytes(path)).TrimStart('\ufeff'), refused);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                refused.Add(new RefusedEntry(name, "更正文件读不了，其中的更正没有用上；请检查权限和磁盘。", IsFault: true));
            }
        }
        return files;
    }

    /// <summary>The corrections of one page, in order of file and line.</summary>
    public IReadOnlyList<Correction> Of(string source) => bySource.GetValueOrDefault(source) ?? [];

    /// <summary>Names each page that is corrected and not there.</summary>
    public void NameOrphans(HashSet<string> sources, List<RefusedEntry> refused)
    {
        foreach (var (source, corrections) in bySource)
            if (!sources.Contains(source))
                refused.Add(new RefusedEntry(corrections[0].Where, $"要更正的文件“{source}”不在资料目录里，更正没有用上；请改正文件名或删去这些行。", IsFault: false));
    }

    private void Parse(string name, string text, List<RefusedEntry> refused)
    {
        var source = "";
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim();
            var where = $"{name}:{number}";
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.StartsWith("source:", StringComparison.Ordinal))
                source = line["source:".Length..].Trim();
            else if (source.Length == 0)
                refused.Add(new RefusedEntry(where, "更正之前要先写 source: 文件名，说明更正的是哪个文件。", IsFault: false));
            else if (CorrectionParser.Parse(line, where, out var error) is not { } correction)
                refused.Add(new RefusedEntry(where, $"更正“{(line.Length > 40 ? line[..40] + "…" : line)}”{error}。", IsFault: false));
            else if (bySource.TryGetValue(source, out var list))
                list.Add(correction);
            else
                bySource[source] = [correction];
        }
    }
}
