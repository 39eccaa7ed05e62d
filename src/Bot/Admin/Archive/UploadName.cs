using System.Globalization;
using System.Text;
using Wenzheng.Ingestion.Files;

namespace Wenzheng.Bot.Admin.Archive;

/// <summary>上传文件名: what a browser calls a file, as a name that can stand in the archive folder and nowhere else.</summary>
internal static class UploadName
{
    private const int MaxBytes = 180;

    /// <summary>The name; null with the reason as a Chinese sentence when nothing of it can be used.</summary>
    public static string? Clean(string raw, out string problem)
    {
        problem = "";
        // Some browsers send a path; only its last part is the file's name.
        var name = LastPart(raw.Normalize(NormalizationForm.FormC));
        var text = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                continue;
            if (rune.Value is ':' or '*' or '?' or '"' or '<' or '>' or '|' or 0xfffd)
                text.Append('_');
            else
                text.Append(rune.ToString());
        }
        var cleaned = Shorten(text.ToString().Trim().TrimStart('.').Trim());
        if (cleaned.Length == 0 || Path.GetFileNameWithoutExtension(cleaned).Length == 0)
            problem = "文件名不能用，请改名后再上传。";
        else if (FileFormats.Refusal(cleaned) is { } refusal)
            problem = refusal;
        else if (FileFormats.IsPassedOver(cleaned) || !SourceName.IsPlain(cleaned))
            problem = "这样的文件名入库时会略过，请改名后再上传。";
        return problem.Length == 0 ? cleaned : null;
    }

    /// <summary>A folder of the archive, '/' between its parts, made of cleaned names; empty for the archive itself; null when it cannot be used.</summary>
    public static string? CleanFolder(string raw)
    {
        var folder = raw.Normalize(NormalizationForm.FormC).Trim().Trim('/');
        if (folder.Length == 0)
            return "";
        return SourceName.IsPlain(folder) && !folder.Split('/')[0].Equals("corrections", StringComparison.OrdinalIgnoreCase) ? folder : null;
    }

    private static string LastPart(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..];

    // The ending says the format and stays.
    private static string Shorten(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= MaxBytes)
            return name;
        var ending = Path.GetExtension(name);
        if (ending.Length > 12)
            return "";
        var stem = new StringBuilder();
        var bytes = Encoding.UTF8.GetByteCount(ending);
        foreach (var rune in Path.GetFileNameWithoutExtension(name).EnumerateRunes())
        {
            if ((bytes += rune.Utf8SequenceLength) > MaxBytes)
                break;
            stem.Append(rune.ToString());
        }
        return stem + ending;
    }
}
