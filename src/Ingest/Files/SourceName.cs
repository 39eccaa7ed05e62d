namespace Wenzheng.Ingestion.Files;

/// <summary>文件名: names of an archive's files that come from outside.</summary>
public static class SourceName
{
    /// <summary>Bytes of one part of a path that Linux file systems take, less what a temporary name and a sidecar's end add.</summary>
    private const int MaxPartBytes = 200;

    private const int MaxParts = 8;

    /// <summary>
    /// Whether it names a file inside a folder by plain parts: none empty, hidden, "..", overlong, with a control character, a mark that
    /// turns the direction of writing, or a separator of another system.
    /// </summary>
    public static bool IsPlain(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var parts = source.Split('/');
        return parts.Length <= MaxParts && parts.All(IsPlainPart);
    }

    private static bool IsPlainPart(string part) =>
        part.Length > 0 && part[0] != '.' && part.Trim() == part && System.Text.Encoding.UTF8.GetByteCount(part) <= MaxPartBytes && !part.Any(IsSteering);

    private static bool IsSteering(char c) =>
        char.IsControl(c) || c is '\\' or ':' or '\ufffd' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator;
}
