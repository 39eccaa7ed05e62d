namespace Wenzheng.Ingestion.Files;

/// <summary>格式: which files hold pages, by the end of their names.</summary>
public static class FileFormats
{
    /// <summary>End of a sidecar's name.</summary>
    public const string SidecarEnd = ".meta.yaml";

    /// <summary>Whether a file is no page and no error either: hidden files, sidecars, a folder's own README.</summary>
    public static bool IsPassedOver(string name) => PassedOver(name) is not null;

    /// <summary>Why a file is no page and no error either, as one Chinese sentence; null when it may be a page.</summary>
    internal static string? PassedOver(string name) =>
        name.StartsWith('.') ? "名字以点开头的是隐藏文件，入库时会略过它。"
        : name.EndsWith(SidecarEnd, StringComparison.OrdinalIgnoreCase) ? "这是另一个文件的说明文件（报纸、日期、版面、网址），入库时随那个文件读，自己不算版面。"
        : name.StartsWith("README", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            ? "名字是 README 的 .md 文件是给人看的说明，不算版面，入库时会略过它；要收录请改名。"
        : null;

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
