using System.Text;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Ingestion.Reports;

/// <summary>
/// 报告存放: reports beside the index folder, in "NAME-reports" (data/index-reports): one named like its generation when one was
/// published, and always "last-run". Each as .json and .html. The index folder itself holds nothing but checked files.
/// </summary>
public static class ReportFiles
{
    /// <summary>The folder of an index's reports.</summary>
    public static string FolderOf(string indexFolder) => indexFolder.TrimEnd(Path.DirectorySeparatorChar) + "-reports";

    /// <summary>Reports of generations that stay; the pages' state then is long gone.</summary>
    private const int Kept = 20;

    /// <summary>Writes the report of a run.</summary>
    /// <param name="folder">Where they go; made when it is not there.</param>
    /// <returns>Path of the web page.</returns>
    public static string Write(string folder, IngestReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        Directory.CreateDirectory(folder);
        var last = Path.Combine(folder, "last-run");
        WriteBoth(last, report);
        if (report.Published is not { } manifest)
            return last + ".html";
        var published = Path.Combine(folder, $"gen-{manifest.Generation:d6}");
        WriteBoth(published, report);
        foreach (var end in (string[])["json", "html"])
            foreach (var old in Directory.GetFiles(folder, "gen-*." + end).OrderDescending(StringComparer.Ordinal).Skip(Kept))
                File.Delete(old);
        return published + ".html";
    }

    private static void WriteBoth(string name, IngestReport report)
    {
        Replace(name + ".json", stream => ReportJson.Write(stream, report));
        Replace(name + ".html", stream =>
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
            ReportPage.Write(writer, report);
        });
    }

    // A reader sees the old report or the new one, whole.
    private static void Replace(string path, Action<Stream> write)
    {
        using (var stream = File.Create(path + ".tmp"))
            write(stream);
        File.Move(path + ".tmp", path, overwrite: true);
    }
}
