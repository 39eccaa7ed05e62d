using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Wenzheng.Ingestion.Files.Word;

/// <summary>Word 文档: the text of a docx in order, headings as '#' lines, a table's rows as lines. Headers and footers stay out.</summary>
internal static class DocxText
{
    private const string Damaged = "这不是 docx 文件或已损坏，请用原来的软件打开检查，另存后再放入。";

    public static DecodedText Read(byte[] bytes, ReadingLimits limits)
    {
        if (PackageCheck.Refusal(bytes) is { } refusal)
            return DecodedText.Refused(refusal);
        try
        {
            var settings = new OpenSettings { AutoSave = false, MaxCharactersInPart = limits.MaxTextLength * 8L };
            using var document = WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false, settings);
            if (document.MainDocumentPart is not { } main || !IsChecked(main) || !IsChecked(main.StyleDefinitionsPart) || !IsChecked(main.FootnotesPart) || main.Document?.Body is not { } body)
                return DecodedText.Refused(Damaged);
            var writer = new DocxLines(new DocxStyles(main));
            writer.Write(body);
            var notes = new List<(string, float)>();
            if (writer.Hidden > 0)
                notes.Add(($"文档里有 {writer.Hidden} 处隐藏文字没有收录。", 0.3f));
            if (main.FootnotesPart is { } footnotes && footnotes.Footnotes?.InnerText is { Length: > 0 })
                notes.Add(("文档的脚注没有收录，如有要紧内容请写进正文。", 0.4f));
            return new DecodedText(writer.ToString(), null) { Notes = notes };
        }
        catch (Exception error) when (error is XmlException or OpenXmlPackageException or FileFormatException or InvalidDataException
            or ArgumentException or FormatException or InvalidOperationException or IOException or NotSupportedException or UriFormatException)
        {
            return DecodedText.Refused(Damaged);
        }
    }

    // A part of another name was not looked into before opening (PackageCheck), and no program that writes documents uses one.
    private static bool IsChecked(OpenXmlPart? part) => part is null || part.Uri.OriginalString.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);
}
