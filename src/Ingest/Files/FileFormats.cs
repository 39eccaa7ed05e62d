namespace Wenzheng.Ingestion.Files;

/// <summary>格式: which files hold pages, by the end of their names.</summary>
public static class FileFormats
{
    /// <summary>End of a sidecar's name.</summary>
    public const string SidecarEnd = ".meta.yaml";

    /// <summary>Whether a file is no page and no error either: hidden files, sidecars, a folder's own README.</summary>
    public static bool IsPassedOver(string name) =>
        name.StartsWith('.') || name.EndsWith(SidecarEnd, StringComparison.OrdinalIgnoreCase)
        || (name.StartsWith("README", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".md", StringComparison.OrdinalIgnoreCase));

    /// <summary>The format, or null when it is not known.</summary>
    internal static FileFormat? Of(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".txt" or ".md" or ".markdown" => FileFormat.Text,
        ".html" or ".htm" => FileFormat.Html,
        ".docx" => FileFormat.Docx,
        ".doc" or ".wps" or ".rtf" => FileFormat.Office,
        ".pdf" => FileFormat.Pdf,
        ".png" or ".jpg" or ".jpeg" or ".tif" or ".tiff" => FileFormat.Image,
        _ => null,
    };

    /// <summary>Null when the file holds a page, else why it is refused.</summary>
    public static string? Refusal(string name) => Of(name) is null
        ? "不认识的文件格式；可以收录 txt、md、html、docx、doc、wps、rtf、pdf、png、jpg、tiff，请另存为其中一种再放入。"
        : null;
}
