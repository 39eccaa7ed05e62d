using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Ingestion.Files;

/// <summary>开版: file → bytes → text → metadata, under the limits. Never throws for a bad file. Thread-safe.</summary>
internal sealed class PageOpener(TextExtractor extractor)
{
    public static PageOpener Default { get; } = new(TextExtractor.Default);

    /// <param name="file">The file.</param>
    /// <param name="isKnown">Whether a content of this hash need not be opened; null to open it whatever it holds.</param>
    /// <returns>The page, why it is none, or only its hash when that is known.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public OpenedPage Open(SourceFile file, Predicate<string>? isKnown, CancellationToken cancellationToken)
    {
        var limit = extractor.Limits.MaxFileBytes;
        if (file.Bytes > limit)
            return OpenedPage.Refused(file.Source, "", $"文件有 {file.Bytes / 1024 / 1024} MB，超过 {limit / 1024 / 1024} MB 的上限，请拆分后再放入。", false);
        // Not opened: a pipe or a device has no length either, and reading it might never end.
        if (file.Bytes == 0)
            return OpenedPage.Refused(file.Source, "", TextDecoder.EmptyFile, false);
        var content = ContentReader.Read(file);
        if (content.Fault is not null)
            return OpenedPage.Refused(file.Source, "", content.Fault, true);
        if (isKnown?.Invoke(content.Sha256) == true)
            return OpenedPage.Known(file.Source, content.Sha256);
        try
        {
            var decoded = extractor.Extract(file.Path, content.Bytes, cancellationToken);
            if (decoded.Refusal is not null)
                return OpenedPage.Refused(file.Source, content.Sha256, decoded.Refusal, decoded.IsFault);
            var metadata = MetadataReader.Read(decoded.Text, content.SidecarText);
            if (metadata.Error is not null)
                return OpenedPage.Refused(file.Source, content.Sha256, metadata.Error, false);
            return new OpenedPage(new Page(file.Source, MetadataReader.Blank(decoded.Text, metadata.Length)), metadata.Metadata, content.Sha256, null, false,
                [.. decoded.Notes.Select(n => new Doubt(1, n.What, n.Weight))])
            { Corrections = file.Corrections };
        }
        catch (Exception error) when (error is not (OutOfMemoryException or OperationCanceledException))
        {
            return OpenedPage.Refused(file.Source, content.Sha256, $"打开文件时出现内部错误（{error.GetType().Name}），请把这个文件交给维护人员。", true);
        }
    }
}
