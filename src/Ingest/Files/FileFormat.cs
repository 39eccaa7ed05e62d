namespace Wenzheng.Ingestion.Files;

/// <summary>格式 of a file, by the end of its name.</summary>
internal enum FileFormat
{
    /// <summary>txt, md: the file's own text.</summary>
    Text,

    /// <summary>html.</summary>
    Html,

    /// <summary>docx.</summary>
    Docx,

    /// <summary>doc, wps, rtf: turned into docx by LibreOffice.</summary>
    Office,

    /// <summary>pdf, with text or scanned.</summary>
    Pdf,

    /// <summary>png, jpg, tiff: a scan.</summary>
    Image,
}
