using System.Globalization;
using System.Text;
using Wenzheng.Ingestion.Annotation;

namespace Wenzheng.Ingestion.Files;

/// <summary>说明文件 beside a page: what staff say of it, as NAME.meta.yaml.</summary>
public static class SidecarFile
{
    /// <summary>What is written, or why it cannot be: values as a form has them, the date as 2022-08-03; empty ones are left out.</summary>
    /// <param name="newspaper">报纸.</param>
    /// <param name="date">发表日期.</param>
    /// <param name="page">版.</param>
    /// <param name="url">Address of the original, http or https.</param>
    /// <returns>The file's text, empty when nothing is given; or the problem as a Chinese sentence.</returns>
    public static (string Text, string? Problem) Compose(string newspaper, string date, string page, string url)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in ((string, string)[])[("newspaper", newspaper), ("date", date), ("page", page), ("url", url)])
        {
            var line = value.Trim();
            if (line.Length == 0)
                continue;
            if (line.Any(char.IsControl))
                return ("", "版面信息里有换行或不能用的字符。");
            text.Append(key).Append(": ").Append(line).Append('\n');
        }
        return (text.ToString(), MetadataReader.Read("", text.ToString()).Error);
    }

    /// <summary>What the sidecar of a page says; unknown when there is none or it cannot be read.</summary>
    public static PageMetadata Of(string page)
    {
        try
        {
            return MetadataReader.Read("", File.ReadAllText(PathOf(page))).Metadata;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return PageMetadata.Unknown;
        }
    }

    /// <summary>Writes or, when the text is empty, deletes the sidecar of a page.</summary>
    public static void Write(string page, string text)
    {
        var path = PathOf(page);
        if (text.Length == 0)
        {
            File.Delete(path);
            return;
        }
        File.WriteAllText(path + ".tmp", text, new UTF8Encoding(false));
        File.Move(path + ".tmp", path, overwrite: true);
    }

    /// <summary>The date as the sidecar has it; empty when unknown.</summary>
    public static string DateOf(PageMetadata metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        return metadata.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
    }

    /// <summary>Where the sidecar of a page is.</summary>
    public static string PathOf(string page)
    {
        // Both forms count; the one that is there is the one to change.
        var plain = Path.ChangeExtension(page, null) + FileFormats.SidecarEnd;
        return !File.Exists(page + FileFormats.SidecarEnd) && File.Exists(plain) ? plain : page + FileFormats.SidecarEnd;
    }
}
