namespace Wenzheng.Ingestion.Files;

/// <summary>格式: which files hold text pages, by the end of their names.</summary>
internal static class FileFormats
{
    public const string SidecarEnd = ".meta.yaml";

    private static readonly string[] Text = [".txt", ".md", ".markdown"];
    private static readonly string[] Planned = [".html", ".htm", ".docx", ".doc", ".wps", ".rtf", ".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff"];

    /// <summary>Whether a file is no page and no error either: hidden files, sidecars, a folder's own README.</summary>
    public static bool IsPassedOver(string name) =>
        name.StartsWith('.') || name.EndsWith(SidecarEnd, StringComparison.OrdinalIgnoreCase)
        || (name.StartsWith("README", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".md", StringComparison.OrdinalIgnoreCase));

    /// <summary>Null when the file holds text, else why it is refused.</summary>
    public static string? Refusal(string name)
    {
        var end = System.IO.Path.GetExtension(name).ToLowerInvariant();
        if (Text.Contains(end))
            return null;
        return Planned.Contains(end)
            ? $"暂不能读取 {end} 格式，请先另存为 .txt 或 .md 文本文件再放入。"
            : "不认识的文件格式，请另存为 .txt 或 .md 文本文件再放入。";
    }
}
