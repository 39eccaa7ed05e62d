using System.Diagnostics;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Wenzheng.Ingestion.Files;
using Wenzheng.Ingestion.Files.Programs;

namespace Wenzheng.Ingestion.Tests.Files;

/// <summary>Pages set with a Chinese font by the machine's own programs, and made into other formats and pictures.</summary>
public sealed class DrawnPages : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("drawn-").FullName;
    private int count;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>A docx of a heading and paragraphs.</summary>
    public static byte[] Docx(IReadOnlyList<string> lines) => WordFiles.Of(
        [new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "1" }), Printed(lines[0], "44")), .. lines.Skip(1).Select(l => new Paragraph(Indent(), Printed(l, "24")))]);

    /// <summary>The docx in another format of the office program.</summary>
    public byte[] Convert(byte[] docx, string end)
    {
        var name = $"made{count++}";
        File.WriteAllBytes(Path.Combine(folder, name + ".docx"), docx);
        Run("soffice", $"-env:UserInstallation=file://{Path.Combine(folder, "profile")}", "--headless", "--convert-to", end, "--outdir", Path.Combine(folder, "made"), Path.Combine(folder, name + ".docx"));
        return File.ReadAllBytes(Path.Combine(folder, "made", $"{name}.{end}"));
    }

    /// <summary>The first page as a picture: png, jpg, tif, or a pdf that holds nothing but the picture.</summary>
    public byte[] Scan(byte[] docx, string end, int dpi)
    {
        var name = Path.Combine(folder, $"scan{count++}");
        File.WriteAllBytes(name + ".pdf", Convert(docx, "pdf"));
        var picture = end == "pdf" ? "jpg" : end;
        Run("pdftoppm", "-r", $"{dpi}", picture switch { "jpg" => "-jpeg", "tif" => "-tiff", _ => "-png" }, "-singlefile", name + ".pdf", name);
        var bytes = File.ReadAllBytes($"{name}.{picture}");
        return end == "pdf" ? PicturePdf.Of(bytes) : bytes;
    }

    /// <summary>Draws the lines, scans the page and gives what is recognised.</summary>
    public string ReadBack(IReadOnlyList<string> lines, string end, int dpi) =>
        TextExtractor.Default.Extract("page." + end, Scan(Docx(lines), end, dpi), CancellationToken.None).Text;

    /// <summary>One less the edit distance per character, white space and heading marks apart.</summary>
    public static double Accuracy(string expected, string actual)
    {
        var (a, b) = (Plain(expected), Plain(actual));
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return 1 - ((double)row[^1] / a.Length);
    }

    /// <summary>The characters that count.</summary>
    public static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '#'));

    private static ParagraphProperties Indent() => new(new Indentation { FirstLine = "480" });

    private static Run Printed(string text, string halfPoints) =>
        new(new RunProperties(new RunFonts { EastAsia = "Noto Sans CJK SC" }, new FontSize { Val = halfPoints }), new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(ProgramFinder.OfProcess.Find(program)!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        errors.GetAwaiter().GetResult();
        process.WaitForExit();
    }
}
