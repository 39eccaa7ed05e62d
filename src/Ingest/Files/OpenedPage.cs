using Wenzheng.Ingestion.Annotation;
using Wenzheng.Ingestion.Corrections;
using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Ingestion.Files;

/// <summary>A file as a page's text with its metadata, or why it is none.</summary>
/// <param name="Page">The page; its text is empty when the file was not opened.</param>
/// <param name="Metadata">From the sidecar and front matter.</param>
/// <param name="Sha256">Hash of the file's content; empty when it could not be read.</param>
/// <param name="Refusal">One Chinese sentence when it is no page, else null.</param>
/// <param name="IsFault">Whether it may be good and only could not be read now.</param>
/// <param name="Notes">What staff should know of the conversion.</param>
internal sealed record OpenedPage(Page Page, PageMetadata Metadata, string Sha256, string? Refusal, bool IsFault, IReadOnlyList<Doubt> Notes)
{
    /// <summary>Staff's corrections of the page.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Whether it was not opened because its content is known.</summary>
    public bool IsKnown { get; init; }

    public static OpenedPage Known(string source, string sha256) =>
        new(new Page(source, ""), PageMetadata.Unknown, sha256, null, false, []) { IsKnown = true };

    public static OpenedPage Refused(string source, string sha256, string reason, bool isFault) =>
        new(new Page(source, ""), PageMetadata.Unknown, sha256, reason, isFault, []);
}
