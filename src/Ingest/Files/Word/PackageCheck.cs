using System.IO.Compression;
using System.Xml;

namespace Wenzheng.Ingestion.Files.Word;

/// <summary>
/// 查包: looks through a docx before it is opened: how many parts, how much they unpack to (really unpacked, the stated sizes may
/// lie), how deep the XML nests, and that it declares no entities.
/// </summary>
internal static class PackageCheck
{
    private const int MaxParts = 5_000;

    // XML of one package. A book of a million characters takes some 30 MB.
    private const long MaxXmlBytes = 128L * 1024 * 1024;

    // Word's XML packs some 20:1; a bomb some 250:1 to 1,000:1. Small parts may do as they like.
    private const long MaxRatio = 100;
    private const long RatioFrom = 16L * 1024 * 1024;

    // Tables in tables in text boxes; each costs some ten levels.
    private const int MaxDepth = 300;

    /// <summary>Null when it may be opened, else one Chinese sentence.</summary>
    public static string? Refusal(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MaxParts)
                return "文件包里的部分太多，不像正常的文档；请用原来的软件另存后再放入。";
            long total = 0;
            foreach (var entry in archive.Entries)
            {
                if (!entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
                    continue;
                using var counted = new CountingStream(entry.Open(), Math.Min(MaxXmlBytes - total, Math.Max(RatioFrom, entry.CompressedLength * MaxRatio)));
                ReadThrough(counted);
                total += counted.Count;
            }
            return null;
        }
        catch (CountingStream.OverLimitException)
        {
            return "文件解压后过大，像是压缩炸弹，没有读取；请用原来的软件另存后再放入。";
        }
        catch (XmlException error) when (error.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return "文件里有实体声明，正常的文档不会有，没有读取；请用原来的软件另存后再放入。";
        }
        catch (XmlException)
        {
            return "文档内部的 XML 不对或嵌套过深，请用原来的软件打开检查，另存后再放入。";
        }
        catch (InvalidDataException)
        {
            return "这不是 docx 文件或已损坏，请用原来的软件打开检查，另存后再放入。";
        }
    }

    private static void ReadThrough(Stream stream)
    {
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read())
            if (reader.Depth > MaxDepth)
                throw new XmlException("Too deep.");
    }
}
